import { beforeAll, describe, expect, it } from 'vitest';
import { askedByThePage, listViewConditions, reportConditions } from './support/shown.ts';
import { apiVersion, connect, type Persona, type PersonaConnection } from './support/testOrg.ts';
import {
  day,
  makeDeal,
  qualify,
  readGuides,
  readPolicy,
  type Deal,
  type Guide,
  type Policy
} from './support/world.ts';
import { writePaths, type Fields } from './support/writePaths.ts';

/** Both names are those of a list view and of a report. */
const places = ['Deals_That_Lack_Criteria', 'Wins_That_Lack_Criteria'] as const;
type Place = (typeof places)[number];

/** Everybody whom the weekly routine of the administrator's guide names. */
const watchers = ['manager', 'sales', 'finance', 'admin'] as const satisfies readonly Persona[];

interface Case {
  readonly what: string;
  readonly place: Place | undefined;
  readonly make: () => Promise<Deal>;
}

let rep: PersonaConnection;
let integration: PersonaConnection;
let guide: Guide;
let policy: Policy;
/** What was made of each case, by the deal's id. */
const made = new Map<string, Case>();

const changeAs = async ({ connection }: PersonaConnection, deal: Deal, fields: Fields): Promise<Deal> => {
  await connection.sobject('Opportunity').update({ Id: deal.id, ...fields });
  return deal;
};
const commit = { ForecastCategoryName: 'Commit' };
const won = { StageName: 'Closed Won' };

async function qualified(fields: Fields): Promise<Deal> {
  const deal = await makeDeal(guide);
  await qualify(deal, policy);
  return changeAs(rep, deal, fields);
}
const slipped = async (fields: Fields): Promise<Deal> => changeAs(integration, await makeDeal(guide), fields);

async function expired(): Promise<Deal> {
  const deal = await qualified(commit);
  const checks = await rep.connection.query<{ Id: string }>(
    `SELECT Id FROM Criterion_Check__c WHERE Deal_Qualification__r.Opportunity__c = '${deal.id}'
       AND Checked_By__c = '${rep.userId}' AND Expires_On__c != null LIMIT 1`
  );
  await rep.connection.sobject('Criterion_Check__c').update({
    Id: checks.records[0]?.Id ?? '',
    Checked_On__c: day(-20),
    Expires_On__c: day(-2)
  });
  return deal;
}

async function fallenBelowItsClaims(): Promise<Deal> {
  const deal = await qualified(commit);
  const outcomes = await rep.connection.query<{ Id: string }>(
    `SELECT Id FROM Buyer_Outcome__c WHERE Opportunity__c = '${deal.id}'`
  );
  await rep.connection.sobject('Buyer_Outcome__c').destroy(outcomes.records.map(({ Id }) => Id));
  return deal;
}

const cases: readonly Case[] = [
  { what: 'qualified for its category', place: undefined, make: () => qualified(commit) },
  { what: 'in the pipeline', place: undefined, make: () => makeDeal(guide) },
  { what: 'lost', place: undefined, make: () => slipped({ StageName: 'Closed Lost' }) },
  { what: 'in Commit without criteria', place: places[0], make: () => slipped(commit) },
  {
    what: 'open in the category Closed',
    place: places[0],
    make: () => slipped({ ForecastCategoryName: 'Closed' })
  },
  { what: 'with an expired check', place: places[0], make: expired },
  { what: 'below what its checks claim', place: places[0], make: fallenBelowItsClaims },
  { what: 'won properly', place: undefined, make: () => qualified(won) },
  { what: 'won past the gate', place: places[1], make: () => slipped(won) },
  {
    what: 'won past the gate, its close date moved to last year',
    place: places[1],
    make: async () => changeAs(rep, await slipped(won), { CloseDate: day(-400) })
  },
  {
    what: 'won past the gate, its close date moved to next year',
    place: places[1],
    make: async () => changeAs(rep, await slipped(won), { CloseDate: day(400) })
  },
  {
    what: 'won before there was a gate',
    place: undefined,
    make: () => slipped({ ...won, CloseDate: day(-400), Won_Before_Gate__c: true })
  }
];

