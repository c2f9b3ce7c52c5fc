import { LightningElement, api, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import type { Title } from 'c/guide';
import { readGuide, titlesFrom, titlesQuery } from 'c/guideService';
import type { ReadResult } from 'c/guideService';
import { whenFocusIsLost } from 'c/lostFocus';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import { title } from 'c/schemaService';
import { sharedNames } from 'c/titleMatch';
import type { SharedName } from 'c/titleMatch';
import { labels } from './labels';

/** What is said of a shared name, before the link to the other title. */
interface Line {
  readonly key: string;
  readonly text: string;
  readonly titleId: string;
  readonly title: string;
  readonly url: string;
}

const pageOf = (recordId: string): PageReference => ({
  type: 'standard__recordPage',
  attributes: { objectApiName: title.object, recordId, actionName: 'view' }
});

function textOf({ name, other, otherName }: SharedName): string {
  if (otherName.toLowerCase() !== name.toLowerCase()) return fill(labels.means, name, otherName);
  return fill(otherName === other.name ? labels.alsoName : labels.alsoSynonym, name);
}

/**
 * Says beside a title which of its names another title has, too: whoever is called so is matched with neither, and the rep is
 * asked. It reads anew what somebody changes on the page.
 */
export default class StudioSynonyms extends NavigationMixin(LightningElement) {
  @api recordId = '';
  labels = labels;
  query = titlesQuery;
  titles: readonly Title[] | undefined;
  failure: readonly string[] | undefined;
  private urls: ReadonlyMap<string, string> = new Map();
  private isReadAgain = false;
  private readAgain: (() => Promise<void>) | undefined;

  /** The button that asked for what could not be read is gone once it is. */
  override renderedCallback(): void {
    if (!this.isReadAgain || !this.isReady) return;
    this.isReadAgain = false;
    whenFocusIsLost(() => this.template?.querySelector<HTMLElement>('[data-heading]')?.focus());
  }

  @wire(readGuide, { query: '$query' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    if (errors) this.failure = platformError({ errors }).messages;
    else if (data) {
      this.titles = titlesFrom(data);
      this.failure = this.isKnown ? undefined : [labels.notFound];
      void this.findUrls();
    }
  }

  get isLoading(): boolean {
    return !this.titles && !this.failure;
  }
  get isFailed(): boolean {
    return this.failure !== undefined;
  }
  get isReady(): boolean {
    return !this.isFailed && this.titles !== undefined;
  }
  get isNothingShared(): boolean {
    return this.isReady && this.shared.length === 0;
  }
  get lines(): Line[] {
    return this.isReady
      ? this.shared.map(shared => ({
          key: `${shared.name} ${shared.other.id}`,
          // The space before the link: the compiler keeps none of a template's line breaks.
          text: `${textOf(shared)} `,
          titleId: shared.other.id,
          title: shared.other.name,
          url: this.urls.get(shared.other.id) ?? ''
        }))
      : [];
  }
  get isShared(): boolean {
    return this.lines.length > 0;
  }

  handleReadRetry(): void {
    this.isReadAgain = true;
    void this.readAgain?.();
  }
  handleOpen(event: Event): void {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](pageOf(event.currentTarget.dataset['title'] ?? ''));
  }

  private get isKnown(): boolean {
    return this.titles?.some(({ id }) => id === this.recordId) === true;
  }
  private get shared(): SharedName[] {
    return sharedNames(this.recordId, this.titles ?? []);
  }
  /** The addresses of the other titles, which only the platform knows. */
  private async findUrls(): Promise<void> {
    const ids = [...new Set(this.shared.map(({ other }) => other.id))];
    const urls = ids.map(async id => [id, await this[NavigationMixin.GenerateUrl](pageOf(id))] as const);
    this.urls = new Map(await Promise.all(urls));
  }
}
