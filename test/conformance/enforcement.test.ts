import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '../../scripts/seed/seedDemo.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { expectRefusal } from './support/expectRefusal.ts';
import { listViewConditions } from './support/shown.ts';
import { apiVersion } from './support/testOrg.ts';
import { day, make } from './support/world.ts';
import { writePaths } from './support/writePaths.ts';

const settings = 'Same_Page_Settings__c';
const gates = [
  ['Best Case', { ForecastCategoryName: 'Best Case' }, 'Best_Case_needs_its_criteria'],
  ['Most Likely', { ForecastCategoryName: 'Most Likely' }, 'Most_Likely_needs_its_criteria'],
  ['Commit', { ForecastCategoryName: 'Commit' }, 'Commit_needs_its_criteria'],
  ['Closed Won', { StageName: 'Closed Won' }, 'Closed_Won_needs_its_criteria']
] as const;
const commit = { ForecastCategoryName: 'Commit' };

let org: TestOrg;
let rep: Connection;
let admin: Connection;
let organizationId: string;

async function signIn(persona: string): Promise<Connection> {
  const connection = new Connection({ loginUrl: org.url, version: apiVersion });
  await connection.login(`${persona}@same-page.local`, 'local');
  return connection;
}
async function firstId(soql: string): Promise<string> {
  const { records } = await admin.query<{ Id: string }>(soql);
  return records[0]?.Id ?? '';
}

beforeAll(async () => {
  org = await startTestOrg({ content: 'none' });
  [rep, admin] = [await signIn('rep'), await signIn('admin')];
  organizationId = await firstId('SELECT Id FROM Organization');
});
afterAll(() => org.close());

/** Says it for the owner: the org, a profile or a user; nothing takes it back. */
async function say(enforcement: string | null | undefined, owner = organizationId): Promise<void> {
  const id = await firstId(`SELECT Id FROM ${settings} WHERE SetupOwnerId = '${owner}'`);
  if (id) await admin.sobject(settings).destroy(id);
  if (enforcement === undefined) return;
  await make(admin, settings, { SetupOwnerId: owner, Enforcement__c: enforcement });
}

let made = 0;
async function newDeal(): Promise<string> {
  made += 1;
  return make(rep, 'Opportunity', { Name: `Deal ${made}`, StageName: 'Prospecting', CloseDate: day(30) });
}
const read = async (id: string) =>
  rep
    .sobject('Opportunity')
    .retrieve(id, { fields: ['ForecastCategoryName', 'Enforcement__c', 'Forecast_Gap__c'] });
const [rest] = writePaths;
const move = async (id: string, fields: { readonly [field: string]: string } = commit, as = rep) => {
  if (!rest) throw new Error('There is no path to write by.');
  return rest.update(as, 'Opportunity', id, fields);
};

describe('after an install', () => {
  it.each(gates)('the gate of %s lets a deal through and says that it warns', async (_, fields) => {
    const deal = await newDeal();
    expect(await move(deal, fields)).toMatchObject({ accepted: true });
    expect(await read(deal)).toMatchObject({ Enforcement__c: 'Warn', Forecast_Gap__c: 1 });
  });

  it('the list of deals that lack criteria shows what would be refused', async () => {
    const deal = await newDeal();
    const shown = () =>
      rep.query(
        `SELECT Id FROM Opportunity WHERE Id = '${deal}' AND ${listViewConditions('Deals_That_Lack_Criteria')}`
      );
    expect((await shown()).totalSize).toBe(0);
    await move(deal);
    expect((await shown()).totalSize).toBe(1);
  });
});

