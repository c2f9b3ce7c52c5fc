import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerGraphql, type GraphqlAnswer } from '../answerGraphql.ts';
import { openTestApi, type TestApi } from './api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  name = 'rep'
): Promise<GraphqlAnswer> {
  return answerGraphql(await api.as(name), { query, variables });
}
async function saved(): Promise<string[]> {
  const { data } = await ask(
    '{ uiapi { query { Opportunity(orderBy: { Name: {} }) { edges { node { Name { value } } } } } } }'
  );
  return [...JSON.stringify(data).matchAll(/"value":"([^"]+)"/g)].map(match => match[1] ?? '');
}
const deal = (Name: string) => ({ Opportunity: { Name, StageName: 'Prospecting', CloseDate: '2026-12-31' } });
const two = `mutation ($one: OpportunityCreateInput!, $two: OpportunityCreateInput!, $allOrNone: Boolean) {
  uiapi(input: { allOrNone: $allOrNone }) {
    one: OpportunityCreate(input: $one) { Record { Id Name { value } } }
    two: OpportunityCreate(input: $two) { Record { Id } }
  } }`;

beforeEach(async () => {
  const { data } = await ask('{ uiapi { query { Opportunity(first: 200) { edges { node { Id } } } } } }');
  for (const [, id] of JSON.stringify(data).matchAll(/"Id":"(\w+)"/g)) {
    const gone = await ask(
      'mutation ($id: IdOrRef!) { uiapi { gone: OpportunityDelete(input: { Id: $id }) { Id } } }',
      { id }
    );
    expect(gone).toEqual({ data: { uiapi: { gone: { Id: id } } }, errors: [] });
  }
});

describe('mutations', () => {
  it('create, update and refer to each other, and give what is selected', async () => {
    const answer = await ask(
      `mutation ($account: AccountCreateInput!, $deal: OpportunityCreateInput!) { uiapi {
        account: AccountCreate(input: $account) { Record { Id Name { value } } }
        deal: OpportunityCreate(input: $deal) { Record { Id ApiName Probability { value displayValue } AccountId { value } } }
        later: OpportunityUpdate(input: { Id: "@{deal}", Opportunity: { StageName: "Closed Won" } }) { Record { Id IsWon { value } } }
      } }`,
      {
        account: { Account: { Name: 'Acme' } },
        deal: { Opportunity: { ...deal('Big').Opportunity, AccountId: '@{account}' } }
      }
    );
    expect(answer.errors).toEqual([]);
    const data = answer.data as { uiapi: Record<string, { Record: { Id: string } }> };
    expect(data.uiapi).toMatchObject({
      account: { Record: { Name: { value: 'Acme' } } },
      deal: { Record: { ApiName: 'Opportunity', AccountId: { value: data.uiapi['account']?.Record.Id } } },
      later: { Record: { Id: data.uiapi['deal']?.Record.Id, IsWon: { value: true } } }
    });
  });

  it('undo all when one is refused', async () => {
    const answer = await ask(two, { one: deal('Good'), two: deal('Bad') });
    expect(answer.data).toEqual({ uiapi: { one: null, two: null } });
    expect(answer.errors).toEqual([
      {
        message: 'Give the deal a name that tells.',
        locations: [expect.anything()],
        path: ['uiapi', 'two'],
        paths: ['uiapi', 'two'],
        extensions: {
          ErrorType: 'DataFetchingException',
          errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          fields: ['Name']
        }
      }
    ]);
    expect(await saved()).toEqual([]);
  });

  it('keep the good ones without allOrNone', async () => {
    const answer = await ask(two, { one: deal('Bad'), two: deal('Good'), allOrNone: false });
    expect(answer.data).toMatchObject({ uiapi: { one: null, two: { Record: { Id: expect.any(String) } } } });
    expect(answer.errors).toHaveLength(1);
    expect(await saved()).toEqual(['Good']);
  });

  it('refuse what refers to a refused or a later one', async () => {
    const answer = await ask(
      `mutation { uiapi(input: { allOrNone: false }) {
        task: TaskCreate(input: { Task: { Subject: "Call", WhatId: "@{deal}" } }) { Record { Id } }
        deal: OpportunityCreate(input: { Opportunity: { Name: "Bad", StageName: "Prospecting", CloseDate: "2026-12-31" } }) { Record { Id } }
        follow: TaskCreate(input: { Task: { Subject: "Call", WhatId: "@{deal}" } }) { Record { Id } }
      } }`
    );
    expect(answer.errors.map(error => error.message)).toEqual([
      '"@{deal}" can\'t be followed: the operation deal does not come before this one.',
      'Give the deal a name that tells.',
      '"@{deal}" can\'t be followed: the operation deal was refused.'
    ]);
  });

  it("answer with the save's own refusals", async () => {
    const create = (fields: string) =>
      ask(
        `mutation { uiapi { one: OpportunityCreate(input: { Opportunity: { ${fields} } }) { Record { Id } } } }`
      );
    const missing = await create('Name: "Deal"');
    expect(missing.errors[0]?.extensions).toMatchObject({ errorCode: 'REQUIRED_FIELD_MISSING' });
    const date = await create('Name: "Deal", StageName: "Prospecting", CloseDate: "soon"');
    expect(date.data).toEqual({ uiapi: { one: null } });
    expect(date.errors[0]?.message).toMatch(/soon|date/i);
    const unseen = await create('Name: "Deal", StageName: "Prospecting", CloseDate: "2026-12-31", Amount: 5');
    expect(unseen.errors[0]).toMatchObject({ extensions: { ErrorType: 'ValidationError' } });
    const id = await ask('mutation { uiapi { one: OpportunityDelete(input: { Id: "x" }) { Id } } }');
    expect(id.errors[0]?.extensions).toMatchObject({ errorCode: 'MALFORMED_ID' });
    const foreign = await ask(
      'mutation { uiapi { one: OpportunityUpdate(input: { Id: "006000000000001AAA", Opportunity: { Name: "x" } }) { Record { Id } } } }'
    );
    expect(foreign.errors).toHaveLength(1);
    expect(await saved()).toEqual([]);
  });

  it('clear a field with null', async () => {
    const answer = await ask(
      `mutation { uiapi {
        deal: OpportunityCreate(input: { Opportunity: { Name: "Deal", StageName: "Prospecting", CloseDate: "2026-12-31", NextStep: "Call" } }) { Record { NextStep { value } } }
        cleared: OpportunityUpdate(input: { Id: "@{deal}", Opportunity: { NextStep: null } }) { Record { NextStep { value } } }
      } }`
    );
    expect(answer).toEqual({
      data: {
        uiapi: {
          deal: { Record: { NextStep: { value: 'Call' } } },
          cleared: { Record: { NextStep: { value: null } } }
        }
      },
      errors: []
    });
  });
});
