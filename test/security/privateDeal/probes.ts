/** Every road by which somebody could look for a record, or reach for it. */
import { apiVersion } from '../../conformance/support/testOrg.ts';
import type { Request } from '../support/asker.ts';
import type { Secret, Secrets } from './secrets.ts';

export interface Probe {
  readonly name: string;
  readonly request: Request;
}

const base = `/services/data/v${apiVersion}`;
const get = (name: string, path: string): Probe => ({
  name,
  request: { method: 'GET', path: `${base}/${path}` }
});
const soql = (name: string, query: string): Probe => get(name, `query?q=${encodeURIComponent(query)}`);
const call = (name: string, method: string, path: string, body?: unknown): Probe => ({
  name,
  request: { method, path: `${base}/${path}`, ...(body !== undefined && { body }) }
});
const graphql = (name: string, query: string, variables: unknown = {}): Probe =>
  call(name, 'POST', 'graphql', { query, variables });

/** The roads that only read. The owner's answers along them differ from those about a record that isn't there. */
export function readProbes({ object, id, toDeal, key }: Secret, { dealId }: Secrets): readonly Probe[] {
  const byId = `WHERE Id = '${id}'`;
  const path = toDeal?.split('.') ?? [];
  const parent = toDeal === undefined || object === 'Task' ? undefined : toDealRelationship(path);
  return [
    get('REST by id', `sobjects/${object}/${id}`),
    get('REST by id with fields', `sobjects/${object}/${id}?fields=Id`),
    get('REST by the short id', `sobjects/${object}/${id.slice(0, 15)}`),
    get('REST by Id as a key', `sobjects/${object}/Id/${id}`),
    ...(key ? [get('REST by external id', `sobjects/${object}/Key__c/${encodeURIComponent(key)}`)] : []),
    soql('query', `SELECT Id FROM ${object} ${byId}`),
    soql('query of all fields', `SELECT FIELDS(ALL) FROM ${object} ${byId} LIMIT 200`),
    soql('COUNT()', `SELECT COUNT() FROM ${object} ${byId}`),
    soql('COUNT(Id)', `SELECT COUNT(Id) n FROM ${object} ${byId}`),
    soql(
      'GROUP BY',
      `SELECT CreatedById, COUNT(Id) n FROM ${object} ${byId} GROUP BY CreatedById HAVING COUNT(Id) > 0`
    ),
    soql('MAX', `SELECT MAX(CreatedDate) latest FROM ${object} ${byId}`),
    soql('negation', `SELECT Id FROM ${object} WHERE (NOT Id != '${id}') ORDER BY CreatedDate DESC LIMIT 1`),
    soql('comparison', `SELECT COUNT() FROM ${object} WHERE Id >= '${id}' AND Id <= '${id}'`),
    ...(key ? [soql('query by key', `SELECT Id FROM ${object} WHERE Key__c = '${key}'`)] : []),
    ...(toDeal ? [soql('query by deal', `SELECT COUNT() FROM ${object} WHERE ${toDeal} = '${dealId}'`)] : []),
    ...(parent
      ? [
          soql('fields of the deal', `SELECT Id, ${parent}.Name FROM ${object} ${byId}`),
          soql('condition on the deal', `SELECT COUNT() FROM ${object} WHERE ${parent}.Id = '${dealId}'`),
          soql('order by the deal', `SELECT Id FROM ${object} ${byId} ORDER BY ${parent}.Name LIMIT 1`)
        ]
      : []),
    call('composite', 'POST', 'composite', {
      compositeRequest: [{ method: 'GET', url: `${base}/sobjects/${object}/${id}`, referenceId: 'one' }]
    }),
    call('batch', 'POST', 'composite/batch', {
      batchRequests: [{ method: 'GET', url: `v${apiVersion}/sobjects/${object}/${id}` }]
    }),
    get('collection by GET', `composite/sobjects/${object}?ids=${id}&fields=Id`),
    call('collection by POST', 'POST', `composite/sobjects/${object}`, { ids: [id], fields: ['Id'] }),
    graphql(
      'GraphQL',
      `query ($id: ID) { uiapi { query { ${object}(where: { Id: { eq: $id } }) { totalCount edges { node { Id } } } } } }`,
      { id }
    ),
    graphql(
      'GraphQL total alone',
      `{ uiapi { query { ${object}(where: { Id: { in: ["${id}"] } }, first: 1) { totalCount pageInfo { hasNextPage } } } } }`
    ),
    graphql(
      'GraphQL aggregate',
      `{ uiapi { aggregate { ${object}(where: { Id: { eq: "${id}" } }) { edges { node { aggregate { Id { count { value } } } } } } } } }`
    ),
    get('UI API', `ui-api/records/${id}?fields=${object}.Id`),
    get('UI API optional', `ui-api/records/${id}?optionalFields=${object}.Id`),
    get('UI API layout', `ui-api/records/${id}?layoutTypes=Compact`),
    get('UI API batch', `ui-api/records/batch/${id}?fields=${object}.Id`)
  ];
}

