/** A policy's record page, as people find their way on it: by what things are called. */
import type { Locator, Page } from 'playwright-core';

export class PolicyPage {
  readonly page: Page;
  /** How far it is agreed, in the sidebar. */
  readonly agreement: Locator;
  /** What it asks for, in the first tab. */
  readonly criteria: Locator;

  constructor(page: Page) {
    this.page = page;
    this.agreement = page.locator('c-policy-agreement');
    this.criteria = page.locator('c-policy-criteria');
  }

  /** The edition's name at the top. */
  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1 }).filter({ hasText: name });
  }
  /** The id of the edition. */
  get id(): string {
    return this.page.url().split('/').at(-2) ?? '';
  }
  /** What the edition is called. */
  async name(): Promise<string> {
    return (await this.page.locator('h1 .name').innerText()).trim();
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
  /** The gate with its criteria. */
  gate(name: string): Locator {
    return this.criteria.locator('c-policy-gate').filter({ has: this.page.getByRole('heading', { name }) });
  }
  /** The row of a criterion. */
  row(statement: string): Locator {
    return this.criteria.getByRole('row').filter({ hasText: statement });
  }
  /** The statements of a gate, in their order. */
  statements(gate: string): Promise<string[]> {
    return this.gate(gate).locator('[data-statement]').allInnerTexts();
  }
}

/** Goes straight to a policy's page and waits until it shows what the policy asks for. */
export async function openPolicy(page: Page, policyId: string): Promise<PolicyPage> {
  await page.goto(`/lightning/r/Qualification_Policy__c/${policyId}/view`);
  const opened = new PolicyPage(page);
  await opened.gate('Best Case').waitFor();
  return opened;
}
