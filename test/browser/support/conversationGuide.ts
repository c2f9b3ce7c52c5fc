import type { Locator, Page } from 'playwright-core';

/** The conversation guide on an opportunity's page. */
export class ConversationGuide {
  readonly panel: Locator;
  readonly contact: Locator;
  /** The question or heading of the present step. */
  readonly step: Locator;
  readonly choices: Locator;
  readonly numberField: Locator;
  readonly status: Locator;
  readonly letter: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('region', { name: 'Conversation guide' });
    this.contact = this.panel.getByRole('combobox', { name: 'Contact', exact: true });
    this.step = this.panel.getByRole('heading', { level: 3 });
    this.choices = this.panel.getByRole('list').getByRole('button');
    this.numberField = this.panel.getByRole('spinbutton');
    this.status = this.panel.getByRole('status').first();
    this.letter = this.panel.locator('.letter');
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name });
  }
  /** The choice that begins with its key, as it is read. */
  choice(text: string): Locator {
    return this.choices.filter({ hasText: text });
  }

  /** Waits until the step reads so. */
  async asks(text: string | RegExp): Promise<void> {
    await this.step.filter({ hasText: text }).waitFor();
  }
  /** Waits until everything is saved. */
  async isSaved(): Promise<void> {
    await this.status.filter({ hasText: /^Saved$/ }).waitFor();
  }
}
