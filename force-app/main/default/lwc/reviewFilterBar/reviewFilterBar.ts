import { LightningElement, api } from 'lwc';
import { fill } from 'c/phrase';
import { isNarrowed, periods, whole } from 'c/reviewFilters';
import type { Days, Filters } from 'c/reviewFilters';
import { labels, showText, turnedTexts } from './labels';
import {
  categoryOptions,
  missingOptions,
  offeringOptions,
  ownDays,
  peopleOptions,
  periodOptions
} from './options';
import type { Option } from './options';

/** Milliseconds after the last key press of a search until it is one. */
const pause = 300;
const sides = ['from', 'to'] as const;
type Side = (typeof sides)[number];

/**
 * Narrows a pipeline review.
 *
 * @fires ReviewFilterBar#narrow with `detail.filters`, and `detail.isTyping` while words are being typed.
 */
export default class ReviewFilterBar extends LightningElement {
  @api people: readonly Option[] = [];
  @api offerings: readonly Option[] = [];
  @api criteria: readonly Option[] = [];
  @api sortings: readonly Option[] = [];
  /** What the org calls its forecast categories. */
  @api categoryNames: ReadonlyMap<string, string> = new Map();
  labels = labels;
  periodOptions = periodOptions;
  /** Days of one's own were chosen, and none is written yet. */
  isWritingDays = false;
  /** On a narrow page the filters are folded until somebody wants them. */
  isUnfolded = false;
  private given: Filters = whole('open');
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Words that were typed and are not told yet. */
  private typed: string | undefined;
  /** Days that end before they begin: they stay as they were written and narrow nothing until one is corrected. */
  private turned: Days | undefined;

  @api
  get filters(): Filters {
    return this.given;
  }
  set filters(filters: Filters) {
    const { days } = this.given;
    const areOthers = days?.from !== filters.days?.from || days?.to !== filters.days?.to;
    this.given = filters;
    if (filters.period) this.isWritingDays = false;
    if (filters.period || areOthers) this.tellTurned(undefined);
  }
  /** Puts the cursor where one searches. */
  @api focusSearch(): void {
    this.template?.querySelector<HTMLElement>('[data-search]')?.focus();
  }
  override disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  get peopleOptions(): Option[] {
    return peopleOptions(this.people, this.given);
  }
  get offeringOptions(): Option[] {
    return offeringOptions(this.offerings, this.given);
  }
  get missingOptions(): Option[] {
    return missingOptions(this.criteria, this.given);
  }
  get categoryOptions(): Option[] {
    return categoryOptions(this.categoryNames);
  }
  get personId(): string {
    return this.given.personId ?? '';
  }
  get offeringId(): string {
    return this.given.offeringId ?? '';
  }
  get category(): string {
    return this.given.category ?? '';
  }
  get missing(): string {
    return this.given.missing ?? '';
  }
  get search(): string {
    return this.typed ?? this.given.search ?? '';
  }
  get period(): string {
    return this.given.period ?? (this.areDaysShown ? ownDays : '');
  }
  get from(): string | undefined {
    return this.days?.from;
  }
  get to(): string | undefined {
    return this.days?.to;
  }
  get areDaysShown(): boolean {
    return this.isWritingDays || this.given.days !== undefined;
  }
  get isNarrowed(): boolean {
    return isNarrowed(this.given);
  }
  get foldText(): string {
    const { personId, period, days, offeringId, category, missing, isStalled } = this.given;
    const set = [personId, period, days, offeringId, category, missing, isStalled].filter(Boolean).length;
    return set > 0 ? fill(showText, set) : labels.filters;
  }
  get foldState(): string {
    return String(this.isUnfolded);
  }
  get foldClass(): string {
    return this.isUnfolded ? 'fields' : 'fields folded';
  }

  handleFold(): void {
    this.isUnfolded = !this.isUnfolded;
  }
  handlePerson({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.tell({ personId: value || undefined });
  }
  handleOffering({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.tell({ offeringId: value || undefined });
  }
  handleCategory({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.tell({ category: value || undefined });
  }
  handleMissing({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.tell({ missing: value || undefined });
  }
  handleStalled({ detail: { checked } }: CustomEvent<{ checked: boolean }>): void {
    this.tell({ isStalled: checked });
  }
  handlePeriod({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.isWritingDays = value === ownDays;
    this.tellTurned(undefined);
    if (value !== ownDays) this.tell({ period: periods.find(period => period === value), days: undefined });
  }
  handleFrom({ detail: { value } }: CustomEvent<{ value: string | null }>): void {
    this.tellDays({ ...this.days, from: value || undefined }, 'from');
  }
  handleTo({ detail: { value } }: CustomEvent<{ value: string | null }>): void {
    this.tellDays({ ...this.days, to: value || undefined }, 'to');
  }
  handleSort({ detail: { value } }: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent('sort', { detail: { sorting: value } }));
  }
  handleSearch({ detail: { value } }: CustomEvent<{ value: string }>): void {
    clearTimeout(this.timer);
    this.typed = value;
    this.timer = setTimeout(() => {
      this.typed = undefined;
      this.tell({ search: value.trim() || undefined }, true);
    }, pause);
  }
  handleClear(): void {
    clearTimeout(this.timer);
    this.typed = undefined;
    this.isWritingDays = false;
    this.tellTurned(undefined);
    const { view, sorting, isDescending } = this.given;
    this.narrow({ ...whole(view), sorting, isDescending }, false);
  }

  /** The days as they stand in their fields. */
  private get days(): Days | undefined {
    return this.turned ?? this.given.days;
  }
  private tellDays(days: Days, changed: Side): void {
    const { from, to } = days;
    this.isWritingDays = true;
    const isTurned = from !== undefined && to !== undefined && to < from;
    this.tellTurned(isTurned ? days : undefined, changed);
    if (isTurned) return;
    const hasDays = from !== undefined || to !== undefined;
    this.tell({ period: undefined, days: hasDays ? days : undefined });
  }
  /** The field that was changed says that the days end before they begin, as long as they do. */
  private tellTurned(turned: Days | undefined, changed?: Side): void {
    this.turned = turned;
    for (const side of sides) {
      const field = this.template?.querySelector<HTMLInputElement>(`[data-filter="${side}"]`);
      field?.setCustomValidity(turned && side === changed ? turnedTexts[side] : '');
      field?.reportValidity();
    }
  }
  private tell(changed: Partial<Filters>, isTyping = false): void {
    this.narrow({ ...this.given, ...changed }, isTyping);
  }
  private narrow(filters: Filters, isTyping: boolean): void {
    this.dispatchEvent(new CustomEvent('narrow', { detail: { filters, isTyping } }));
  }
}
