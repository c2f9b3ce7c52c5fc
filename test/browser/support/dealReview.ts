/** A deal that is opened in the pipeline review, as a manager finds the way in it: by what things are called. */
import type { Locator, Page } from 'playwright-core';
import type { Persona } from '../../conformance/support/testOrg.ts';
import { find } from './deals.ts';
import { QualificationPanel } from './qualificationPanel.ts';
import { arrive, type WindowOptions } from './visitor.ts';

export class DealReview {
  readonly page: Page;
  readonly name: string;
  readonly panel: Locator;
  readonly criteria: QualificationPanel;
  readonly words: Locator;
  readonly action: Locator;

  constructor(page: Page, name: string) {
    this.page = page;
    this.name = name;
    this.panel = page.getByRole('region', { name: `Review of ${name}`, exact: true });
    this.criteria = new QualificationPanel(this.panel);
    this.words = this.panel.getByLabel('What you tell the rep, and why');
    this.action = this.panel.getByLabel(/What is done until the next review|What evidence you ask for/);
  }

  /** The deal's row in the list. */
  get row(): Locator {
    const button = this.page.getByRole('button', { name: this.name, exact: true });
    return this.page.getByRole('table', { name: 'Deals' }).getByRole('row').filter({ has: button });
  }
  /** Chooses what is decided. */
  async decide(decision: string): Promise<void> {
    await this.panel.getByText(decision, { exact: true }).last().click();
  }
  /** Presses what saves the decision. */
  async save(text = 'Save the review'): Promise<void> {
    await this.panel.getByRole('button', { name: text, exact: true }).click();
  }
  /** What is told, once it says so. */
  async tells(text: string | RegExp): Promise<void> {
    await this.panel.getByText(text).first().waitFor();
  }
}

/** Opens a deal in the pipeline review, for a manager unless somebody else is named. */
export async function openReview(
  dealId: string,
  persona: Persona = 'manager',
  options?: WindowOptions
): Promise<DealReview> {
  const { Name } = await find<{ Name: string }>(`SELECT Name FROM Opportunity WHERE Id = '${dealId}'`);
  const page = await arrive(persona, options);
  await page.goto(`/lightning/n/Pipeline_Review?c__search=${encodeURIComponent(Name)}`);
  await page.getByRole('button', { name: Name, exact: true }).click();
  const review = new DealReview(page, Name);
  await review.criteria.gate('Commit').waitFor();
  return review;
}
