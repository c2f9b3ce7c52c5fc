import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { Connection } from 'jsforce';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WritePath } from '../../scripts/audit/attempt.ts';
import type { Removal } from '../../scripts/audit/cleanUp.ts';
import { readShape } from '../../scripts/audit/readOrg.ts';
import { newDealFields, newMark, runSelfTest } from '../../scripts/audit/selfTest.ts';
import { planTargets } from '../../scripts/audit/targets.ts';
import { writePaths } from '../../scripts/audit/writePaths.ts';
import { openPasswordLogin } from '../../scripts/org/passwordLogin.ts';
import { administrator } from '../support/administrator.ts';
import { startTestOrg, type TestOrg } from '../support/startTestOrg.ts';
import { Traveller } from './support/traveller.ts';

const PLACES = ['Best Case', 'Most Likely', 'Commit', 'Closed', 'stage Closed Won'];
const PATHS = 15;

/** The cells of the printed table: what each path says of each place. */
function table(said: string): readonly (readonly [string, readonly string[]])[] {
  const lines = said.split('\n').map(line => line.trim().split(/ {2,}/));
  const rows = lines.filter(([, first = '']) => /^(closed|OPEN|not tried)$/.test(first));
  expect(lines).toContainEqual(expect.arrayContaining(PLACES));
  return rows.map(([path = '', ...cells]) => [path, cells] as const);
}

/** Every cell, and that no path is missing. */
function cells(said: string): string[] {
  const rows = table(said);
  expect(rows).toHaveLength(PATHS);
  return rows.flatMap(([, row]) => row);
}

