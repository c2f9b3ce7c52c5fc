import { wire } from 'lwc';
import currency from '@salesforce/i18n/currency';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import { dayIn } from 'c/isoDate';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import { judgedBefore, wouldJudge } from 'c/policy';
import { PolicyPagePanel } from 'c/policyPagePanel';
import {
  readPolicy,
  triedChecksFrom,
  triedChecksQuery,
  triedDealsFrom,
  triedDealsQuery
} from 'c/policyService';
import type { ReadResult } from 'c/policyService';
import { leaving, newOnes, tried } from 'c/policyTrial';
import type { Trial, Tried, TriedCheck, TriedDeal } from 'c/policyTrial';
import { labels } from './labels';
import { unread, withPage } from './paged';
import type { Paged } from './paged';
import { gateLines } from './words';
import type { GateLines } from './words';

type Cursor = Readonly<Record<'after', string | null>>;

/**
 * Tries a draft on the open deals in the forecast before it is signed: how many would leave their category, what they are
 * worth, and which criterion each would lack. Deals and checks are read page by page, side by side; what stands in the draft
 * then is computed here, so that a change of the draft needs no reading.
 */
export default class PolicyTryOut extends PolicyPagePanel {
  labels = labels;
  dealsQuery: typeof triedDealsQuery | undefined;
  checksQuery: typeof triedChecksQuery | undefined;
  dealsCursor: Cursor = { after: null };
  checksCursor: Cursor = { after: null };
  countsNew = true;
  trialFailure: readonly string[] | undefined;
  private deals: Paged<TriedDeal> = unread();
  private checks: Paged<TriedCheck> = unread();
  private readAgainOf: Readonly<Record<string, (() => Promise<void>) | undefined>> = {};

  @wire(readPolicy, { query: '$dealsQuery', variables: '$dealsCursor' })
  takeDeals({ data, errors, refresh }: ReadResult): void {
    this.take('deals', { errors, refresh });
    if (!data) return;
    const { deals, page } = triedDealsFrom(data);
    this.deals = withPage(this.deals, this.dealsCursor.after, deals, page);
    if (!this.deals.isWhole) this.dealsCursor = { after: this.deals.after };
  }
  @wire(readPolicy, { query: '$checksQuery', variables: '$checksCursor' })
  takeChecks({ data, errors, refresh }: ReadResult): void {
    this.take('checks', { errors, refresh });
    if (!data) return;
    const { checks, page } = triedChecksFrom(data);
    this.checks = withPage(this.checks, this.checksCursor.after, checks, page);
    if (!this.checks.isWhole) this.checksCursor = { after: this.checks.after };
  }

  // What there is to show.

  get isComing(): boolean {
    const status = this.atHand?.edition.status;
    return this.isRead && (status === 'Draft' || status === 'In Review');
  }
  get isNotComing(): boolean {
    return this.isRead && !this.isComing;
  }
  get isUnasked(): boolean {
    return this.isComing && this.dealsQuery === undefined;
  }
  get isReading(): boolean {
    return this.isComing && !this.isUnasked && !this.isWhole && !this.isTrialFailed;
  }
  get isTrialFailed(): boolean {
    return this.trialFailure !== undefined;
  }
  get isTried(): boolean {
    return this.isComing && this.isWhole;
  }
  get progressText(): string {
    if (!this.isReading) return '';
    const write = (count: number): string => new Intl.NumberFormat(locale).format(count);
    return fill(labels.progress, write(this.deals.items.length), write(this.deals.total));
  }
  get gates(): GateLines[] {
    const manner = { locale, currency };
    return leaving(this.tried, this.countsNew).map(one => gateLines(one, this.countsNew, manner));
  }
  get isNoDeal(): boolean {
    return this.isTried && this.ownDeals.length === 0;
  }
  /** What nobody could judge yet, as something to count or not. */
  get countNewText(): string {
    const count = this.trial ? newOnes(this.trial).length : 0;
    return count > 0 ? fill(labels.countNew, count) : '';
  }

  // What people do.

  handleBegin(): void {
    this.dealsQuery = triedDealsQuery;
    this.checksQuery = triedChecksQuery;
  }
  handleCountNew(event: CustomEvent<{ checked: boolean }>): void {
    this.countsNew = event.detail.checked;
  }
  handleOpen(event: CustomEvent<{ id: string }>): void {
    this.openPage('deal', event.detail.id);
  }
  handleTrialRetry(): void {
    this.trialFailure = undefined;
    for (const readAgain of Object.values(this.readAgainOf)) void readAgain?.();
  }

  // What follows from it.

  private get isWhole(): boolean {
    return this.deals.isWhole && this.checks.isWhole;
  }
  /** Those that the draft would judge: other policies judge the others. */
  private get ownDeals(): TriedDeal[] {
    const { edition, agreed } = this.atHand ?? {};
    return edition && agreed ? this.deals.items.filter(deal => wouldJudge(edition, agreed, deal)) : [];
  }
  private get trial(): Trial | undefined {
    if (!this.atHand) return undefined;
    const { edition, agreed, offerings } = this.atHand;
    return {
      criteria: edition.criteria,
      inForce: judgedBefore(edition, agreed, offerings)?.criteria ?? [],
      today: dayIn(timeZone, new Date())
    };
  }
  private get tried(): Tried[] {
    return this.trial ? tried(this.ownDeals, this.checks.items, this.trial) : [];
  }
  private take(name: string, { errors, refresh }: Pick<ReadResult, 'errors' | 'refresh'>): void {
    this.readAgainOf = { ...this.readAgainOf, [name]: refresh };
    if (errors) this.trialFailure = platformError({ errors }).messages;
  }
}