describe('an administrator', () => {
  it.each(writePaths)('enforces the gate on every road: $name', async path => {
    await say('Enforce');
    for (const [, fields, rule] of gates) {
      const deal = await newDeal();
      expectRefusal(await path.update(rep, 'Opportunity', deal, fields), 'Opportunity', rule);
    }
  });

  it.each([
    ['Off', 'Off', true],
    ['off ', 'Off', true],
    ['WARN', 'Warn', true],
    [null, 'Warn', true],
    ['Enforce', 'Enforce', false],
    ['enforce', 'Enforce', false],
    ['Enfroce', 'Enforce', false],
    ['No', 'Enforce', false]
  ])('who writes %j means %s', async (written, meant, isTaken) => {
    await say(written);
    const deal = await newDeal();
    expect(await read(deal)).toMatchObject({ Enforcement__c: meant });
    expect(await move(deal)).toMatchObject({ accepted: isTaken });
  });

  it('exempts one person, whose word goes before the profile’s and the org’s', async () => {
    const user = await firstId("SELECT Id FROM User WHERE Username = 'rep@same-page.local'");
    const profile = await firstId("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    await say('Enforce');
    await say('Warn', profile);
    await say('Off', user);
    expect(await read(await newDeal())).toMatchObject({ Enforcement__c: 'Off' });
    await say(undefined, user);
    expect(await read(await newDeal())).toMatchObject({ Enforcement__c: 'Warn' });
    await say(undefined, profile);
    expect(await read(await newDeal())).toMatchObject({ Enforcement__c: 'Enforce' });
  });

  it('exempts nobody by a setting that is left empty', async () => {
    const user = await firstId("SELECT Id FROM User WHERE Username = 'rep@same-page.local'");
    await say('Enforce');
    await say(null, user);
    expect(await move(await newDeal())).toMatchObject({ accepted: false });
    await say(undefined, user);
  });

  it('may be told otherwise than the reps, and is refused what is enforced for the administrator', async () => {
    const user = await firstId("SELECT Id FROM User WHERE Username = 'admin@same-page.local'");
    await say('Off');
    await say('Enforce', user);
    expect(await move(await newDeal(), commit, admin)).toMatchObject({ accepted: false });
    expect(await move(await newDeal())).toMatchObject({ accepted: true });
    await say(undefined, user);
  });

  it('finds a deal that got in while the gate was off held there once it is enforced', async () => {
    await say('Off');
    const deal = await newDeal();
    await move(deal, { ForecastCategoryName: 'Best Case' });
    await say('Enforce');
    expect(await move(deal, { NextStep: 'Call' })).toMatchObject({ accepted: true });
    expectRefusal(await move(deal), 'Opportunity', 'Commit_needs_its_criteria');
    expect(await read(deal)).toMatchObject({ ForecastCategoryName: 'Best Case', Forecast_Gap__c: 1 });
  });
});

describe('the starter content', () => {
  it('turns the gate on, and leaves what somebody set before', async () => {
    await say('Off');
    await seedDemo({ baseUrl: org.url, starterOnly: true });
    expect(await read(await newDeal())).toMatchObject({ Enforcement__c: 'Off' });
    await say(undefined);
    await seedDemo({ baseUrl: org.url, starterOnly: true });
    expect(await read(await newDeal())).toMatchObject({ Enforcement__c: 'Enforce' });
  });
});

describe('a rep', () => {
  it('can neither read nor change what is enforced', async () => {
    await say('Enforce');
    const id = await firstId(`SELECT Id FROM ${settings} LIMIT 1`);
    await expect(rep.query(`SELECT Id FROM ${settings}`)).rejects.toThrow();
    await expect(rep.sobject(settings).update({ Id: id, Enforcement__c: 'Off' })).rejects.toThrow();
    await expect(rep.sobject(settings).create({ Enforcement__c: 'Off' })).rejects.toThrow();
    await expect(rep.sobject(settings).destroy(id)).rejects.toThrow();
    expect(await move(await newDeal())).toMatchObject({ accepted: false });
  });

  it('can’t write it on the deal', async () => {
    const deal = await newDeal();
    expect(await move(deal, { Enforcement__c: 'Off' })).toMatchObject({
      accepted: false,
      codes: ['INVALID_FIELD_FOR_INSERT_UPDATE']
    });
  });
});
