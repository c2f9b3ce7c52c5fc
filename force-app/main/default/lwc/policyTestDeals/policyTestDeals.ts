import { LightningElement, api } from 'lwc';
import { mostDeals } from 'c/agreement';
import type { Deal, TestDeal } from 'c/agreement';
import { whenFocusIsLost } from 'c/lostFocus';
import { fill } from 'c/phrase';
import type { Hindrance } from 'c/qualification';
import { labels } from './labels';

/** A deal of the test, and how many managers said something of it. */
export interface ChosenDeal extends TestDeal {
  readonly judges: number;
}

/** Who pauses so long has typed a name, in milliseconds. */
const pauseOfTyping = 300;

function factsOf({ account, amount, category }: Deal): string {
  return [account, amount, category].filter(fact => fact !== undefined).join(' · ');
}

/**
 * The deals of a test, and open ones that may be chosen: the largest of the forecast, or those of a name. To take out a deal
 * that was judged takes a second press.
 *
 * @fires PolicyTestDeals#choose with `detail.opportunityIds`.
 * @fires PolicyTestDeals#remove with `detail.testDealId`.
 * @fires PolicyTestDeals#search with `detail.name`.
 * @fires PolicyTestDeals#retry
 */
export default class PolicyTestDeals extends LightningElement {
  @api chosen: readonly ChosenDeal[] = [];
  /** Deals to offer; nothing until they are read. */
  @api found: readonly Deal[] | undefined;
  @api isOver = false;
  @api isBusy = false;
  @api hindrance: Hindrance | undefined;
  /** The name that deals were looked for by. */
  @api name = '';
  labels = labels;
  private removingId = '';
  private isLanding = false;
  private typing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    clearTimeout(this.typing);
  }
  override renderedCallback(): void {
    if (!this.isLanding) return;
    this.isLanding = false;
    whenFocusIsLost(() => this.template?.querySelector<HTMLElement>('[data-heading]')?.focus());
  }

  get countText(): string {
    return fill(labels.chosenCount, this.chosen.length, mostDeals);
  }
  get rows(): readonly object[] {
    return this.chosen.map(({ id, deal, judges }) => ({
      id,
      name: deal?.name ?? labels.outOfSight,
      facts: deal ? factsOf(deal) : '',
      removeText: fill(labels.removeDeal, deal?.name ?? labels.outOfSight),
      isAsked: id === this.removingId,
      judgedText: fill(labels.removeJudged, judges)
    }));
  }
  get isOpen(): boolean {
    return !this.isOver;
  }
  get isFull(): boolean {
    return this.isOpen && this.room <= 0;
  }
  get isOffering(): boolean {
    return this.isOpen && this.room > 0;
  }
  get isLooking(): boolean {
    return this.found === undefined;
  }
  get offeredHeading(): string {
    return this.name === '' ? labels.largestHeading : labels.foundHeading;
  }
  get offered(): readonly object[] {
    return this.free.slice(0, mostDeals).map(deal => ({
      id: deal.opportunityId,
      name: deal.name,
      facts: factsOf(deal),
      chooseText: fill(labels.chooseDeal, deal.name)
    }));
  }
  get emptyText(): string {
    if (this.isLooking || this.free.length > 0) return '';
    return this.name === '' ? labels.nothingOffered : labels.nothingFound;
  }
  /** All of the largest at once; by name people look for one. */
  get chooseLargestText(): string {
    return this.name === '' && this.largest.length > 1 ? fill(labels.chooseLargest, this.largest.length) : '';
  }
  get busy(): string {
    return String(this.isBusy);
  }

  handleChoose(event: Event): void {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    this.choose([event.currentTarget.dataset['deal'] ?? '']);
  }
  handleChooseLargest(): void {
    this.choose(this.largest);
  }
  handleRemove(event: Event): void {
    if (!(event.currentTarget instanceof HTMLElement) || this.isBusy) return;
    const testDealId = event.currentTarget.dataset['deal'] ?? '';
    const isJudged = this.chosen.some(({ id, judges }) => id === testDealId && judges > 0);
    if (isJudged && this.removingId !== testDealId) {
      this.removingId = testDealId;
      this.isLanding = true;
      return;
    }
    this.removingId = '';
    this.isLanding = true;
    this.dispatchEvent(new CustomEvent('remove', { detail: { testDealId } }));
  }
  handleLeaveIn(): void {
    this.removingId = '';
    this.isLanding = true;
  }
  handleSearch(event: CustomEvent<{ value: string }>): void {
    const name = event.detail.value.trim();
    clearTimeout(this.typing);
    this.typing = setTimeout(
      () => this.dispatchEvent(new CustomEvent('search', { detail: { name } })),
      pauseOfTyping
    );
  }
  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private choose(opportunityIds: readonly string[]): void {
    if (this.isBusy) return;
    this.isLanding = true;
    this.dispatchEvent(new CustomEvent('choose', { detail: { opportunityIds } }));
  }
  private get room(): number {
    return mostDeals - this.chosen.length;
  }
  private get free(): readonly Deal[] {
    const taken = new Set(this.chosen.map(({ opportunityId }) => opportunityId));
    return (this.found ?? []).filter(({ opportunityId }) => !taken.has(opportunityId));
  }
  private get largest(): readonly string[] {
    return this.free.slice(0, this.room).map(({ opportunityId }) => opportunityId);
  }
}
