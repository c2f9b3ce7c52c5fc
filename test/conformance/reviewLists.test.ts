import { beforeAll, describe, expect, it } from 'vitest';
import { askedByThePage, listViewConditions, reportConditions } from './support/shown.ts';
import { connect, type Persona, type PersonaConnection } from './support/testOrg.ts';
import {
  day,
  fresh,
  make,
  makeDeal,
  qualify,
  readGuides,
  readPolicy,
  type Deal,
  type Guide,
  type Policy
} from './support/world.ts';

/** Who goes through deals with the lists and reports. */
const watchers = ['manager', 'sales', 'finance', 'admin'] as const satisfies readonly Persona[];

let rep: PersonaConnection;
let manager: PersonaConnection;
let guide: Guide;
let policy: Policy;

beforeAll(async () => {
  [rep, manager] = await Promise.all([connect('rep'), connect('manager')]);
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no offering with a current version: load the starter content.');
  [guide, policy] = [first, await readPolicy(rep.connection)];
});

const change = (deal: string, fields: Record<string, string | number>) =>
  rep.connection.sobject('Opportunity').update({ Id: deal, ...fields });

/** The names under which these conditions find some of the deals. */
async function found(
  { connection }: PersonaConnection,
  deals: ReadonlyMap<string, string>,
  conditions: string
): Promise<string[]> {
  const { records } = await connection.query<{ readonly Id: string }>(
    `SELECT Id FROM Opportunity WHERE Id IN ('${[...deals.keys()].join("','")}') AND ${conditions}`
  );
  return [...deals].filter(([id]) => records.some(({ Id }) => Id === id)).map(([, what]) => what);
}

/** The list view's conditions, as its file says them and as the page of lists asks. */
async function asked(persona: PersonaConnection, view: string): Promise<string[]> {
  return [listViewConditions(view, persona.userId), ...(await askedByThePage(persona, view))];
}

describe('what expires soon', () => {
  const deals = new Map<string, string>();
  const commit = { ForecastCategoryName: 'Commit' };

  /** A qualified deal with a check of the rep that counts up to that day. */
  async function expiring(days: number, fields: Record<string, string>): Promise<string> {
    const deal = await makeDeal(guide);
    await qualify(deal, policy);
    await change(deal.id, { Amount: 1_000, ...fields });
    const { records } = await rep.connection.query<{ readonly Id: string }>(
      `SELECT Id FROM Criterion_Check__c WHERE Deal_Qualification__r.Opportunity__c = '${deal.id}'
         AND Checked_By__c = '${rep.userId}' AND Gate__c = 'Best Case' AND Expires_On__c != null LIMIT 1`
    );
    const [check] = records;
    if (!check) throw new Error('The policy has no criterion that a rep verifies and that expires.');
    const until = { Checked_On__c: day(-40), Expires_On__c: day(days) };
    await rep.connection.sobject('Criterion_Check__c').update({ Id: check.Id, ...until });
    return deal.id;
  }

  beforeAll(async () => {
    deals.set(await expiring(0, commit), 'expires today');
    deals.set(await expiring(14, commit), 'expires in 14 days');
    deals.set(await expiring(15, commit), 'expires in 15 days');
    deals.set(await expiring(-1, commit), 'expired yesterday');
    deals.set(await expiring(3, {}), 'in the pipeline');
    deals.set(await expiring(3, { StageName: 'Closed Lost' }), 'lost');
  });

  it.each(watchers)('is the same in the list view and the report, asked by the %s', async persona => {
    const watcher = await connect(persona);
    const expected = ['expires today', 'expires in 14 days'];
    for (const conditions of await asked(watcher, 'Expiring_Soon'))
      expect(await found(watcher, deals, conditions)).toEqual(expected);
    expect(await found(watcher, deals, reportConditions('Expiring_Soon', 'Opportunity'))).toEqual(expected);
  });
});

describe('what lacks criteria', () => {
  const deals = new Map<string, string>();
  beforeAll(async () => {
    const [slipped, fine] = [await makeDeal(guide), await makeDeal(guide)];
    await change(slipped.id, { Amount: 7_000 });
    const integration = await connect('integration');
    const fields = { Id: slipped.id, ForecastCategoryName: 'Commit' };
    await integration.connection.sobject('Opportunity').update(fields);
    deals.set(slipped.id, 'in Commit without criteria').set(fine.id, 'in the pipeline');
  });

  it('is to fix for who owns it, and for nobody else', async () => {
    for (const conditions of await asked(rep, 'My_Deals_To_Fix'))
      expect(await found(rep, deals, conditions)).toEqual(['in Commit without criteria']);
    for (const conditions of await asked(manager, 'My_Deals_To_Fix'))
      expect(await found(manager, deals, conditions)).toEqual([]);
  });

  it.each(watchers)('is counted and summed up by who owns it, for the %s', async persona => {
    const watcher = await connect(persona);
    const { records } = await watcher.connection.query(
      `SELECT COUNT(Id) deals, SUM(Amount) amount, SUM(Forecast_Gap__c) gap FROM Opportunity
       WHERE Id IN ('${[...deals.keys()].join("','")}') AND ${reportConditions('Gap_By_Person', 'Opportunity')}
       GROUP BY Owner.Name`
    );
    expect(records).toMatchObject([{ deals: 1, amount: 7_000, gap: 1 }]);
  });

  it.each(watchers)('is claimed and not qualified, for the %s', async persona => {
    const watcher = await connect(persona);
    const claimed = reportConditions('Claimed_And_Qualified', 'Opportunity');
    const all = ['in Commit without criteria', 'in the pipeline'];
    expect(await found(watcher, deals, claimed)).toEqual(all);
    expect(await found(watcher, deals, `${claimed} AND Forecast_Gap__c <= 0`)).toEqual(['in the pipeline']);
  });
});

describe('a review', () => {
  let deal: Deal;
  beforeAll(async () => {
    deal = await makeDeal(guide);
  });

  it('takes its deal out of those that were never reviewed, and is among what was done', async () => {
    const deals = new Map([[deal.id, 'the deal']]);
    const unreviewed = async () => {
      const lists = await asked(manager, 'Never_Reviewed');
      return Promise.all(lists.map(conditions => found(manager, deals, conditions)));
    };
    for (const names of await unreviewed()) expect(names).toEqual(['the deal']);
    const stood = await rep.connection.sobject('Opportunity').retrieve(deal.id);
    await make(manager.connection, 'Deal_Review__c', {
      Opportunity__c: deal.id,
      Key__c: `${deal.id}:${fresh('review').replaceAll(' ', '-')}`,
      Reviewed_On__c: day(0),
      Reviewed_By__c: manager.userId,
      Decision__c: 'Keep',
      Forecast_Category__c: String(stood['ForecastCategoryName']),
      Close_Date__c: String(stood['CloseDate']),
      Gap__c: Number(stood['Forecast_Gap__c'])
    });
    for (const names of await unreviewed()) expect(names).toEqual([]);

    const sales = await connect('sales');
    const { records } = await sales.connection.query(
      `SELECT Reviewed_By__c, Decision__c FROM Deal_Review__c WHERE Opportunity__c = '${deal.id}'
       AND ${reportConditions('Reviews_Done', 'Deal_Review__c')}`
    );
    expect(records).toMatchObject([{ Reviewed_By__c: manager.userId, Decision__c: 'Keep' }]);
  });
});
