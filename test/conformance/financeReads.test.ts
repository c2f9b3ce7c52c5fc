import { beforeAll, describe, expect, it } from 'vitest';
import { apiVersion, connect, type PersonaConnection } from './support/testOrg.ts';
import {
  confirmedOutcome,
  fresh,
  make,
  makeDeal,
  metCheck,
  qualify,
  readGuides,
  readPolicy,
  type Deal
} from './support/world.ts';
import { writePaths, type Fields } from './support/writePaths.ts';

/** What the CFO may not create and not change, with what would be sent by somebody who may. */
interface Guarded {
  readonly object: string;
  readonly id: string;
  readonly change: Fields;
  readonly another: Fields;
}

let finance: PersonaConnection;
let sales: PersonaConnection;
let deal: Deal;
let guarded: readonly Guarded[];

async function idOf(object: string, where: string): Promise<string> {
  const { connection } = await connect('admin');
  const [row] = (await connection.query<{ Id: string }>(`SELECT Id FROM ${object} WHERE ${where} LIMIT 1`))
    .records;
  if (!row) throw new Error(`There is no ${object} where ${where}.`);
  return row.Id;
}

beforeAll(async () => {
  const rep = await connect('rep');
  [finance, sales] = await Promise.all([connect('finance'), connect('sales')]);
  const [guide] = await readGuides(rep.connection);
  const [outcome] = guide?.outcomes ?? [];
  if (!guide || !outcome) throw new Error('The org has no guide: load the starter content first.');
  const policy = await readPolicy(rep.connection);
  const [criterion] = policy.criteria;
  if (!criterion) throw new Error('The policy in force has no criteria.');
  deal = await makeDeal(guide, 2);
  const qualification = await qualify(deal, policy);
  const [heard = '', other = ''] = deal.contactIds;
  const call = { Opportunity__c: deal.id, Contact__c: heard, Started__c: '2026-11-02T09:00:00.000Z' };
  const conversation = await make(rep.connection, 'Conversation__c', { ...call, Notes__c: 'For us only.' });
  const buyerOutcome = await idOf('Buyer_Outcome__c', `Opportunity__c = '${deal.id}'`);
  const speaker = await idOf(
    'Contact',
    `Id IN (SELECT Contact__c FROM Buyer_Outcome__c WHERE Id = '${buyerOutcome}')`
  );
  const prompt = await idOf(
    'Prompt__c',
    `Required__c = FALSE AND Outcome__c IN (SELECT Outcome__c FROM Buyer_Outcome__c WHERE Id = '${buyerOutcome}')`
  );
  const asked = {
    Buyer_Outcome__c: buyerOutcome,
    Prompt__c: prompt,
    Question_Asked__c: 'How?',
    Reply__c: 'Given',
    Key__c: `${deal.id}:${speaker}:${prompt}`
  };
  const answer = await make(rep.connection, 'Answer__c', { ...asked, Text__c: 'So' });
  const check = await idOf('Criterion_Check__c', `Deal_Qualification__c = '${qualification}'`);
  guarded = [
    {
      object: 'Opportunity',
      id: deal.id,
      change: { NextStep: 'Seen' },
      another: { Name: fresh('Deal'), StageName: 'Prospecting', CloseDate: '2027-12-31' }
    },
    { object: 'Conversation__c', id: conversation, change: { Next_Step__c: 'Seen' }, another: call },
    {
      object: 'Buyer_Outcome__c',
      id: buyerOutcome,
      change: { Buyer_Words__c: 'Seen' },
      another: confirmedOutcome(deal, other, outcome)
    },
    { object: 'Answer__c', id: answer, change: { Said__c: 'Seen' }, another: asked },
    {
      object: 'Deal_Qualification__c',
      id: qualification,
      change: { Key__c: 'seen' },
      another: { Opportunity__c: deal.id, Policy__c: policy.id, Key__c: `${deal.id}:${policy.id}` }
    },
    {
      object: 'Criterion_Check__c',
      id: check,
      change: { Evidence__c: 'Seen' },
      another: metCheck(deal, qualification, criterion, finance.userId)
    }
  ];
});

