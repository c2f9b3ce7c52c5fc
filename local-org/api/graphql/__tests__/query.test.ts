import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { save } from '../../write.ts';
import { answerGraphql, type GraphqlAnswer } from '../answerGraphql.ts';
import { cursorOf } from '../read/page.ts';
import { readRequest } from '../readRequest.ts';
import { openTestApi, type TestApi } from './api.ts';

let api: TestApi;

async function create(
  name: string,
  object: string,
  records: readonly Record<string, unknown>[]
): Promise<string[]> {
  const unit = {
    operation: 'create' as const,
    object,
    records: records.map(fields => ({ fields })),
    allOrNone: true
  };
  const results = await save(await api.as(name), unit);
  return results.map(result => {
    if (!result.success) throw new Error(JSON.stringify(result.errors));
    return result.id;
  });
}

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  name = 'rep'
): Promise<GraphqlAnswer> {
  return answerGraphql(await api.as(name), { query, variables });
}
async function data(query: string, variables: Record<string, unknown> = {}, name = 'rep'): Promise<unknown> {
  const answer = await ask(query, variables, name);
  expect(answer.errors).toEqual([]);
  return (answer.data as { uiapi: { query: unknown } }).uiapi.query;
}
async function names(filter: string): Promise<unknown[]> {
  const found = await data(
    `{ uiapi { query { Opportunity(where: ${filter}, orderBy: { Name: {} }) { edges { node { Name { value } } } } } } }`
  );
  return (found as { Opportunity: { edges: { node: { Name: { value: string } } }[] } }).Opportunity.edges.map(
    edge => edge.node.Name.value
  );
}

let acme: string;
beforeAll(async () => {
  api = await openTestApi();
  const accounts = await create('rep', 'Account', [
    { Name: 'Acme', AnnualRevenue: 1234.5 },
    { Name: 'Globex' }
  ]);
  acme = accounts[0] ?? '';
  const deal = { StageName: 'Prospecting', AccountId: acme };
  await create('rep', 'Opportunity', [
    { ...deal, Name: 'Alpha', CloseDate: '2026-03-31', Probability: 40 },
    { ...deal, Name: 'Beta', CloseDate: '2026-04-01', StageName: 'Closed Won' },
    { ...deal, Name: 'Gamma', CloseDate: '2027-01-01', AccountId: accounts[1] }
  ]);
  await create('other', 'Opportunity', [{ ...deal, Name: 'Hidden', CloseDate: '2026-01-01' }]);
  await create('rep', 'Contact', [
    { LastName: 'Ode', AccountId: acme },
    { LastName: 'Abt', AccountId: acme }
  ]);
  await create('rep', 'Task', [{ Subject: 'Call', WhatId: acme, ActivityDate: '2026-05-01' }]);
});
afterAll(() => api.close());