/** The roads around the deal: from what another rep may see. */
export function roundaboutProbes({ dealId, accountId, contactId, words }: Secrets): readonly Probe[] {
  return [
    soql(
      'children of the account',
      `SELECT Id, (SELECT Id, Name FROM Opportunities WHERE Id = '${dealId}') FROM Account WHERE Id = '${accountId}'`
    ),
    soql(
      'semi-join from the account',
      `SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE Id = '${dealId}')`
    ),
    soql(
      'anti-join from the account',
      `SELECT Id FROM Account WHERE Id = '${accountId}' AND Id NOT IN (SELECT AccountId FROM Opportunity WHERE Id = '${dealId}')`
    ),
    soql(
      'semi-join by words',
      `SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE Name = '${words}')`
    ),
    soql(
      'semi-join from the contact',
      `SELECT Id FROM Contact WHERE Id IN (SELECT Contact__c FROM Conversation__c WHERE Opportunity__c = '${dealId}')`
    ),
    soql(
      'children of the contact',
      `SELECT Id, (SELECT Id FROM OpportunityContactRoles WHERE OpportunityId = '${dealId}') FROM Contact WHERE Id = '${contactId}'`
    ),
    soql('words', `SELECT Id FROM Opportunity WHERE Name LIKE '${words.slice(0, 12)}%${words.slice(-4)}'`),
    soql(
      'order and limit',
      `SELECT Name FROM Opportunity WHERE Name >= '${words}' AND Name <= '${words}zz' ORDER BY Name LIMIT 1`
    ),
    soql(
      'groups of a formula',
      `SELECT StageName, COUNT(Id) n FROM Opportunity WHERE Name = '${words}' GROUP BY StageName`
    ),
    soql('grand total', `SELECT COUNT() FROM Opportunity WHERE AccountId = '${accountId}'`),
    graphql(
      'GraphQL children of the account',
      `{ uiapi { query { Account(where: { Id: { eq: "${accountId}" } }) { edges { node { Id Opportunities(where: { Id: { eq: "${dealId}" } }) { totalCount edges { node { Id } } } } } } } } }`
    ),
    graphql(
      'GraphQL condition on the parent',
      `{ uiapi { query { Conversation__c(where: { Opportunity__r: { Name: { eq: "${words}" } } }) { totalCount edges { node { Id } } } } } }`
    ),
    graphql(
      'GraphQL condition by text',
      `{ uiapi { query { Opportunity(where: { Name: { like: "${words}%" } }, orderBy: { Name: { order: ASC } }) { totalCount edges { node { Id } } } } } }`
    ),
    graphql(
      'GraphQL grouped',
      `{ uiapi { aggregate { Opportunity(where: { Name: { eq: "${words}" } }, groupBy: { StageName: { group: true } }) { edges { node { aggregate { StageName { value } Id { count { value } } } } } } } } }`
    ),
    graphql(
      'GraphQL deals of the account',
      `{ uiapi { query { Opportunity(where: { Account: { Id: { eq: "${accountId}" } } }) { totalCount } } } }`
    )
  ];
}

