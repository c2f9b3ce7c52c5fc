import { beforeAll, describe, expect, it } from 'vitest';
import { apiVersion, connect, type PersonaConnection } from './support/testOrg.ts';
import { confirmedOutcome, makeDeal, make, readGuides, type Deal } from './support/world.ts';

let rep: PersonaConnection;
let rep2: PersonaConnection;
let manager: PersonaConnection;
let deal: Deal;
let buyerOutcomeId: string;

beforeAll(async () => {
  [rep, rep2, manager] = await Promise.all([connect('rep'), connect('rep2'), connect('manager')]);
  const [guide] = await readGuides(rep.connection);
  const outcome = guide?.outcomes[0];
  if (!guide || !outcome) throw new Error('The org has no guide: load the starter content first.');
  deal = await makeDeal(guide);
  buyerOutcomeId = await make(
    rep.connection,
    'Buyer_Outcome__c',
    confirmedOutcome(deal, deal.contactIds[0] ?? '', outcome)
  );
});

interface GraphqlAnswer {
  readonly data: {
    readonly uiapi: {
      readonly query: Record<string, { readonly totalCount: number; readonly edges: readonly unknown[] }>;
    };
  };
}
async function graphqlCount(person: PersonaConnection, object: string, id: string): Promise<number[]> {
  const answer = await person.connection.requestPost<GraphqlAnswer>(`/services/data/v${apiVersion}/graphql`, {
    query: `query ($id: ID) { uiapi { query { ${object}(where: { Id: { eq: $id } }) { totalCount edges { node { Id } } } } } }`,
    variables: { id }
  });
  const rows = answer.data.uiapi.query[object];
  return [rows?.totalCount ?? -1, rows?.edges.length ?? -1];
}

/** What a person sees of one record along each road that reads. */
async function seen(person: PersonaConnection, object: string, id: string): Promise<Record<string, unknown>> {
  const { connection } = person;
  const rows = await connection.query(`SELECT Id FROM ${object} WHERE Id = '${id}'`);
  const counted = await connection.query(`SELECT COUNT() FROM ${object} WHERE Id = '${id}'`);
  const grouped = await connection.query<{ n: number }>(
    `SELECT COUNT(Id) n FROM ${object} WHERE Id = '${id}'`
  );
  const retrieved = await connection
    .sobject(object)
    .retrieve(id)
    .then(
      () => 'found',
      (error: unknown) =>
        error instanceof Error && 'errorCode' in error ? String(error.errorCode) : 'failed'
    );
  const collection = await connection.requestGet<readonly unknown[]>(
    `/services/data/v${apiVersion}/composite/sobjects/${object}?ids=${id}&fields=Id`
  );
  return {
    query: rows.totalSize,
    count: counted.totalSize,
    aggregate: grouped.records[0]?.n,
    retrieve: retrieved,
    collection: collection.filter(row => row !== null).length,
    graphql: await graphqlCount(person, object, id)
  };
}

const everything = { query: 1, count: 1, aggregate: 1, retrieve: 'found', collection: 1, graphql: [1, 1] };
const nothing = {
  query: 0,
  count: 0,
  aggregate: 0,
  retrieve: 'NOT_FOUND',
  collection: 0,
  graphql: [0, 0]
};

describe('a private deal', () => {
  it('is there for its owner and for the manager above, on every road', async () => {
    expect(await seen(rep, 'Opportunity', deal.id)).toEqual(everything);
    expect(await seen(manager, 'Opportunity', deal.id)).toEqual(everything);
  });

  it('is absent for another rep, counts included', async () => {
    expect(await seen(rep2, 'Opportunity', deal.id)).toEqual(nothing);
  });

  it('takes what its buyers said with it', async () => {
    expect(await seen(rep, 'Buyer_Outcome__c', buyerOutcomeId)).toEqual(everything);
    expect(await seen(rep2, 'Buyer_Outcome__c', buyerOutcomeId)).toEqual(nothing);
  });

  it('cannot be reached from the account, by a child query or by a semi-join', async () => {
    const children = await rep2.connection.query<{ Opportunities: unknown }>(
      `SELECT Id, (SELECT Id FROM Opportunities) FROM Account WHERE Id = '${deal.accountId}'`
    );
    expect(children.records.map(record => record.Opportunities)).toEqual([null]);
    const joined = await rep2.connection.query(
      `SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE Id = '${deal.id}')`
    );
    expect(joined.totalSize).toBe(0);
  });

  it('can be neither changed nor removed nor added to by another rep', async () => {
    const { connection } = rep2;
    await expect(connection.sobject('Opportunity').update({ Id: deal.id, NextStep: 'x' })).rejects.toThrow();
    await expect(connection.sobject('Opportunity').destroy(deal.id)).rejects.toThrow();
    await expect(
      connection.sobject('Conversation__c').create({
        Opportunity__c: deal.id,
        Contact__c: deal.contactIds[0],
        Started__c: new Date().toISOString()
      })
    ).rejects.toThrow();
    const row = await rep.connection.sobject('Opportunity').retrieve(deal.id);
    expect(row['NextStep']).toBeNull();
  });
});
