import { NavigationMixin } from 'lightning/navigation';
import userId from '@salesforce/user/Id';
import { areKeysOn, keepKeysOn, textsOf } from 'c/draftService';
import { fill } from 'c/phrase';
import { sortedBy, isNarrowed, sortings, views, whole } from 'c/reviewFilters';
import type { Filters } from 'c/reviewFilters';
import { forecastLines } from 'c/reviewForecast';
import type { ForecastLine } from 'c/reviewForecast';
import type { Decision } from 'c/reviewDecision';
import { opportunity } from 'c/schemaService';
import { columnsOf } from './columns';
import type { Column } from './columns';
import { Keys, commandOf } from './keys';
import type { KeyCommand } from './keys';
import { emptiness, labels, sortingNames, viewNames } from './labels';
import { noticesOf, withoutStrange } from './notices';
import type { Notice } from './notices';
import { rowOf } from './rows';
import type { Row } from './rows';
import { SeveralDeals } from './severalDeals';

interface FilterBar extends HTMLElement {
  focusSearch(): void;
}
interface OpenDeal extends HTMLElement {
  focusDecision(): void;
  begin(decision: Decision): void;
}
/** The next deal is read ahead once the present one had its turn, in milliseconds. */
const readAheadAfter = 400;
/**
 * The weekly review of the pipeline: what each forecast category claims and what of it is qualified, and below it the deals,
 * which open in place. What it shows is in the address of the page, so that a view can be sent.
 */
export default class ReviewPipeline extends SeveralDeals {
  labels = labels;
  openId: string | undefined;
  aheadId: string | undefined;
  areKeysOn = areKeysOn(userId);
  areKeysShown = false;
  /** The deal that the keys go on from. */
  private currentId: string | undefined;
  private focusId: string | undefined;
  private isNextWanted = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly keys = new Keys(
    () => this.template?.host,
    event => this.press(event)
  );

  override connectedCallback(): void {
    this.keys.listen();
  }
  override disconnectedCallback(): void {
    this.keys.stop();
    clearTimeout(this.timer);
  }
  override renderedCallback(): void {
    this.land();
  }

  // What there is to show.

  get viewOptions(): { readonly label: string; readonly value: string }[] {
    return views.map(value => ({ value, label: viewNames[value] }));
  }
  get sortingOptions(): { readonly label: string; readonly value: string }[] {
    return sortings.map(value => ({ value, label: sortingNames[value] }));
  }
  get isForecastLoading(): boolean {
    return !this.sums && !this.forecastFailure;
  }
  get lines(): ForecastLine[] {
    return this.sums ? forecastLines(this.sums) : [];
  }
  get wonName(): string {
    const { period, days } = this.filters;
    return period === undefined && days === undefined ? labels.wonThisQuarter : labels.won;
  }
  get categoryNames(): ReadonlyMap<string, string> {
    return new Map(this.lines.map(({ category, name }) => [category, name]));
  }
  get notices(): Notice[] {
    const choices = this.areChoicesRead ? this.choices : undefined;
    return noticesOf(this.notUnderstood, this.filters, choices);
  }
  get hasNotices(): boolean {
    return this.notices.length > 0;
  }
  get isListLoading(): boolean {
    return !this.deals && !this.listFailure && !(this.waitsForChoices && this.choicesFailure);
  }
  get isListFailed(): boolean {
    return this.listFailure !== undefined;
  }
  get isEmpty(): boolean {
    return !this.isListFailed && this.deals?.length === 0;
  }
  get emptiness(): { readonly text: string; readonly whatToDo?: string } {
    return emptiness[this.isNarrowed ? 'narrowed' : this.filters.view];
  }
  get isNarrowed(): boolean {
    return isNarrowed(this.filters);
  }
  get hasDeals(): boolean {
    return !this.isListFailed && (this.deals?.length ?? 0) > 0;
  }
  get listedText(): string {
    const { count, text } = this.listed;
    const deals = count === 1 ? labels.oneDeal : fill(labels.deals, count);
    return text === undefined ? deals : fill(labels.listed, deals, text);
  }
  /** Deals that left the list keep their places, and are not counted. */
  get shownText(): string {
    const { count } = this.listed;
    return fill(labels.shown, Math.min(this.deals?.length ?? 0, count), count);
  }
  get columns(): Column[] {
    return columnsOf(this.filters);
  }
  get rows(): Row[] {
    const { today, openId, aheadId, selectedIds, outcomes, goneIds } = this;
    const marks = {
      today,
      isBegun: (id: string) => textsOf(userId, id, 'review/').length > 0,
      openId,
      aheadId,
      selectedIds,
      outcomes,
      goneIds
    };
    return (this.deals ?? []).map(deal => rowOf(deal, marks));
  }
  get keysState(): string {
    return String(this.areKeysShown);
  }

  // What people do.

