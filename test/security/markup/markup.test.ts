import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { sql } from 'kysely';
import { signedPolicy, signIn } from '../../conformance/rules/orgWithPolicy.ts';
import { ownPolicy } from '../../conformance/rules/segmentedOrg.ts';
import type { Persona } from '../../conformance/support/testOrg.ts';
import { fresh, make, named } from '../../conformance/support/world.ts';
import { thePackage } from '../../package/packageModel.ts';
import { childrenOf, textOf, type Element } from '../../package/xml.ts';
import { startTestOrg, type TestOrg } from '../../support/startTestOrg.ts';
import { sendTo } from '../support/asker.ts';
import { fillTextFields, type TextField } from './payload.ts';
import { Watch } from './watchedPage.ts';

let org: TestOrg;
let browser: Browser;
let fields: readonly TextField[];
let token: string;
const watch = new Watch();

beforeAll(async () => {
  org = await startTestOrg({ content: 'demo', withPages: true });
  token = await tokenOf('admin');
  await hangEverythingOnOneDeal();
  await judgeItInATest();
  await leadAnOffering();
  fields = await fillTextFields(org.database, ask);
  browser = await chromium.connect(inject('chromiumUrl'));
}, 300_000);
afterAll(async () => {
  process.stdout.write(
    `Stored markup: ${fields.length} text fields of ${new Set(fields.map(({ object }) => object)).size} objects filled; ` +
      `${watch.seen.size} of them seen as text in ${watch.pages.length} views\n`
  );
  await browser.close();
  await org.close();
});

async function tokenOf(name: Persona): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'password',
    username: `${name}@same-page.local`,
    password: 'local'
  });
  const { text } = await sendTo(org.url, {
    method: 'POST',
    path: '/services/oauth2/token',
    body: body.toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' }
  });
  return z.object({ access_token: z.string() }).parse(JSON.parse(text)).access_token;
}
async function ask(path: string, method = 'GET', body?: unknown, as = token): Promise<unknown> {
  const headers = { Authorization: `Bearer ${as}` };
  const { status, text } = await sendTo(org.url, {
    method,
    path: `/services/data/v67.0/${path}`,
    body,
    headers
  });
  if (status >= 300) throw new Error(text);
  return text === '' ? undefined : JSON.parse(text);
}
const rows = z.object({ records: z.array(z.looseObject({ Id: z.string() })) });
async function idOf(soql: string): Promise<string> {
  const { records } = rows.parse(await ask(`query?q=${encodeURIComponent(soql)}`));
  const [row] = records;
  if (!row) throw new Error(`The org has no such record: ${soql}`);
  return row.Id;
}

/** The deal that the pages show: with conversations, answers, checks, a task, and a contact who is matched by hand, as names tell nothing any more. */
let dealId: string;
let contactId: string;
async function hangEverythingOnOneDeal(): Promise<void> {
  dealId = await idOf(
    "SELECT Id FROM Opportunity WHERE Owner.Username = 'rep@same-page.local' AND Name = 'Talbrook Machine Works: Receivables Desk'"
  );
  contactId = await idOf(
    `SELECT Id FROM Contact WHERE AccountId IN (SELECT AccountId FROM Opportunity WHERE Id = '${dealId}') AND Title = 'CFO' LIMIT 1`
  ).catch(() =>
    idOf(
      `SELECT Id FROM Contact WHERE AccountId IN (SELECT AccountId FROM Opportunity WHERE Id = '${dealId}') LIMIT 1`
    )
  );
  // What was answered in the deal is not asked again; other deals keep their answers.
  await sql`DELETE FROM org."Answer__c" WHERE "Prompt__c" IS NOT NULL AND "Buyer_Outcome__c" IN
    (SELECT "Id" FROM org."Buyer_Outcome__c" WHERE "Opportunity__c" = ${dealId})`.execute(org.database.db);
  const titleId = await idOf("SELECT Id FROM Title__c WHERE Name = 'Chief Financial Officer'");
  await sql`UPDATE org."Contact" SET "Title_Match__c" = ${titleId}`.execute(org.database.db);
  await sql`INSERT INTO org."Task" ("Id", "Subject", "WhatId", "WhoId", "OwnerId", "Status", "Priority", "CreatedById", "LastModifiedById", "CreatedDate", "LastModifiedDate", "SystemModstamp")
    SELECT '00T000000000001AAA', 'x', ${dealId}, ${contactId}, "OwnerId", 'Not Started', 'Normal', "OwnerId", "OwnerId", now(), now(), now() FROM org."Opportunity" WHERE "Id" = ${dealId}`.execute(
    org.database.db
  );
}