describe('a query', () => {
  it('gives fields with display values, parents, children and pages', async () => {
    expect(
      await data(
        `query ($first: Int) { uiapi { query { Account(where: { Name: { eq: "acme" } }) { edges { node {
          Id ApiName Name { value displayValue } AnnualRevenue { value displayValue }
          Owner { Name { value } }
          Opportunities(first: $first, orderBy: { CloseDate: { order: DESC } }) {
            edges { node { Name { value } CloseDate { value displayValue } StageName { value label } IsClosed { value displayValue } Probability { value displayValue } } cursor }
            pageInfo { hasNextPage endCursor } totalCount }
          named: Contacts(orderBy: { LastName: {} }) { edges { node { LastName { value } } } totalCount }
        } } totalCount } } } }`,
        { first: 1 }
      )
    ).toEqual({
      Account: {
        edges: [
          {
            node: {
              Id: acme,
              ApiName: 'Account',
              Name: { value: 'Acme', displayValue: null },
              AnnualRevenue: { value: 1234.5, displayValue: '$1,234.50' },
              Owner: { Name: { value: 'rep Person' } },
              Opportunities: {
                edges: [
                  {
                    node: {
                      Name: { value: 'Beta' },
                      CloseDate: { value: '2026-04-01', displayValue: '4/1/2026' },
                      StageName: { value: 'Closed Won', label: 'Closed Won' },
                      IsClosed: { value: true, displayValue: null },
                      Probability: { value: 100, displayValue: '100%' }
                    },
                    cursor: expect.any(String)
                  }
                ],
                pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
                totalCount: 2
              },
              named: {
                edges: [{ node: { LastName: { value: 'Abt' } } }, { node: { LastName: { value: 'Ode' } } }],
                totalCount: 2
              }
            }
          }
        ],
        totalCount: 1
      }
    });
  });

  it('goes on after a cursor', async () => {
    const page = (after: string | null) =>
      data(
        'query ($after: String) { uiapi { query { Opportunity(first: 2, after: $after, orderBy: { Name: { order: ASC } }) { edges { node { Name { value } } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } } } }',
        { after }
      ) as Promise<{
        Opportunity: { edges: unknown[]; pageInfo: { endCursor: string }; totalCount: number };
      }>;
    const first = await page(null);
    expect(first.Opportunity).toMatchObject({
      edges: [{ node: { Name: { value: 'Alpha' } } }, { node: { Name: { value: 'Beta' } } }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      totalCount: 3
    });
    const second = await page(first.Opportunity.pageInfo.endCursor);
    expect(second.Opportunity).toMatchObject({
      edges: [{ node: { Name: { value: 'Gamma' } } }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      totalCount: 3
    });
  });

  it('goes on beyond what an offset reaches where an upper bound is told', async () => {
    const { Account } = (await data(
      `{ uiapi { query { Account(first: 200, after: "${cursorOf(4000)}", upperBound: 5000) {
        edges { node { Id } } pageInfo { hasNextPage } totalCount } } } }`
    )) as { Account: unknown };
    expect(Account).toEqual({ edges: [], pageInfo: { hasNextPage: false }, totalCount: 2 });
  });

  it('sorts by what is written first', async () => {
    const order = async (orderBy: unknown) => {
      const found = await data(
        'query ($orderBy: Opportunity_OrderBy) { uiapi { query { Opportunity(orderBy: $orderBy) { edges { node { Name { value } } } } } } }',
        { orderBy }
      );
      return JSON.stringify(found).match(/Alpha|Beta|Gamma/g);
    };
    expect(await order({ IsClosed: { order: 'DESC' }, Name: { order: 'DESC' } })).toEqual([
      'Beta',
      'Gamma',
      'Alpha'
    ]);
    expect(await order({ Name: { order: 'DESC' }, IsClosed: { order: 'DESC' } })).toEqual([
      'Gamma',
      'Beta',
      'Alpha'
    ]);
    expect(await order({ Account: { Name: { order: 'DESC' } }, Name: {} })).toEqual([
      'Gamma',
      'Alpha',
      'Beta'
    ]);
  });

  it('reaches polymorphic parents by fragments', async () => {
    expect(
      await data(
        '{ uiapi { query { Task { edges { node { What { ... on Account { Id Name { value } } ... on Opportunity { Id } } } } } } } }'
      )
    ).toEqual({ Task: { edges: [{ node: { What: { Id: acme, Name: { value: 'Acme' } } } }] } });
  });

  it('heeds @optional, @skip and fragments', async () => {
    const query = `query ($skip: Boolean!) { uiapi { query { Opportunity(first: 1, orderBy: { Name: {} }) { edges { node { ...Deal } } } } } }
      fragment Deal on Opportunity { Name { value } Amount @optional { value } IsWon @skip(if: $skip) { value } Foo__c @optional { value } }`;
    expect(await data(query, { skip: true })).toEqual({
      Opportunity: { edges: [{ node: { Name: { value: 'Alpha' } } }] }
    });
    expect(await data(query, { skip: false }, 'admin')).toMatchObject({
      Opportunity: { edges: [{ node: { Amount: { value: null }, IsWon: { value: false } } }] }
    });
  });
});

describe('filters', () => {
  it.each([
    ['{ Name: { like: "%a" } }', ['Alpha', 'Beta', 'Gamma']],
    ['{ Name: { in: ["ALPHA", "beta"] } }', ['Alpha', 'Beta']],
    ['{ Name: { nin: ["ALPHA", "beta"] } }', ['Gamma']],
    ['{ CloseDate: { gte: { value: "2026-04-01" } }, IsWon: { eq: false } }', ['Gamma']],
    ['{ CloseDate: { CALENDAR_YEAR: { value: { eq: 2026 } } } }', ['Alpha', 'Beta']],
    ['{ CreatedDate: { eq: { literal: TODAY } } }', ['Alpha', 'Beta', 'Gamma']],
    ['{ CreatedDate: { eq: { range: { last_n_days: 3 } } } }', ['Alpha', 'Beta', 'Gamma']],
    ['{ CreatedDate: { DAY_ONLY: { value: { lt: { literal: TODAY } } } } }', []],
    ['{ Account: { Name: { eq: "Acme" }, Owner: { Name: { like: "rep%" } } } }', ['Alpha', 'Beta']],
    [
      '{ or: [{ Name: { eq: "Alpha" } }, { and: [{ Name: { eq: "Beta" } }, { IsWon: { eq: true } }] }] }',
      ['Alpha', 'Beta']
    ],
    ['{ not: { IsWon: { eq: true } } }', ['Alpha', 'Gamma']],
    ['{ NextStep: { eq: null }, Probability: { gt: 20.5 } }', ['Alpha', 'Beta']],
    [
      '{ AccountId: { inq: { Contact: { LastName: { eq: "Ode" } }, ApiName: "AccountId" } } }',
      ['Alpha', 'Beta']
    ],
    ['{ AccountId: { ninq: { Account: { Name: { eq: "Acme" } }, ApiName: "Id" } } }', ['Gamma']],
    ['{}', ['Alpha', 'Beta', 'Gamma']]
  ])('%s', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it('narrow to the own records by scope', async () => {
    const found = await data('{ uiapi { query { Opportunity(scope: MINE) { totalCount } } } }', {}, 'admin');
    expect(found).toEqual({ Opportunity: { totalCount: 0 } });
  });
});

describe('aggregates', () => {
  it('count and sum groups', async () => {
    const answer = await ask(
      `{ uiapi { aggregate { Opportunity(groupBy: { StageName: { group: true } }, orderBy: { StageName: { order: ASC } }) {
        edges { node { aggregate { StageName { value displayValue } Id { count { value } } Probability { avg { value } max { value displayValue } } } } } totalCount } } } }`
    );
    expect(answer).toEqual({
      errors: [],
      data: {
        uiapi: {
          aggregate: {
            Opportunity: {
              edges: [
                {
                  node: {
                    aggregate: {
                      StageName: { value: 'Prospecting', displayValue: 'Prospecting' },
                      Id: { count: { value: 2 } },
                      Probability: { avg: { value: 25 }, max: { value: 40, displayValue: '40%' } }
                    }
                  }
                },
                {
                  node: {
                    aggregate: {
                      StageName: { value: 'Closed Won', displayValue: 'Closed Won' },
                      Id: { count: { value: 1 } },
                      Probability: { avg: { value: 100 }, max: { value: 100, displayValue: '100%' } }
                    }
                  }
                }
              ],
              totalCount: 2
            }
          }
        }
      }
    });
  });

  it('group by parts of dates', async () => {
    const answer = await ask(
      '{ uiapi { aggregate { Opportunity(groupBy: { CloseDate: { function: CALENDAR_YEAR } }, orderBy: { Id: { function: COUNT, order: DESC } }) { edges { node { aggregate { CloseDate { calendarYear { value } } Id { count { value } } } } } } } } }'
    );
    expect(JSON.stringify(answer)).toContain(
      '{"CloseDate":{"calendarYear":{"value":2026}},"Id":{"count":{"value":2}}}'
    );
  });
});

describe('what a query gets wrong', () => {
  it.each([
    ['{ uiapi { ', 'InvalidSyntax', 'Syntax Error'],
    [
      '{ uiapi { query { Nothing { edges { node { Id } } } } } }',
      'ValidationError',
      'Cannot query field "Nothing"'
    ],
    [
      '{ uiapi { query { Opportunity { edges { node { Amount { value } } } } } } }',
      'ValidationError',
      '"Amount"'
    ],
    ['{ uiapi { query { Lead { edges { node { Id } } } } } }', 'ValidationError', '"Lead"'],
    [
      '{ uiapi { query { Account(first: 2001) { edges { node { Id } } } } } }',
      'DataFetchingException',
      '2000'
    ],
    [
      '{ uiapi { query { Account(first: 199, upperBound: 5000) { edges { node { Id } } } } } }',
      'DataFetchingException',
      'between 200 and 2000 with upperBound'
    ],
    [
      `{ uiapi { query { Account(after: "${cursorOf(2001)}") { edges { node { Id } } } } } }`,
      'DataFetchingException',
      'Maximum SOQL offset allowed is 2000'
    ],
    [
      '{ uiapi { query { Account(first: 200, upperBound: 5000) { edges { node { Contacts { edges { node { Id } } } } } } } } }',
      'DataFetchingException',
      'need upperBound, too'
    ],
    [
      '{ uiapi { query { Account(after: "x") { edges { node { Id } } } } } }',
      'DataFetchingException',
      'cursor'
    ],
    [
      '{ uiapi { query { Account(where: { Id: { eq: "x" } }) { edges { node { Id } } } } } }',
      'DataFetchingException',
      'invalid ID field: x'
    ],
    [
      '{ uiapi { query { Opportunity(where: { CloseDate: { eq: { value: "soon" } } }) { edges { node { Id } } } } } }',
      'DataFetchingException',
      'Invalid Date: soon'
    ],
    [
      '{ uiapi { query { Opportunity(where: { Probability: { eq: "x" } }) { edges { node { Id } } } } } }',
      'ValidationError',
      'Percent cannot represent'
    ],
    [
      `{ uiapi { query { ${Array.from({ length: 11 }, (_, index) => `a${index}: Account { edges { node { Id } } }`).join(' ')} } } }`,
      'ValidationError',
      'at most 10'
    ],
    [
      'query A { uiapi { query { Account { totalCount } } } } query B { uiapi { query { Account { totalCount } } } }',
      'ValidationError',
      'operation name'
    ]
  ])('%s', async (query, type, message) => {
    const answer = await ask(query);
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message),
        extensions: expect.objectContaining({ ErrorType: type })
      })
    ]);
  });
});

describe('a query that is nested too deeply', () => {
  it('is refused, however it is written', async () => {
    const filter = `${'{ not: '.repeat(60)}{ Name: { eq: "x" } }${' }'.repeat(60)}`;
    const answer = await ask(`{ uiapi { query { Account(where: ${filter}) { edges { node { Id } } } } } }`);
    expect(answer.errors[0]?.message).toContain('nested deeper');
    const deep = `${'{'.repeat(300)}`;
    expect(() => readRequest({ query: deep })).toThrow('nested');
    const variables: unknown = JSON.parse(`${'{"not":'.repeat(300)}1${'}'.repeat(300)}`);
    expect(() => readRequest({ query: '{ uiapi }', variables })).toThrow('nested');
  });
});
