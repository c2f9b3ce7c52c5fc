import type { Locator } from 'playwright-core';

/** The qualification panel in one of its places on an opportunity's page. */
export class QualificationPanel {
  readonly panel: Locator;
  /** What the platform refused, in its words. */
  readonly alert: Locator;

  constructor(place: Locator) {
    this.panel = place.getByRole('region', { name: 'May this deal be forecast?' });
    this.alert = this.panel.getByRole('alert').filter({ hasText: /./ });
  }

  /** The line of a gate: its name, yes or how many are missing, and the move. */
  gate(name: string): Locator {
    return this.panel.locator('c-qualification-gates').getByRole('listitem').filter({ hasText: name });
  }
  move(gate: string): Locator {
    return this.panel.getByRole('button', { name: `Move to ${gate}` });
  }
  /** A criterion with what can be done about it. */
  criterion(statement: string): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: statement });
  }

  /** Waits until a criterion stands so. The icon beside the words says the same. */
  async stands(statement: string, state: string): Promise<void> {
    await this.criterion(statement).getByText(state).first().waitFor();
  }
  /** Writes down evidence, or takes over what buyers said once it is confirmed, and waits until it is saved. */
  async addEvidence(statement: string, evidence?: string, save = 'Save as met'): Promise<void> {
    const criterion = this.criterion(statement);
    await criterion.getByRole('button', { name: 'Add evidence' }).click();
    if (evidence === undefined) {
      await criterion.getByRole('button', { name: 'Use this' }).click();
      await criterion.getByText('I have read it, and it stands as it is').click();
    }
    await this.saveEvidence(criterion, evidence, save);
  }
  /** Verifies what the rep prepared. */
  async verify(statement: string): Promise<void> {
    const criterion = this.criterion(statement);
    await criterion.getByRole('button', { name: 'Verify' }).click();
    await this.saveEvidence(criterion, undefined, 'Save as met');
  }
  /** Says who said or wrote it: the first whom the form offers. */
  async chooseBuyer(criterion: Locator): Promise<void> {
    await criterion.getByRole('combobox', { name: 'Contact' }).click();
    await criterion.page().getByRole('option').first().click();
  }
  private async saveEvidence(criterion: Locator, evidence: string | undefined, save: string): Promise<void> {
    const field = criterion.getByLabel('Who said or wrote it, when, and where others can see it');
    if (evidence !== undefined) await field.fill(evidence);
    if (save === 'Save as met') await this.chooseBuyer(criterion);
    await criterion.getByRole('button', { name: save }).click();
    await field.waitFor({ state: 'detached' });
  }
}
