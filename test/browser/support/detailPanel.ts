import type { Locator, Page } from 'playwright-core';

/** The record's own fields on its page, edited in place. */
export class DetailPanel {
  private readonly page: Page;
  private readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator('local-details');
  }

  /** What a field shows. */
  field(label: string): Locator {
    return this.panel.locator('.slds-form-element_readonly').filter({ hasText: label });
  }
  get messages(): Locator {
    return this.panel.getByRole('alert').filter({ hasText: /./ });
  }
  /** Starts editing and chooses an option of a picklist. */
  async choose(label: string, option: string): Promise<void> {
    await this.panel.getByRole('button', { name: `Edit ${label}` }).click();
    await this.panel.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
  /** Starts editing and writes a text. */
  async write(label: string, text: string): Promise<void> {
    await this.panel.getByRole('button', { name: `Edit ${label}` }).click();
    await this.panel.getByRole('textbox', { name: label }).fill(text);
  }
  async save(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Save' }).click();
  }
  async cancel(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Cancel' }).click();
  }
}