/** The roads that write to the record itself. */
export function writeProbes({ object, id, key }: Secret, rep2: string): readonly Probe[] {
  const fields = changes[object] ?? {};
  const attributes = { type: object };
  return [
    call('update', 'PATCH', `sobjects/${object}/${id}`, fields),
    call('upsert by Id', 'PATCH', `sobjects/${object}/Id/${id}`, fields),
    call('collection update', 'PATCH', 'composite/sobjects', {
      records: [{ attributes, Id: id, ...fields }]
    }),
    call('composite update', 'POST', 'composite', {
      compositeRequest: [
        { method: 'PATCH', url: `${base}/sobjects/${object}/${id}`, referenceId: 'one', body: fields }
      ]
    }),
    graphql(
      'GraphQL update',
      `mutation ($input: ${object}UpdateInput!) { uiapi { ${object}Update(input: $input) { Record { Id } } } }`,
      { input: { Id: id, [object]: fields } }
    ),
    call('UI API update', 'PATCH', `ui-api/records/${id}`, { fields }),
    ...(object === 'Opportunity' || object === 'Task'
      ? [call('taking it over', 'PATCH', `sobjects/${object}/${id}`, { OwnerId: rep2 })]
      : []),
    call('delete', 'DELETE', `sobjects/${object}/${id}`),
    call('collection delete', 'DELETE', `composite/sobjects?ids=${id}`),
    graphql('GraphQL delete', `mutation { uiapi { ${object}Delete(input: { Id: "${id}" }) { Id } } }`),
    call('UI API delete', 'DELETE', `ui-api/records/${id}`),
    ...(key ? [call('delete by key', 'DELETE', `sobjects/${object}/Key__c/${encodeURIComponent(key)}`)] : [])
  ];
}

const changes: Readonly<Record<string, object>> = {
  Opportunity: { NextStep: 'seen' },
  Conversation__c: { Notes__c: 'seen' },
  Buyer_Outcome__c: { Buyer_Words__c: 'seen' },
  Answer__c: { Text__c: 'seen' },
  Deal_Qualification__c: {},
  Criterion_Check__c: { Evidence__c: 'seen' },
  OpportunityContactRole: { Role: 'Influencer' },
  Task: { Subject: 'seen' }
};

/** New records that refer to the secret ones: by id, by key, as a child, in every protocol that writes. */
export function referenceProbes(secrets: Secrets): readonly Probe[] {
  const { dealId, contactId } = secrets;
  const idOf = (object: string) => secrets.records.find(record => record.object === object);
  const outcome = idOf('Buyer_Outcome__c');
  const started = '2026-01-01T00:00:00Z';
  const children: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['Conversation__c', { Opportunity__c: dealId, Contact__c: contactId, Started__c: started }],
    [
      'Buyer_Outcome__c',
      {
        Opportunity__c: dealId,
        Contact__c: contactId,
        Progress__c: 'Shared',
        Shared_By__c: 'Directly',
        Unmet_Need__c: 'x',
        Key__c: 'x'
      }
    ],
    ['OpportunityContactRole', { OpportunityId: dealId, ContactId: contactId }],
    ['Task', { WhatId: dealId, Subject: 'x' }],
    ['Answer__c', { Buyer_Outcome__c: outcome?.id, Question_Asked__c: 'x', Reply__c: 'Yes', Key__c: 'x' }],
    [
      'Answer__c',
      { Buyer_Outcome__r: { Key__c: outcome?.key }, Question_Asked__c: 'x', Reply__c: 'Yes', Key__c: 'x' }
    ],
    [
      'Criterion_Check__c',
      { Deal_Qualification__c: idOf('Deal_Qualification__c')?.id, Status__c: 'Not Met', Key__c: 'x' }
    ],
    [
      'Opportunity',
      {
        Name: 'x',
        StageName: 'Prospecting',
        CloseDate: '2027-01-01',
        Deal_Qualification__c: idOf('Deal_Qualification__c')?.id
      }
    ]
  ];
  return children.flatMap(([object, fields], index) => [
    call(`${object} ${index} by REST`, 'POST', `sobjects/${object}`, fields),
    call(`${object} ${index} in a collection`, 'POST', 'composite/sobjects', {
      records: [{ attributes: { type: object }, ...fields }]
    }),
    call(`${object} ${index} in a tree`, 'POST', `composite/tree/${object}`, {
      records: [{ attributes: { type: object, referenceId: 'r' }, ...fields }]
    }),
    ...('Buyer_Outcome__r' in fields
      ? []
      : [
          graphql(
            `${object} ${index} by GraphQL`,
            `mutation ($input: ${object}CreateInput!) { uiapi { ${object}Create(input: $input) { Record { Id } } } }`,
            { input: { [object]: fields } }
          ),
          call(`${object} ${index} by UI API`, 'POST', 'ui-api/records', { apiName: object, fields })
        ])
  ]);
}

/** `Buyer_Outcome__r.Opportunity__c` → `Buyer_Outcome__r.Opportunity__r`, `OpportunityId` → `Opportunity`. */
function toDealRelationship(path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  return [
    ...path.slice(0, -1),
    last.endsWith('__c') ? last.replace(/__c$/, '__r') : last.replace(/Id$/, '')
  ].join('.');
}
