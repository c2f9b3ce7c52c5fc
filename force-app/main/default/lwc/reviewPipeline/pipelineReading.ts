import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import timeZone from '@salesforce/i18n/timeZone';
import { dayIn } from 'c/isoDate';
import { platformError } from 'c/platformError';
import { filtersFrom, stateWith, whole } from 'c/reviewFilters';
import type { Filters, NotUnderstood } from 'c/reviewFilters';
import type { Sum, Sums } from 'c/reviewForecast';
import type { ListedDeal } from 'c/reviewListed';
import {
  choicesFrom,
  choicesQuery,
  dealsAgainQuery,
  dealsFrom,
  dealsQuery,
  forecastQuery,
  listedSumFrom,
  listedWhere,
  moreDealsQuery,
  readPipeline,
  summedWhere,
  sumsFrom
} from 'c/reviewService';
import type { Choices, ReadResult } from 'c/reviewService';

type Refresh = (() => Promise<void>) | undefined;
type Query = ReturnType<typeof dealsQuery>;

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const nothingToChoose: Choices = { people: [], offerings: [], criteria: [] };

/**
 * A page that reads the pipeline as its address says: in one request the first deals, in one what each category claims, in
 * one what there is to choose from; how many deals there are doesn't matter. The sums are asked for once the deals have come: a
 * review can begin with those, while sums take the longer the more deals there are. Deals that stand there keep their places until
 * somebody asks for others.
 */
export abstract class PipelineReading extends NavigationMixin(LightningElement) {
  filters: Filters = whole('open');
  notUnderstood: readonly NotUnderstood[] = [];
  sums: Sums | undefined;
  forecastFailure: readonly string[] | undefined;
  deals: readonly ListedDeal[] | undefined;
  listed: Sum = { count: 0, amount: 0 };
  listFailure: readonly string[] | undefined;
  moreFailure: readonly string[] | undefined;
  isReadingMore = false;
  choices: Choices = nothingToChoose;
  areChoicesRead = false;
  choicesFailure: readonly string[] | undefined;
  goneIds: ReadonlySet<string> = new Set();

  forecastQuery: Query | undefined;
  forecastVariables: Readonly<Record<string, unknown>> | undefined;
  dealsQuery: Query | undefined;
  dealsVariables: Readonly<Record<string, unknown>> | undefined;
  moreQuery: Query | undefined;
  moreVariables: Readonly<Record<string, unknown>> | undefined;
  againQuery: Query | undefined;
  againVariables: { readonly ids: readonly string[] } | undefined;
  choicesQuery: Query | undefined;

  private page: PageReference | undefined;
  private after: string | undefined;
  /** The deals of other filters stand there until those of these come. */
  private isOther = true;
  private refreshForecast: Refresh;
  private refreshDeals: Refresh;
  private refreshMore: Refresh;
  private refreshAgain: Refresh;
  private refreshChoices: Refresh;

  /** What follows from another choice of deals. */
  abstract takeOtherDeals(): void;
  /** What follows once more deals stand below the others. */
  abstract takeMoreDeals(): void;

  get today(): string {
    return dayIn(timeZone, new Date());
  }
  get hasMore(): boolean {
    return this.after !== undefined;
  }

  @wire(CurrentPageReference)
  takePage(page: PageReference | undefined): void {
    if (!page) return;
    this.page = page;
    const { filters, notUnderstood } = filtersFrom(page.state ?? {});
    this.notUnderstood = notUnderstood;
    if (this.choicesQuery && isAlike(filters, this.filters)) return;
    this.filters = filters;
    this.ask();
  }
  /** Says in the address what the review is narrowed to; what is being typed makes no way back. */
  narrow(filters: Filters, isTyping = false): void {
    if (!this.page) return;
    const page = { ...this.page, state: { ...stateWith(this.page.state ?? {}, filters) } };
    this[NavigationMixin.Navigate](page, isTyping);
  }
  private ask(): void {
    const { filters } = this;
    const summed = summedWhere(filters);
    if (!isAlike(summed, this.forecastVariables)) {
      this.forecastQuery = undefined;
      this.sums = undefined;
      this.forecastFailure = undefined;
      this.forecastVariables = summed;
    }
    this.isOther = true;
    this.listFailure = undefined;
    this.isReadingMore = false;
    this.moreFailure = undefined;
    this.moreQuery = undefined;
    this.dealsQuery = undefined;
    if (!this.waitsForChoices) this.askForDeals();
    this.choicesQuery = choicesQuery;
  }
  private askForDeals(): void {
    const { filters } = this;
    this.dealsQuery = dealsQuery(filters.sorting, filters.isDescending);
    this.dealsVariables = { where: listedWhere(filters, this.today, this.choices.criteria) };
  }
  /** Which deals lack a criterion is known with what each policy asks for it. */
  get waitsForChoices(): boolean {
    const { missing } = this.filters;
    return missing !== undefined && missing !== 'any' && !this.areChoicesRead;
  }

