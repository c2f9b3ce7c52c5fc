import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Connection } from 'jsforce';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { startBareOrg } from './support/bareOrg.ts';
import { startHoldingProxy } from './support/holdingProxy.ts';
import { Traveller } from './support/traveller.ts';

const FILES = ['audit.json', 'failing-deals.csv', 'summary.txt'];

interface Audited {
  readonly deals: readonly {
    readonly id: string;
    readonly category: string;
    readonly failsOn: string;
    readonly lacks: readonly { readonly kind: string; readonly criterion?: string; readonly why: string }[];
    readonly remarks: readonly string[];
  }[];
  readonly totals: Readonly<Record<string, unknown>>;
}

/** What is said of a larger deal that rests on the policy for all others. */
const largerDeals = {
  kind: 'another policy judges it',
  why: 'Forecast policy 4 for larger deals judges deals from 300,000'
};

/** The ISO date in so many days, in the time zone of the org's users. */
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('an audit of the forecast', () => {
  let org: TestOrg;
  /** An administrator who is exempt from the gate. */
  let loader: Connection;
  let traveller: Traveller;

  beforeAll(async () => {
    org = await startTestOrg({ content: 'demo' });
    traveller = new Traveller();
    loader = await signIn('integration');
    const admin = await signIn('admin');
    await traveller.logIn(org.url, admin.accessToken ?? '', 'admin@same-page.local', 'sandbox');
  });
  afterAll(async () => {
    traveller.remove();
    await org.close();
  });
  beforeEach(() => rmSync(traveller.audits, { recursive: true, force: true }));

  async function signIn(persona: string): Promise<Connection> {
    const connection = new Connection({ loginUrl: org.url, version: '67.0' });
    await connection.login(`${persona}@same-page.local`, 'local');
    return connection;
  }

  const read = (name: string): string => readFileSync(join(traveller.audits, name), 'utf8');
  const audited = (): Audited => JSON.parse(read('audit.json')) as Audited;
  const rows = (): Record<string, string>[] => parse(read('failing-deals.csv'), { columns: true });
  const jobs = async (): Promise<unknown[]> =>
    (await loader.request<{ records: unknown[] }>('/services/data/v67.0/jobs/query')).records;

  async function ids(soql: string): Promise<string[]> {
    return (await loader.query(soql)).records.map(({ Id }) => Id ?? '');
  }

  it('finds in the demo what slipped past the gate or lost ground, and why', async () => {
    const { code, said } = await traveller.auditForecast('--url', org.url);
    expect(said).toMatch(/7 of 27 deals in the forecast fail/);
    expect(code).toBe(1);
    const kinds = audited().deals.flatMap(({ lacks }) => lacks.map(({ kind }) => kind));
    expect([...new Set(kinds)].toSorted()).toEqual(['expired', 'measure fell', 'missing', 'not judged']);
    expect(audited().totals).toMatchObject({ differing: 0 });
    const open = await ids('SELECT Id FROM Opportunity WHERE Forecast_Gap__c > 0 AND IsClosed = false');
    await loader.sobject('Opportunity').update(open.map(Id => ({ Id, ForecastCategoryName: 'Pipeline' })));
    const won = await ids('SELECT Id FROM Opportunity WHERE Forecast_Gap__c > 0');
    await loader.sobject('Opportunity').update(won.map(Id => ({ Id, Won_Before_Gate__c: true })));
  });

  it('finds no deal that fails in an org that kept its gate, by the sf CLI and by itself', async () => {
    const { code, said } = await traveller.auditForecast('--target-org', 'sandbox');
    expect(said).toMatch(/0 of 20 deals in the forecast fail/);
    expect(said).toMatch(/Read \d+ rows in [\d.]+ s, \d+ a second/);
    expect(code).toBe(0);
    expect(readdirSync(traveller.audits).sort()).toEqual(FILES);
    expect(audited()).toMatchObject({ deals: [], totals: { audited: 20, failing: 0, differing: 0 } });
    expect(rows()).toEqual([]);
    expect(await jobs()).toEqual([]);
    const byUrl = await traveller.auditForecast('--url', org.url);
    expect(byUrl.said).toMatch(/0 of 20 deals in the forecast fail/);
    expect(byUrl.code).toBe(0);
  });

  it('says what will have expired by a day, and that the deals hold today', async () => {
    const asOf = day(40);
    const { code, said } = await traveller.auditForecast('--url', org.url, '--as-of', asOf);
    expect(said).toMatch(/\d+ of them hold today, and fail by/);
    expect(code).toBe(1);
    const { deals, totals } = audited();
    expect(deals.length).toBeGreaterThan(0);
    expect(totals).toMatchObject({ failing: deals.length, failingLater: deals.length, differing: 0 });
    for (const { failsOn, lacks } of deals) {
      expect(failsOn).toBe(asOf);
      expect(['expired', 'policy not accepted', 'another policy judges it']).toContain(lacks[0]?.kind);
    }
    const of = async (name: string) => {
      const [deal] = await ids(`SELECT Id FROM Opportunity WHERE Name = '${name}: Managed Payroll'`);
      return deals.find(({ id }) => id === deal)?.lacks;
    };
    expect(await of('Castell Ceramics')).toEqual([
      {
        kind: 'policy not accepted',
        why: `Forecast policy 1 is retired, and was accepted until ${day(21)}`
      }
    ]);
    expect(await of('Prairie Health Partners')).toEqual([largerDeals]);
    expect(rows().map(row => row['Fails On'])).toEqual(deals.map(() => asOf));
    expect(rows().map(row => row['Expired'])).toContainEqual(
      expect.stringMatching(/Best Case: .+, it counted until \d{4}-\d\d-\d\d/)
    );
  });

  describe('of deals that somebody broke past the gate', () => {
    let unmet: string;
    let fallen: string;
    let unjudged: string;

    beforeAll(async () => {
      const [first = '', second = '', third = ''] = await ids(
        "SELECT Id FROM Opportunity WHERE ForecastCategoryName = 'Commit' ORDER BY CloseDate LIMIT 3"
      );
      [unmet, fallen, unjudged] = [first, second, third];
      const [check = ''] = await ids(
        `SELECT Id FROM Criterion_Check__c WHERE Deal_Qualification__r.Opportunity__c = '${unmet}'
         AND Criterion__r.Statement__c = 'Someone who can fund it is named'`
      );
      await loader.sobject('Criterion_Check__c').update({ Id: check, Status__c: 'Not Met' });
      await loader.sobject('Opportunity').update({ Id: unmet, Amount: null });
      await loader
        .sobject('Buyer_Outcome__c')
        .destroy(
          await ids(
            `SELECT Id FROM Buyer_Outcome__c WHERE Opportunity__c = '${fallen}' AND Key_Player_Key__c != null`
          )
        );
      await loader.sobject('Opportunity').update({ Id: unjudged, Deal_Qualification__c: null });
      await sql`UPDATE "org"."Opportunity" SET "CloseDate" = NULL WHERE "Id" = ${unjudged}`.execute(
        org.database.db
      );
    });

    it('names each with the criteria that are missing, and what is at stake', async () => {
      const { code, said } = await traveller.auditForecast('--url', org.url);
      expect(said).toMatch(/3 of 20 deals in the forecast fail/);
      expect(said).toMatch(/Commit: 3 of 5, at stake [\d,]+ \(1 without an amount\)/);
      expect(code).toBe(1);
      const { deals, totals } = audited();
      expect(totals).toMatchObject({ failing: 3, failingLater: 0, differing: 0, failingWithoutAmount: 1 });
      const of = (id: string) => deals.find(deal => deal.id === id);
      expect(of(unmet)).toMatchObject({
        category: 'Commit',
        failsOn: day(0),
        amount: null,
        lacks: [{ kind: 'missing', gate: 'Best Case', criterion: 'Someone who can fund it is named' }],
        remarks: ['no amount']
      });
      expect(of(fallen)?.lacks).toContainEqual({
        kind: 'measure fell',
        gate: 'Best Case',
        criterion: 'A key player shared an outcome',
        why: 'Key players with an outcome: 0 of 1'
      });
      expect(of(unjudged)).toMatchObject({
        closeDate: null,
        lacks: [{ kind: 'not judged', why: 'it rests on no deal qualification' }],
        remarks: ['no close date']
      });
      expect(rows().find(({ Id }) => Id === unmet)).toMatchObject({
        Missing: 'Best Case: Someone who can fund it is named',
        Category: 'Commit',
        Amount: '',
        Remarks: 'no amount'
      });
      expect(read('summary.txt')).toContain('1 × not judged: it rests on no deal qualification');
    });

    it('says so when the org’s formulas say otherwise than its records', async () => {
      const stored = sql.ref('org.Deal_Qualification__c');
      const owner = sql`"Opportunity__c" = ${unmet}`;
      await sql`UPDATE ${stored} SET "Best_Case_Met__c" = "Best_Case_Met__c" + 1 WHERE ${owner}`.execute(
        org.database.db
      );
      const { code, said } = await traveller.auditForecast('--url', org.url);
      await sql`UPDATE ${stored} SET "Best_Case_Met__c" = "Best_Case_Met__c" - 1 WHERE ${owner}`.execute(
        org.database.db
      );
      expect(said).toMatch(/1 deal is judged otherwise by the org's Forecast Gap/);
      expect(audited()).toMatchObject({ totals: { failing: 3, differing: 1 } });
      expect(code).toBe(1);
    });

    it('names the policy that judges a deal whose amount somebody raised, from the end of its grace on', async () => {
      const [deal = ''] = await ids(
        "SELECT Id FROM Opportunity WHERE Name = 'Nordhaven Shipping: Managed Payroll'"
      );
      const raise = (Amount: number) => loader.sobject('Opportunity').update({ Id: deal, Amount });
      await raise(300_000);
      await traveller.auditForecast('--url', org.url);
      expect(audited().deals.map(({ id }) => id)).not.toContain(deal);
      expect(audited().totals).toMatchObject({ differing: 0, policiesThatNothingLeadsTo: [] });
      await traveller.auditForecast('--url', org.url, '--as-of', day(15));
      await raise(285_000);
      const found = audited().deals.find(({ id }) => id === deal);
      expect(found).toMatchObject({ failsOn: day(15), lacks: [largerDeals] });
      expect(rows().find(({ Id }) => Id === deal)?.['Not Judged']).toBe(
        `${largerDeals.kind}: ${largerDeals.why}`
      );
    });

    it('leaves out wins of before the gate', async () => {
      const [won = ''] = await ids('SELECT Id FROM Opportunity WHERE IsWon = true LIMIT 1');
      await loader.sobject('Opportunity').update({ Id: won, Won_Before_Gate__c: true });
      await traveller.auditForecast('--url', org.url);
      expect(audited().totals).toMatchObject({ audited: 19 });
      await loader.sobject('Opportunity').update({ Id: won, Won_Before_Gate__c: false });
    });

    it('says that an owner has left', async () => {
      const [owner = ''] = await ids("SELECT Id FROM User WHERE Username = 'rep@same-page.local'");
      await loader.sobject('User').update({ Id: owner, IsActive: false });
      await traveller.auditForecast('--url', org.url);
      await loader.sobject('User').update({ Id: owner, IsActive: true });
      expect(audited().deals.flatMap(({ remarks }) => remarks)).toContain('its owner Robin Hale is inactive');
    });
  });

  it('fails every deal of a retired policy from the day after its grace', async () => {
    const [policy = ''] = await ids(
      "SELECT Id FROM Qualification_Policy__c WHERE In_Force_Key__c = 'In Force'"
    );
    const sales = await signIn('sales');
    await sales.sobject('Qualification_Policy__c').update({
      Id: policy,
      Status__c: 'Retired',
      In_Force_Key__c: null,
      Accepted_Until__c: day(1)
    });
    await traveller.auditForecast('--url', org.url, '--as-of', day(1));
    expect(audited().totals).toMatchObject({ failing: 3 });
    const { code } = await traveller.auditForecast('--url', org.url, '--as-of', day(2));
    expect(code).toBe(1);
    const { deals, totals } = audited();
    expect(totals).toMatchObject({
      policiesThatNothingLeadsTo: [{ name: 'Forecast policy 4 for larger deals' }]
    });
    expect(totals).toMatchObject({ failing: 17, failingLater: 14, differing: 0 });
    expect(deals.flatMap(({ lacks }) => lacks)).toContainEqual({
      kind: 'policy not accepted',
      why: `Forecast policy 2 is retired, and was accepted until ${day(1)}`
    });
  });

  it('ends its job and leaves the files of before when it is stopped', async () => {
    await traveller.auditForecast('--url', org.url);
    const before = FILES.map(read);
    const proxy = await startHoldingProxy(org.url, /\/results/);
    const running = traveller.stoppedAudit(proxy.held, '--url', proxy.url);
    await proxy.held;
    expect(await jobs()).toHaveLength(1);
    proxy.letGo();
    const { code, said } = await running;
    await proxy.close();
    expect(said).toMatch(/Stopping: the job in the org is ended first/);
    expect(said).toMatch(/Stopped: not all was audited, and nothing was written/);
    expect(code).toBe(2);
    expect(readdirSync(traveller.audits).sort()).toEqual(FILES);
    expect(FILES.map(read)).toEqual(before);
    expect(await jobs()).toEqual([]);
  });

  it.each([
    [['--as-of', 'soon'], /--as-of is a day written as YYYY-MM-DD, not soon[^]*npm run audit/],
    [['--as-of', '2020-01-01'], /--as-of is a day from today \(\d{4}-\d\d-\d\d\) on, not 2020-01-01/],
    [['--target-org', 'nowhere'], /The sf CLI knows no org nowhere[^]*sf org login web/],
    [['--username', 'nobody@same-page.local'], /did not let nobody@same-page\.local in/],
    [['--url', 'http://127.0.0.1:9'], /No org answers at http:\/\/127\.0\.0\.1:9/]
  ])('can not be held with %j, and says why', async (args, words) => {
    const { code, said } = await traveller.auditForecast('--url', org.url, ...args);
    expect(said).toMatch(words);
    expect(code).toBe(2);
    expect(existsSync(traveller.audits)).toBe(false);
  });

  it('names what a user may not read', async () => {
    const [assignment = ''] = await ids(
      "SELECT Id FROM PermissionSetAssignment WHERE Assignee.Username = 'rep2@same-page.local' AND PermissionSet.Name = 'Same_Page_Rep'"
    );
    await loader.sobject('PermissionSetAssignment').destroy(assignment);
    const { code, said } = await traveller.auditForecast(
      '--url',
      org.url,
      '--username',
      'rep2@same-page.local'
    );
    expect(said).toMatch(/rep2@same-page\.local may not read Opportunity, Deal_Qualification__c/);
    expect(said).toMatch(/Criterion_Check__c[^]*Assign the permission set Same_Page_Finance/);
    expect(code).toBe(2);
  });

  it('says of an org without the package that there is nothing to judge by', async () => {
    const bare = await startBareOrg();
    const { code, said } = await traveller.auditForecast('--url', bare.url);
    await bare.close();
    expect(said).toMatch(/has no Same Page[^]*npm run deploy/);
    expect(code).toBe(2);
  });

  it('says of an org without deals that there are none', async () => {
    const empty = await startTestOrg({ content: 'starter' });
    const { code, said } = await traveller.auditForecast('--url', empty.url);
    await empty.close();
    expect(said).toMatch(/No deal that this user can see is in the forecast/);
    expect(code).toBe(0);
  });
});
