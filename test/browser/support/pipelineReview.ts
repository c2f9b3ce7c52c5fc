/** The review of the pipeline, as managers find their way on it: by what things are called. */
import type { Locator, Page } from 'playwright-core';
import { arrive, type WindowOptions } from './visitor.ts';
import type { Persona } from '../../conformance/support/testOrg.ts';

export class PipelineReview {
  readonly page: Page;
  readonly panel: Locator;
  /** What each category claims, and what of it is qualified. */
  readonly forecast: Locator;
  readonly deals: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Pipeline review', exact: true });
    this.forecast = page.getByRole('table', { name: 'Claimed and qualified, by forecast category' });
    this.deals = page.getByRole('table', { name: 'Deals' });
  }

  view(name: string): Locator {
    return this.panel.getByRole('radio', { name });
  }
  /** The button of a deal's row, which opens it. */
  deal(name: string): Locator {
    return this.deals.getByRole('button', { name, exact: true });
  }
  row(name: string): Locator {
    const button = this.page.getByRole('button', { name, exact: true });
    return this.deals.getByRole('row').filter({ has: button });
  }
  /** What is read in a row when it is open. */
  get opened(): Locator {
    return this.deals.locator('.body:not(.ahead) c-review-deal');
  }
  get focused(): Locator {
    return this.deals.locator('[data-deal]:focus');
  }
  async names(): Promise<string[]> {
    const names = await this.deals.locator('[data-deal]').allInnerTexts();
    return names.map(name => name.trim());
  }
  /** The names of all deals of the list, once they are read to its end. */
  async allNames(): Promise<string[]> {
    const more = this.deals.page().locator('[data-more]');
    while ((await more.count()) > 0) {
      const before = (await this.names()).length;
      await more.click();
      await this.deals.locator('[data-deal]').nth(before).waitFor();
    }
    return this.names();
  }
  /** Chooses in one of the lists of filters. */
  async choose(filter: string, option: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: filter, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
  search(words: string): Promise<void> {
    return this.panel.getByRole('searchbox', { name: 'Search' }).fill(words);
  }
}

/** Opens the review, with that behind the question mark of its address, and waits for what it shows. */
export async function openReview(
  persona: Persona,
  state = '',
  options?: WindowOptions
): Promise<PipelineReview> {
  const page = await arrive(persona, options);
  await page.goto(`/lightning/n/Pipeline_Review${state}`);
  const review = new PipelineReview(page);
  await review.deals.or(page.locator('c-review-pipeline .empty')).waitFor();
  return review;
}
