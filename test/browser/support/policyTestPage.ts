/** The two-manager test on a policy's page, and what is in it without anybody watching. */
import type { Locator, Page } from 'playwright-core';
import { attestedCriterion, draftPolicy } from '../../conformance/rules/drafts.ts';
import { judgement, testDeal } from '../../conformance/rules/managerTests.ts';
import { connect, type PersonaConnection } from '../../conformance/support/testOrg.ts';
import { make } from '../../conformance/support/world.ts';
import { openTab } from './tabs.ts';

export const policyTestPanel = 'c-policy-test';

export class PolicyTestPage {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator(policyTestPanel);
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }
  /** The three answers to a criterion. */
  answers(statement: string): Locator {
    return this.panel.getByRole('group', { name: statement });
  }
  answer(statement: string, name: string): Locator {
    return this.answers(statement).getByRole('button', { name });
  }
  /** The line of a criterion among those that are compared. */
  row(statement: string): Locator {
    return this.panel.getByRole('row').filter({ hasText: statement });
  }
  async says(text: string | RegExp): Promise<void> {
    await this.panel.getByText(text).waitFor();
  }
}

export async function openPolicyTest(page: Page, policyId: string): Promise<PolicyTestPage> {
  await page.goto(`/lightning/r/Qualification_Policy__c/${policyId}/view`);
  await openTab(page, 'Two-manager test');
  return new PolicyTestPage(page);
}

/** A criterion of a draft. */
export interface Written {
  readonly id: string;
  readonly statement: string;
}

/** A draft of VP Sales with these criteria of Commit; the last one says nothing about how to check it. */
export async function draftOf(
  ...statements: readonly string[]
): Promise<{ readonly policy: string; readonly criteria: readonly Written[] }> {
  const policy = await draftPolicy();
  const { connection } = await connect('sales');
  const criteria: Written[] = [];
  for (const [place, statement] of statements.entries()) {
    const isLast = place === statements.length - 1;
    const id = await make(connection, 'Qualification_Criterion__c', {
      ...attestedCriterion(policy),
      Name: statement.slice(0, 80),
      Statement__c: statement,
      How_To_Check__c: isLast ? null : 'There is a message of a key player; a note of a rep is not enough.',
      Order__c: place + 1
    });
    criteria.push({ id, statement });
  }
  return { policy, criteria };
}

/** Takes those deals into the test of the policy; gives them as test deals, in their order. */
export async function chooseInTest(policy: string, opportunities: readonly string[]): Promise<string[]> {
  const { connection } = await connect('sales');
  const rows = opportunities.map((opportunity, place) => ({
    ...testDeal(policy, opportunity),
    Order__c: place + 1
  }));
  const saved = await connection.sobject('Test_Deal__c').create(rows, { allOrNone: true });
  return saved.map(({ id }) => id ?? '');
}

const answers: Readonly<Record<string, string>> = {
  h: 'Holds',
  n: 'Does not hold',
  c: 'Cannot tell'
};

/** What a judge says of the deals by a criterion, a letter a deal: (h)olds, does (n)ot hold, (c)annot tell. */
export async function judges(
  { connection, userId }: PersonaConnection,
  { id: criterion, statement }: Written,
  testDeals: readonly string[],
  letters: string
): Promise<void> {
  const rows = [...letters].map((letter, place) =>
    judgement({ policy: '', criterion, statement, testDeal: testDeals[place] ?? '' }, userId, {
      Answer__c: answers[letter] ?? ''
    })
  );
  await connection.sobject('Test_Judgement__c').create(rows, { allOrNone: true });
}
