import { LightningElement, api } from 'lwc';
import type { AppPageJson } from '../../../pageJson.ts';
import { failureOf } from '../../../failure.ts';
import { appPages } from '../../../pageReads.ts';

/** The page of a tab that is about no record, as the package lays it out. One page is never reused for another. */
export default class AppPage extends LightningElement {
  @api tab = '';
  page?: AppPageJson;
  messages: readonly string[] = [];

  connectedCallback(): void {
    void this.load();
  }

  get isLoading(): boolean {
    return this.messages.length === 0;
  }

  get layout(): string {
    return this.page?.regions.some(({ name }) => name === 'main') ? 'regions' : 'regions home';
  }

  private async load(): Promise<void> {
    const known = appPages.known(this.tab);
    if (known) this.show(known);
    try {
      const page = await appPages.read(this.tab);
      if (JSON.stringify(page) !== JSON.stringify(known)) this.show(page);
    } catch (reason) {
      this.messages = failureOf(reason).messages;
    }
  }

  private show(page: AppPageJson): void {
    this.page = page;
    document.title = page.label;
  }
}
