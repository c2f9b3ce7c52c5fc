import type { Locator, Page } from 'playwright-core';

/** The qualification panel on an opportunity's page. */
export class QualificationPanel {
  readonly panel: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.panel = page.getByRole('region', { name: 'May this deal be forecast?' });
    this.alert = this.panel.getByRole('alert').filter({ hasText: /./ });
  }

  /** The line of a gate: its name, yes or how many are missing, and the move. */
  gate(name: string): Locator {
    return this.panel.locator('c-gate-list').getByRole('listitem').filter({ hasText: name });
  }
  move(gate: string): Locator {
    return this.panel.getByRole('button', { name: `Move to ${gate}` });
  }
  /** A criterion with what can be done about it. */
  criterion(statement: string): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: statement });
  }
}