interface GraphqlAnswer {
  readonly data: { readonly uiapi: { readonly query: Record<string, { readonly totalCount: number }> } };
}
async function graphqlCount({ connection }: PersonaConnection, object: string): Promise<number | undefined> {
  const answer = await connection.requestPost<GraphqlAnswer>(`/services/data/v${apiVersion}/graphql`, {
    query: `query { uiapi { query { ${object} { totalCount edges { node { Id } } } } } }`
  });
  return answer.data.uiapi.query[object]?.totalCount;
}

describe('the CFO', () => {
  it('reads every deal and all that its judgement rests on, whoever owns it, by SOQL and GraphQL', async () => {
    const admin = await connect('admin');
    const everyOwner = await Promise.all(
      (['rep', 'rep2', 'manager', 'sales', 'admin'] as const).map(async persona => {
        const { userId } = await connect(persona);
        const fields = { Name: fresh('Deal'), StageName: 'Prospecting', CloseDate: '2027-12-31' };
        return make(admin.connection, 'Opportunity', { ...fields, OwnerId: userId });
      })
    );
    const { records } = await finance.connection.query<{ Id: string }>(
      `SELECT Id FROM Opportunity WHERE Id IN ('${everyOwner.join("','")}')`
    );
    expect(records).toHaveLength(everyOwner.length);
    for (const { object, id } of guarded) {
      const all = (await admin.connection.query(`SELECT COUNT() FROM ${object}`)).totalSize;
      expect((await finance.connection.query(`SELECT COUNT() FROM ${object}`)).totalSize).toBe(all);
      expect(await graphqlCount(finance, object)).toBe(all);
      expect(await finance.connection.sobject(object).retrieve(id)).toMatchObject({ Id: id });
    }
  });

  it('opens the page of a deal', async () => {
    const fields = ['Name', 'Forecast_Gap__c', 'Qualified_For__c', 'Is_Judged__c', 'Account.Name'];
    const record = await finance.connection.requestGet<{ fields: Record<string, { value: unknown }> }>(
      `/services/data/v${apiVersion}/ui-api/records/${deal.id}?fields=${fields.map(field => `Opportunity.${field}`).join(',')}`
    );
    expect(record.fields).toMatchObject({
      Forecast_Gap__c: { value: 0 },
      Qualified_For__c: { value: 'Closed Won' },
      Is_Judged__c: { value: true }
    });
  });

  it.each([
    ['Notes__c', 'Conversation__c', 'Opportunity__c', 'For us only.'],
    ['Text__c', 'Answer__c', 'Buyer_Outcome__r.Opportunity__c', 'So']
  ])(
    'reads no %s of %s, where private notes stand, and the head of Sales does',
    async (field, object, toDeal, text) => {
      const soql = `SELECT ${field} FROM ${object} WHERE ${toDeal} = '${deal.id}'`;
      await expect(finance.connection.query(soql)).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
      const { records } = await sales.connection.query<Record<string, string>>(soql);
      expect(records.map(record => record[field])).toContain(text);
    }
  );

  it.each(writePaths)('creates and changes nothing of a deal by $name', async path => {
    for (const { object, id, change, another } of guarded) {
      const answers = [
        await path.create(finance.connection, object, another),
        await path.update(finance.connection, object, id, change)
      ];
      expect({ object, accepted: answers.map(({ accepted }) => accepted) }).toEqual({
        object,
        accepted: [false, false]
      });
    }
  });

  it('removes nothing of a deal, and all of it stands as it stood', async () => {
    const rep = await connect('rep');
    for (const { object, id } of guarded) {
      await expect(finance.connection.sobject(object).destroy(id)).rejects.toThrow();
      expect(JSON.stringify(await rep.connection.sobject(object).retrieve(id))).not.toMatch(/seen/i);
    }
  });
});

describe('nobody else', () => {
  it.each(['sales', 'manager', 'marketing', 'product', 'rep2'] as const)(
    'sees more than before: %s sees no deal of somebody beside or above',
    async persona => {
      const admin = await connect('admin');
      const fields = { Name: fresh('Deal'), StageName: 'Prospecting', CloseDate: '2027-12-31' };
      const id = await make(admin.connection, 'Opportunity', { ...fields, OwnerId: admin.userId });
      const { connection } = await connect(persona);
      expect((await connection.query(`SELECT Id FROM Opportunity WHERE Id = '${id}'`)).totalSize).toBe(0);
    }
  );
});