/** A draft of a policy that a manager judges the deal by. */
async function judgeItInATest(): Promise<void> {
  const made = z.object({ id: z.string() });
  const make = async (object: string, fields: Record<string, unknown>, as?: string) =>
    made.parse(await ask(`sobjects/${object}`, 'POST', fields, as)).id;
  const policy = await make('Qualification_Policy__c', {
    Name: 'Draft',
    Version_Number__c: 99,
    Number_Key__c: '99',
    Status__c: 'Draft'
  });
  const criterion = await make('Qualification_Criterion__c', {
    Policy__c: policy,
    Name: 'Criterion',
    Statement__c: 'The buyer wrote it down',
    Gate__c: 'Commit',
    Measure__c: 'Attested',
    Verified_By__c: 'Rep'
  });
  const testDeal = await make('Test_Deal__c', {
    Policy__c: policy,
    Opportunity__c: dealId,
    Key__c: `${policy}:${dealId}`
  });
  const manager = await tokenOf('manager');
  const judge = await idOf("SELECT Id FROM User WHERE Username = 'manager@same-page.local'");
  const judgement = {
    Test_Deal__c: testDeal,
    Criterion__c: criterion,
    Answer__c: 'Holds',
    Statement__c: 'The buyer wrote it down',
    Key__c: `${criterion}:${testDeal}:${judge}`
  };
  await make('Test_Judgement__c', judgement, manager);
}

/** An offering that has a policy of its own. */
async function leadAnOffering(): Promise<void> {
  const product = await signIn(org, 'product');
  const offering = await make(product.connection, 'Offering__c', named(fresh('Offering')));
  const criteria = [{ Gate__c: 'Commit', Measure__c: 'Attested' }];
  const policy = await signedPolicy(org, criteria, { Offering__c: offering });
  const { connection } = await signIn(org, 'sales');
  await make(connection, 'Offering_Policy__c', ownPolicy(offering, policy));
}

/** Works in a window in which that persona is signed in. */
async function inWindow(
  persona: Persona | undefined,
  work: (page: Page, context: BrowserContext) => Promise<void>
): Promise<void> {
  const context = await browser.newContext({
    baseURL: org.url,
    viewport: { width: 1400, height: 1000 },
    reducedMotion: 'reduce'
  });
  context.setDefaultTimeout(120_000);
  try {
    await watch.install(context);
    const page = await context.newPage();
    if (persona) {
      await page.request.post('/local-org/session', {
        data: { username: `${persona}@same-page.local` },
        headers: { 'X-Local-Org': 'browser' }
      });
    }
    await work(page, context);
  } finally {
    await context.close();
  }
}