beforeAll(async () => {
  [rep, integration] = await Promise.all([connect('rep'), connect('integration')]);
  const [first] = await readGuides(rep.connection);
  if (!first) throw new Error('The org has no offering with a current version: load the starter content.');
  [guide, policy] = [first, await readPolicy(rep.connection)];
  for (const each of cases) made.set((await each.make()).id, each);
});

const whatIsIn = (place: Place): string[] =>
  cases.filter(each => each.place === place).map(({ what }) => what);
const inOrder = (ids: readonly string[]): string[] =>
  [...made].filter(([id]) => ids.includes(id)).map(([, { what }]) => what);

/** Which of the deals a query with these conditions finds. */
async function found({ connection }: PersonaConnection, conditions: string): Promise<string[]> {
  const ids = [...made.keys()].map(id => `'${id}'`).join(',');
  const { records } = await connection.query<{ Id: string }>(
    `SELECT Id FROM Opportunity WHERE Id IN (${ids}) AND ${conditions}`
  );
  return inOrder(records.map(({ Id }) => Id));
}

interface DealRecord {
  readonly fields: Readonly<Record<string, { readonly value: unknown }>>;
}
/** Which of the deals their own pages say to lack criteria: open ones or wins since the gate. */
async function readOnPages({ connection }: PersonaConnection, place: Place): Promise<string[]> {
  const names = ['Forecast_Gap__c', 'IsClosed', 'IsWon', 'Won_Before_Gate__c'];
  const lacking: string[] = [];
  for (const id of made.keys()) {
    const { fields } = await connection.requestGet<DealRecord>(
      `/services/data/v${apiVersion}/ui-api/records/${id}?fields=${names.map(name => `Opportunity.${name}`).join(',')}`
    );
    const is = (name: string) => fields[name]?.value === true;
    const belongs = place === places[0] ? !is('IsClosed') : is('IsWon') && !is('Won_Before_Gate__c');
    if (belongs && Number(fields['Forecast_Gap__c']?.value) > 0) lacking.push(id);
  }
  return inOrder(lacking);
}

describe.each(watchers)('asked by the %s', persona => {
  it.each(places)('list view, report and pages name the same %s', async place => {
    const watcher = await connect(persona);
    const expected = whatIsIn(place);
    const asked = [listViewConditions(place), ...(await askedByThePage(watcher, place))];
    for (const conditions of asked) expect(await found(watcher, conditions)).toEqual(expected);
    expect(await found(watcher, reportConditions(place, 'Opportunity'))).toEqual(expected);
    expect(await readOnPages(watcher, place)).toEqual(expected);
  });
});

describe('a rep', () => {
  it.each(writePaths)('can’t say by $name that a win was of before the gate', async path => {
    const [id = ''] = [...made].find(([, { what }]) => what === 'won past the gate') ?? [];
    const outcome = await path.update(rep.connection, 'Opportunity', id, { Won_Before_Gate__c: true });
    expect(outcome.accepted).toBe(false);
  });
});

describe('an administrator', () => {
  it.each(writePaths)('marks a win of before by $name, and the gate doesn’t ask', async path => {
    const admin = await connect('admin');
    const { id } = await slipped(won);
    const listed = async () => {
      const soql = `SELECT Id FROM Opportunity WHERE Id = '${id}' AND ${listViewConditions(places[1])}`;
      return (await admin.connection.query(soql)).totalSize;
    };
    expect(await listed()).toBe(1);
    const outcome = await path.update(admin.connection, 'Opportunity', id, { Won_Before_Gate__c: true });
    expect(outcome).toEqual({ accepted: true, id });
    expect(await listed()).toBe(0);
  });
});