describe('whether the gate is closed', () => {
  let org: TestOrg;
  let admin: Connection;
  let traveller: Traveller;
  let before: unknown;

  beforeAll(async () => {
    org = await startTestOrg({ content: 'demo' });
    admin = await administrator(org.url);
    traveller = new Traveller();
    for (const persona of ['admin', 'rep', 'rep2', 'integration']) {
      const connection = new Connection({ loginUrl: org.url, version: '67.0' });
      const username = `${persona}@same-page.local`;
      await connection.login(username, 'local');
      await traveller.logIn(org.url, connection.accessToken ?? '', username, persona);
    }
    before = await traces();
  });
  afterAll(async () => {
    traveller.remove();
    await org.close();
  });

  /** All that a self-test could leave behind. */
  async function traces(): Promise<Record<string, unknown>> {
    const { sObjects } = await admin.request<{ sObjects: { name: string; count: number }[] }>(
      '/services/data/v67.0/limits/recordCount'
    );
    const deals = await admin.query('SELECT Id, Name, StageName, ForecastCategoryName FROM Opportunity');
    const jobs = await admin.request<{ records: unknown[] }>('/services/data/v67.0/jobs/ingest');
    return { counts: sObjects, deals: deals.records, jobs: jobs.records };
  }

  async function deployRule(name: string, xml: string): Promise<void> {
    const file = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><validationRules>${xml}</validationRules></CustomObject>`;
    const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>Opportunity.${name}</members><name>ValidationRule</name></types><version>67.0</version></Package>`;
    const zip = zipSync({
      'package.xml': Buffer.from(manifest),
      'objects/Opportunity.object': Buffer.from(file)
    });
    const result = await admin.metadata
      .deploy(Buffer.from(zip), { singlePackage: true, rollbackOnError: true })
      .complete(true);
    expect(result).toMatchObject({ success: true });
  }

  /** The package's rule as it is, switched on or off. */
  async function switchRule(name: string, active: boolean): Promise<void> {
    const text = readFileSync(
      `force-app/main/default/objects/Opportunity/validationRules/${name}.validationRule-meta.xml`,
      'utf8'
    );
    const [, xml = ''] = /<ValidationRule[^>]*>([^]*)<\/ValidationRule>/.exec(text) ?? [];
    await deployRule(name, xml.replace('<active>true</active>', `<active>${active}</active>`));
  }

  it.each([
    ['an administrator', ['--target-org', 'admin'], 'upsert by Source_Key__c'],
    ['a rep', ['--target-org', 'rep', '--delete-as', 'admin'], 'upsert by Id']
  ])('%s sees every path closed', async (_who, args, upsert) => {
    const { code, said } = await traveller.audit(...args);
    expect(new Set(cells(said))).toEqual(new Set(['closed']));
    expect(said).toContain(upsert);
    expect(said).toMatch(/CLOSED: no path let/);
    expect(said).toMatch(/Not tried by this command: lead conversion/);
    expect(said).toMatch(/Exempt from every gate: integration@same-page\.local/);
    expect(said).toMatch(/Removed 50 opportunities that it made; nothing is left behind/);
    expect(code).toBe(0);
    expect(await traces()).toEqual(before);
  });

  it('says which category is open on every path, and which rule should have held it', async () => {
    await switchRule('Commit_needs_its_criteria', false);
    const { code, said } = await traveller.audit('--target-org', 'admin');
    await switchRule('Commit_needs_its_criteria', true);
    for (const [, row] of table(said))
      expect(row).toEqual(PLACES.map(place => (place === 'Commit' ? 'OPEN' : 'closed')));
    expect(cells(said)).toHaveLength(PATHS * PLACES.length);
    expect(said).toMatch(
      /OPEN +Commit\. By every path\.\n +Commit_needs_its_criteria did not refuse it\. Whether it is active can't be read here/
    );
    expect(code).toBe(1);
    expect(await traces()).toEqual(before);
  });

  it('says that everything is open while the gate only warns', async () => {
    const settings = admin.sobject('Same_Page_Settings__c');
    const [set] = await settings.find({}, ['Id']);
    await settings.update({ Id: set?.Id ?? '', Enforcement__c: 'Warn' });
    const { code, said } = await traveller.audit('--target-org', 'rep', '--delete-as', 'admin');
    await settings.update({ Id: set?.Id ?? '', Enforcement__c: 'Enforce' });
    expect(new Set(cells(said))).toEqual(new Set(['OPEN']));
    expect(said).toMatch(/Enforcement is Warn for rep@same-page\.local\. Set it to Enforce in Setup/);
    expect(code).toBe(1);
    expect(await traces()).toEqual(before);
  });

  it('says that somebody is exempt for whom everything is open', async () => {
    const { code, said } = await traveller.audit('--target-org', 'integration');
    expect(new Set(cells(said))).toEqual(new Set(['OPEN']));
    expect(said).toMatch(
      /integration@same-page\.local is exempt: holds Migrate_Data by Same Page Data Migration/
    );
    expect(code).toBe(1);
    expect(await traces()).toEqual(before);
  });

  it('tries nothing when nobody could remove it', async () => {
    const { code, said } = await traveller.audit('--target-org', 'rep');
    expect(said).toMatch(/rep@same-page\.local may not delete opportunities[^]*--delete-as/);
    expect(code).toBe(2);
    expect(await traces()).toEqual(before);
  });

  it('names every deal that the org does not let it delete', async () => {
    const [user] = (await admin.query("SELECT Id FROM User WHERE Username = 'rep2@same-page.local'")).records;
    const [set] = (await admin.query("SELECT Id FROM PermissionSet WHERE Name = 'Same_Page_Administrator'"))
      .records;
    const assignment = await admin.create('PermissionSetAssignment', {
      AssigneeId: user?.Id,
      PermissionSetId: set?.Id
    });
    const { code, said } = await traveller.audit('--target-org', 'rep', '--delete-as', 'rep2');
    const left = await admin.query("SELECT Id FROM Opportunity WHERE Name LIKE 'Gate self-test %'");
    expect(said).toMatch(/Removed 0 opportunities\. LEFT BEHIND, and to be deleted by hand/);
    expect(left.totalSize).toBeGreaterThan(0);
    for (const { Id } of left.records) expect(said).toMatch(new RegExp(`opportunity ${Id ?? ''}: \\w+`));
    expect(code).toBe(2);
    for (const { Id } of left.records) await admin.delete('Opportunity', Id ?? '');
    await admin.delete('PermissionSetAssignment', assignment.id ?? '');
    expect(await traces()).toEqual(before);
  });

  it('removes what it made when it is stopped in the middle', async () => {
    const { code, said } = await traveller.interruptedAudit('Tries ', '--target-org', 'admin');
    expect(said).toMatch(/Stopping: what was made is removed first/);
    expect(said).toMatch(/not tried: [^]*: interrupted/);
    expect(said).toMatch(/nothing is left behind/);
    expect(code).toBe(2);
    expect(await traces()).toEqual(before);
  });

  it('removes what it made when something fails in the middle, also what it got no answer for', async () => {
    const login = await openPasswordLogin({
      baseUrl: org.url,
      username: 'admin@same-page.local',
      password: 'local'
    });
    const { stages, categories, externalId } = await readShape(login);
    const cut: WritePath = {
      name: 'a cut line',
      changes: false,
      write: async (call, [attempt]) => {
        await call('/services/data/v67.0/sobjects/Opportunity', 'POST', attempt?.fields);
        throw new Error('the line was cut');
      }
    };
    const removals: Removal[] = [];
    const test = runSelfTest(
      {
        login,
        remover: login,
        targets: planTargets(stages, categories),
        paths: [cut, ...writePaths(externalId)],
        plan: { mark: newMark(), fields: newDealFields({}, new Date()), externalId },
        messages: [],
        signal: new AbortController().signal
      },
      removal => removals.push(removal)
    );
    await expect(test).rejects.toThrow('the line was cut');
    expect(removals).toEqual([{ removed: 43, left: [] }]);
    expect(await traces()).toEqual(before);
  });

  it('says what the org asks for, takes it, and tries the stages that bring deals into the forecast', async () => {
    await deployRule(
      'Say_the_type',
      '<fullName>Say_the_type</fullName><active>true</active><errorConditionFormula>ISBLANK(TEXT(Type))</errorConditionFormula><errorMessage>Say of which type it is.</errorMessage>'
    );
    const lacking = await traveller.audit('--target-org', 'admin');
    expect(new Set(cells(lacking.said))).toEqual(new Set(['not tried']));
    expect(lacking.said).toMatch(/refused too: FIELD_CUSTOM_VALIDATION_EXCEPTION: Say of which type it is\./);
    expect(lacking.code).toBe(2);
    await sql`UPDATE "org"."OpportunityStage" SET "ForecastCategoryName" = 'Commit' WHERE "ApiName" = 'Negotiation/Review'`.execute(
      org.database.db
    );
    const filled = await traveller.audit('--url', org.url, '--field', 'Type=New Customer');
    expect(filled.said).toMatch(/stage Negotiation\/Review \(Commit\)/);
    expect(cells(filled.said)).toHaveLength(PATHS * (PLACES.length + 1));
    expect(new Set(cells(filled.said))).toEqual(new Set(['closed']));
    expect(filled.code).toBe(0);
  });

  it('says of an org without a deal that the gate only warns', async () => {
    const empty = await startTestOrg({ content: 'none' });
    const { code, said } = await traveller.audit('--url', empty.url);
    await empty.close();
    expect(new Set(cells(said))).toEqual(new Set(['OPEN']));
    expect(said).toMatch(/Enforcement is Warn for admin@same-page\.local\. Set it to Enforce in Setup/);
    expect(code).toBe(1);
  });

  it('asks for a confirmation in a production org', async () => {
    await sql`UPDATE "org"."Organization" SET "OrganizationType" = 'Enterprise Edition'`.execute(
      org.database.db
    );
    const unconfirmed = await traveller.audit('--target-org', 'admin');
    expect(unconfirmed.said).toMatch(
      /admin is a production org[^]*deletes[^]*--target-org admin --production/
    );
    expect(unconfirmed.code).toBe(2);
    const confirmed = await traveller.audit(
      '--target-org',
      'admin',
      '--production',
      '--field',
      'Type=New Customer'
    );
    expect(confirmed.said).toMatch(/\(production org\)/);
    expect(confirmed.code).toBe(0);
  });
});