/** Opens an address and waits until the page has said what it has to say. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

const objects = [...thePackage().objects.keys()]
  .filter(name => name !== 'Account')
  .concat('Account', 'Product2', 'Task');

describe('stored markup stays text', () => {
  it('where the persona is chosen', async () => {
    await inWindow(undefined, async page => {
      await open(page, '/');
      await watch.look(page, 'personas');
    });
  });

  it.each(objects)('in the list of %s, and on the page for a new one', async object => {
    await inWindow('admin', async page => {
      await open(page, `/lightning/o/${object}/list`);
      await watch.look(page, `list of ${object}`);
      await open(page, `/lightning/o/${object}/new`);
      await watch.look(page, `new ${object}`);
    });
  });

  it.each(objects)(
    'on the record page of %s: highlights, details, related lists, and while it is edited',
    async object => {
      const id =
        object === 'Opportunity' ? dealId : await idOf(`SELECT Id FROM ${object} ORDER BY Id DESC LIMIT 1`);
      await inWindow('admin', async page => {
        await open(page, `/lightning/r/${object}/${id}/view`);
        await watch.look(page, `record of ${object}`);
        const tab = page.getByRole('tab', { name: 'Related' });
        if ((await tab.count()) > 0) {
          await tab.first().click();
          await page.waitForLoadState('networkidle');
          await watch.look(page, `related lists of ${object}`);
          await page.getByRole('tab', { name: 'Details' }).first().click();
          await watch.look(page, `details of ${object}`);
        }
        const edit = page.locator('local-details').getByRole('button', { name: /^Edit / });
        if ((await edit.count()) > 0) {
          await edit.first().click();
          await watch.look(page, `editing ${object}`);
        }
      });
    }
  );

  it('in the conversation guide: header, menu, questions, capabilities, notes, letter', async () => {
    await inWindow('rep', async page => {
      await open(page, `/lightning/r/Opportunity/${dealId}/view`);
      const guide = page.getByRole('region', { name: 'Conversation guide' });
      await guide.getByRole('heading', { level: 3 }).waitFor();
      const seen = new Set(await watch.look(page, 'guide', guide));
      for (const name of await callThrough(page)) seen.add(name);
      await guide.getByRole('button', { name: 'End call' }).click();
      await guide.locator('.letter').waitFor();
      for (const name of await watch.look(page, 'letter', guide)) seen.add(name);
      await guide.getByText('Show where each sentence comes from').click();
      for (const name of await watch.look(page, 'sources of the letter', guide)) seen.add(name);
      expect([...seen]).toEqual(expect.arrayContaining(ofGuide));
    });
  });

  it('in the qualification panel: criteria, evidence, forms, refusals', async () => {
    await inWindow('manager', async page => {
      await open(page, `/lightning/r/Opportunity/${dealId}/view`);
      await page.getByRole('tab', { name: 'Qualification' }).click();
      const panel = page
        .getByRole('tabpanel', { name: 'Qualification' })
        .getByRole('region', { name: 'May this deal be forecast?' });
      await panel.locator('c-qualification-gates').getByRole('listitem').first().waitFor();
      const seen = new Set(await watch.look(page, 'qualification', panel));
      for (const detail of await panel.locator('details').all())
        await detail.evaluate(element => element.setAttribute('open', ''));
      for (const name of await watch.look(page, 'qualification, unfolded', panel)) seen.add(name);
      const form = panel.getByRole('button', { name: /Add evidence|Verify|Change/ }).first();
      if ((await form.count()) > 0) {
        await form.click();
        for (const name of await watch.look(page, 'evidence form', panel)) seen.add(name);
      }
      expect([...seen]).toEqual(expect.arrayContaining(ofQualification));
    });
  });

  it('and every field that a layout of the package shows was seen as text', () => {
    expect(fields.length).toBeGreaterThan(100);
    const unseen = shownFields().filter(
      name => fields.some(field => field.name === name) && !watch.seen.has(name)
    );
    expect(unseen).toEqual([]);
  });
});

/** The guide takes the same key twice in less time for one press, in milliseconds. */
const pause = 500;
const markup = 'Said <x-hit onclick="hit(30)"><img src="/x-hit.png" onerror="hit(31)">';

/** Answers what the guide asks about the first outcomes, step by step, with markup where it takes text. */
async function callThrough(page: Page): Promise<ReadonlySet<string>> {
  const guide = page.getByRole('region', { name: 'Conversation guide' });
  const step = guide.locator('.step');
  const seen = new Set<string>();
  for (const outcome of ['1', '2', '3', '4']) {
    await page.keyboard.press(outcome);
    await step
      .getByRole('heading', { name: 'What does the buyer want to reach?' })
      .waitFor({ state: 'detached' });
    for (let steps = 0; steps < 14 && (await asks(guide)); steps += 1) {
      for (const name of await watch.look(page, `guide, outcome ${outcome}, step ${steps}`, guide))
        seen.add(name);
      const before = await step.innerText();
      await page.waitForTimeout(pause);
      if ((await step.locator('[data-typed]').count()) > 0) {
        await page.keyboard.type((await step.locator('c-number-field').count()) > 0 ? '5' : markup);
        await page.keyboard.press('Enter');
      } else await page.keyboard.press('1');
      await expect.poll(() => step.innerText()).not.toBe(before);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    await step.getByRole('heading', { name: 'What does the buyer want to reach?' }).waitFor();
    await page.waitForTimeout(pause);
  }
  return seen;
}
async function asks(guide: Locator): Promise<boolean> {
  return (await guide.locator('c-call-question, c-call-capability').count()) > 0;
}

/** Fields on the layouts of the package, with their objects. */
function shownFields(): string[] {
  return thePackage().layouts.flatMap(layout => {
    const [object = ''] = layout.name.split('-');
    const items = (element: Element): string[] =>
      Object.values(element)
        .flat()
        .filter(child => typeof child !== 'string')
        .flatMap(child => [
          ...(textOf(child, 'field') ? [textOf(child, 'field') ?? ''] : []),
          ...items(child)
        ]);
    return childrenOf(layout.content, 'layoutSections').flatMap(section =>
      items(section).map(name => `${object}.${name}`)
    );
  });
}

/** What the guide and the qualification panel must have shown, each in its own region of the page. */
const ofGuide = [
  'Contact.Name',
  'Title__c.Name',
  'Outcome__c.Statement__c',
  'Prompt__c.Question__c',
  'Capability__c.Action__c',
  'Capability__c.Event__c',
  'Capability__c.Player__c'
];
const ofQualification = [
  'Qualification_Criterion__c.Statement__c',
  'Qualification_Criterion__c.How_To_Check__c',
  'Criterion_Check__c.Evidence__c'
];
