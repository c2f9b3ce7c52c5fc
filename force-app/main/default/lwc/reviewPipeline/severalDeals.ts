import { wire } from 'lwc';
import userId from '@salesforce/user/Id';
import { draftStore } from 'c/draftService';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import { readReview, standingsFrom, standingsQuery } from 'c/reviewDealService';
import { proposedDay } from 'c/reviewDecision';
import type { ReadResult } from 'c/reviewService';
import { doWith, doneText } from './bulk';
import type { Errand, Unanswered } from './bulk';
import { bulkLabels } from './labels';
import { PipelineReading } from './pipelineReading';
import type { Outcome } from './rows';

interface Selection extends HTMLElement {
  close(): void;
}

/** What is kept of a review that is about no single deal. */
const draftPlace = 'pipeline';

/** A page of the pipeline on which deals are selected, to ask for evidence or move them back together. */
export abstract class SeveralDeals extends PipelineReading {
  selectedIds: ReadonlySet<string> = new Set();
  outcomes: ReadonlyMap<string, Outcome> = new Map();
  announcement = '';
  isBusy = false;
  typed = draftStore(userId, draftPlace).kept('selection') ?? {};
  standingsQuery: typeof standingsQuery | undefined;
  standingsVariables: { readonly opportunityIds: readonly string[] } | undefined;
  private errand: Errand | undefined;
  private unanswered: Unanswered = new Map();
  private refreshStandings: (() => Promise<void>) | undefined;

  get selectedCount(): number {
    return this.selectedIds.size;
  }
  get proposedDay(): string {
    return proposedDay(this.today);
  }

  /** Selects the deal, or no longer. */
  select(id: string): void {
    const selected = new Set(this.selectedIds);
    if (!selected.delete(id)) selected.add(id);
    this.selectedIds = selected;
  }
  handleTyped({ detail: { typed } }: CustomEvent<{ typed: object }>): void {
    this.typed = typed;
    draftStore(userId, draftPlace).keepAs('selection', typed);
  }
  handleUnselect(): void {
    this.selectedIds = new Set();
  }
  handleMoveBack({ detail: { words } }: CustomEvent<{ words: string }>): void {
    this.begin({ kind: 'moveBack', words });
  }
  handleAsk({ detail }: CustomEvent<{ text: string; dueOn: string; words?: string }>): void {
    this.begin({ kind: 'ask', ...detail });
  }
  /** How the selected deals stand is read before anything is decided about them. */
  private begin(errand: Errand): void {
    if (this.isBusy) return;
    const opportunityIds = [...this.selectedIds];
    const isAsked = this.standingsVariables?.opportunityIds.join() === opportunityIds.join();
    this.isBusy = true;
    this.errand = errand;
    this.outcomes = new Map();
    this.announcement = fill(bulkLabels.doing, 0, opportunityIds.length);
    this.standingsQuery = standingsQuery;
    if (isAsked) void this.refreshStandings?.();
    else this.standingsVariables = { opportunityIds };
  }
  @wire(readReview, { query: '$standingsQuery', variables: '$standingsVariables' })
  takeStandings({ data, errors, refresh }: ReadResult): void {
    this.refreshStandings = refresh;
    const { errand } = this;
    if (!errand || !(data || errors)) return;
    this.errand = undefined;
    if (data) {
      void this.doAll(errand, standingsFrom(data));
    } else {
      this.isBusy = false;
      this.announcement = [bulkLabels.standsUnread, ...platformError({ errors }).messages].join(' ');
    }
  }
  private async doAll(errand: Errand, standings: ReturnType<typeof standingsFrom>): Promise<void> {
    const ids = this.standingsVariables?.opportunityIds ?? [];
    const done = new Map<string, Outcome>();
    try {
      await this.doNext(errand, ids, standings, done);
    } finally {
      this.isBusy = false;
    }
    const isListed = (id: string): boolean => this.deals?.some(deal => deal.id === id) === true;
    this.selectedIds = new Set(ids.filter(id => done.get(id)?.isDone !== true && isListed(id)));
    this.announcement = doneText([...done.values()]);
    if ([...done.values()].every(({ isDone }) => isDone)) {
      this.template?.querySelector<Selection>('c-review-selection')?.close();
      this.handleTyped(new CustomEvent('typed', { detail: { typed: {} } }));
    }
    await this.readAgain(ids);
  }

  /** One after the other: each is a transaction of its own, and told as soon as it is answered. The list may change meanwhile. */
  private async doNext(
    errand: Errand,
    [id, ...others]: readonly string[],
    standings: ReturnType<typeof standingsFrom>,
    done: Map<string, Outcome>
  ): Promise<void> {
    if (id === undefined) return;
    const reviewer = { userId, today: this.today };
    done.set(id, await doWith(errand, standings.get(id), reviewer, this.unanswered));
    this.outcomes = new Map(done);
    this.announcement = fill(bulkLabels.doing, done.size, done.size + others.length);
    await this.doNext(errand, others, standings, done);
  }
}