  handleView({ detail: { value } }: CustomEvent<{ value: string }>): void {
    const view = views.find(each => each === value) ?? 'open';
    this.narrow({ ...whole(view), ...scopeOf(this.filters) });
  }
  handleNarrow({ detail }: CustomEvent<{ filters: Filters; isTyping: boolean }>): void {
    this.narrow(detail.filters, detail.isTyping);
  }
  handleClear(): void {
    this.narrow(whole(this.filters.view));
  }
  handleWithoutIt(): void {
    this.narrow(withoutStrange(this.filters, this.notices));
  }
  handleSort({ currentTarget }: Event): void {
    const name = currentTarget instanceof HTMLElement ? currentTarget.dataset['sorting'] : undefined;
    this.sort(name);
  }
  handleSortChoice({ detail: { sorting } }: CustomEvent<{ sorting: string }>): void {
    if (sorting !== this.filters.sorting) this.sort(sorting);
  }
  handleToggle(event: Event): void {
    const id = dealOf(event);
    if (id) this.toggle(id);
  }
  handleFocus(event: Event): void {
    this.currentId = dealOf(event) ?? this.currentId;
  }
  handleSelect(event: Event): void {
    const id = dealOf(event);
    if (id) this.select(id);
    this.currentId = id ?? this.currentId;
  }
  /** Opens the record in this window; who wants another one has it from the browser. */
  handleRecord(event: MouseEvent): void {
    const id = dealOf(event);
    if (!id || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const attributes = { recordId: id, objectApiName: opportunity.object, actionName: 'view' };
    this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes });
  }
  handleChanged(event: Event): void {
    const id = dealOf(event);
    if (id) void this.readAgain([id]);
  }
  handleClose(): void {
    this.close();
  }
  handleKeys(): void {
    this.areKeysShown = !this.areKeysShown;
  }
  handleKeysToggle({ detail: { isOn } }: CustomEvent<{ isOn: boolean }>): void {
    this.areKeysOn = isOn;
    keepKeysOn(userId, isOn);
  }

  // What follows from it.

  override takeOtherDeals(): void {
    const ids = new Set(this.deals?.map(({ id }) => id));
    this.selectedIds = new Set([...this.selectedIds].filter(id => ids.has(id)));
    this.outcomes = new Map();
    if (this.openId && !ids.has(this.openId)) this.openId = undefined;
    this.aheadId = undefined;
    this.isNextWanted = false;
  }
  override takeMoreDeals(): void {
    if (this.isNextWanted) this.move(1);
    this.isNextWanted = false;
  }

  /** Brings the person to a deal, once it is drawn as it is then. */
  private goTo(id: string): void {
    this.focusId = id;
    queueMicrotask(() => this.land());
  }
  private land(): void {
    const target = this.focusId && this.template?.querySelector<HTMLElement>(`[data-deal="${this.focusId}"]`);
    if (!target) return;
    this.focusId = undefined;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: this.openId ? 'start' : 'nearest' });
  }
  private sort(name: string | undefined): void {
    const sorting = sortings.find(each => each === name);
    if (sorting) this.narrow(sortedBy(this.filters, sorting));
  }
  private press(event: KeyboardEvent): void {
    const command = commandOf(event, this.areKeysOn);
    if (!command || (command === 'close' && this.openId === undefined && !this.areKeysShown)) return;
    event.preventDefault();
    this.obey(command);
  }
  private obey(command: KeyCommand): void {
    switch (command) {
      case 'next':
        this.move(1);
        break;
      case 'previous':
        this.move(-1);
        break;
      case 'toggle':
        if (this.currentId) this.toggle(this.currentId);
        break;
      case 'select':
        if (this.currentId) this.select(this.currentId);
        break;
      case 'decide':
        this.openDeal?.focusDecision();
        break;
      case 'ask':
        this.openDeal?.begin('Ask for evidence');
        break;
      case 'moveBack':
        this.openDeal?.begin('Move back');
        break;
      case 'close':
        if (this.openId) this.close();
        else this.areKeysShown = false;
        break;
      case 'search':
        this.template?.querySelector<FilterBar>('c-review-filter-bar')?.focusSearch();
        break;
      case 'help':
        this.areKeysShown = !this.areKeysShown;
        break;
    }
  }
  private get openDeal(): OpenDeal | null | undefined {
    return this.template?.querySelector<OpenDeal>(`c-review-deal[data-id="${this.openId ?? ''}"]`);
  }
  /** To the next deal or the one before; while one is open, that one opens. Below the last one more are read. */
  private move(by: 1 | -1): void {
    const deals = this.deals ?? [];
    const place = deals.findIndex(({ id }) => id === (this.openId ?? this.currentId));
    const next = deals[place < 0 ? 0 : place + by];
    if (!next) {
      this.isNextWanted = by === 1 && this.hasMore;
      if (this.isNextWanted) this.readMore();
      return;
    }
    if (this.openId) this.open(next.id);
    this.currentId = next.id;
    this.goTo(next.id);
  }
  private toggle(id: string): void {
    if (this.openId === id) this.close();
    else this.open(id);
  }
  private open(id: string): void {
    this.openId = id;
    this.currentId = id;
    this.goTo(id);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const deals = this.deals ?? [];
      this.aheadId = deals[deals.findIndex(deal => deal.id === this.openId) + 1]?.id;
    }, readAheadAfter);
  }
  private close(): void {
    if (this.openId) this.goTo(this.openId);
    this.openId = undefined;
    this.aheadId = undefined;
    clearTimeout(this.timer);
  }
}

function dealOf({ currentTarget }: Event): string | undefined {
  return currentTarget instanceof HTMLElement ? currentTarget.dataset['id'] : undefined;
}

/** Whom, when and what a review is about stays from view to view. */
function scopeOf({ personId, period, days, offeringId }: Filters): Partial<Filters> {
  return { personId, period, days, offeringId };
}