  @wire(readPipeline, { query: '$dealsQuery', variables: '$dealsVariables' })
  takeDeals({ data, errors, refresh }: ReadResult): void {
    this.refreshDeals = refresh;
    if (data || errors) this.forecastQuery = forecastQuery;
    // A list that stands there is not taken away because it can't be counted anew.
    if (errors && this.isOther) this.listFailure = platformError({ errors }).messages;
    if (!data) return;
    this.listFailure = undefined;
    this.listed = listedSumFrom(data);
    const { deals, after } = dealsFrom(data);
    if (!this.isOther) {
      this.renew(deals);
      return;
    }
    this.isOther = false;
    this.deals = deals;
    this.after = after;
    this.goneIds = new Set();
    this.takeOtherDeals();
  }
  @wire(readPipeline, { query: '$forecastQuery', variables: '$forecastVariables' })
  takeForecast({ data, errors, refresh }: ReadResult): void {
    this.refreshForecast = refresh;
    if (data) this.sums = sumsFrom(data);
    if (data || errors) this.forecastFailure = errors && platformError({ errors }).messages;
  }
  @wire(readPipeline, { query: '$moreQuery', variables: '$moreVariables' })
  takeMore({ data, errors, refresh }: ReadResult): void {
    this.refreshMore = refresh;
    if (!this.isReadingMore || !(data || errors)) return;
    this.isReadingMore = false;
    this.moreFailure = errors && platformError({ errors }).messages;
    if (!data) return;
    const known = new Set(this.deals?.map(({ id }) => id));
    const { deals, after } = dealsFrom(data);
    this.deals = [...(this.deals ?? []), ...deals.filter(({ id }) => !known.has(id))];
    this.after = after;
    this.takeMoreDeals();
  }
  @wire(readPipeline, { query: '$againQuery', variables: '$againVariables' })
  takeAgain({ data, refresh }: ReadResult): void {
    this.refreshAgain = refresh;
    if (!data) return;
    const { deals } = dealsFrom(data);
    const found = new Set(deals.map(({ id }) => id));
    const gone = this.againVariables?.ids.filter(id => !found.has(id)) ?? [];
    this.goneIds = new Set([...this.goneIds, ...gone]);
    this.renew(deals);
  }
  @wire(readPipeline, { query: '$choicesQuery' })
  takeChoices({ data, errors, refresh }: ReadResult): void {
    this.refreshChoices = refresh;
    if (data) {
      const { waitsForChoices } = this;
      this.choices = choicesFrom(data);
      this.areChoicesRead = true;
      if (waitsForChoices) this.askForDeals();
    }
    if (data || errors) this.choicesFailure = errors && platformError({ errors }).messages;
  }

  /** What is known anew of deals takes its place; none comes and none goes. */
  private renew(deals: readonly ListedDeal[]): void {
    const byId = new Map(deals.map(deal => [deal.id, deal]));
    this.deals = this.deals?.map(deal => byId.get(deal.id) ?? deal);
  }
  /** Reads what was just changed: the sums, how many deals the list has with what amount, and those deals. */
  async readAgain(ids: readonly string[]): Promise<void> {
    const isAsked = isAlike(ids, this.againVariables?.ids);
    this.againQuery = dealsAgainQuery;
    if (!isAsked) this.againVariables = { ids };
    await Promise.all([
      this.refreshForecast?.(),
      this.isOther ? undefined : this.refreshDeals?.(),
      isAsked ? this.refreshAgain?.() : undefined
    ]);
  }

  readMore(): void {
    if (this.isReadingMore || this.after === undefined) return;
    this.isReadingMore = true;
    const { sorting, isDescending } = this.filters;
    const variables = { ...this.dealsVariables, after: this.after };
    const isAsked = this.moreQuery !== undefined && isAlike(variables, this.moreVariables);
    this.moreQuery = moreDealsQuery(sorting, isDescending, this.deals?.length ?? 0);
    this.moreVariables = variables;
    if (isAsked) void this.refreshMore?.();
  }
  handleMore(): void {
    this.moreFailure = undefined;
    this.readMore();
  }
  handleForecastRetry(): void {
    void this.refreshForecast?.();
  }
  handleListRetry(): void {
    void this.refreshDeals?.();
  }
  handleChoicesRetry(): void {
    void this.refreshChoices?.();
  }
}
