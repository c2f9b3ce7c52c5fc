import { LightningElement, api, wire } from 'lwc';
import { MessageContext } from 'lightning/messageService';
import type { Context } from 'lightning/messageService';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import mayVerify from '@salesforce/customPermission/Verify_Criteria';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { DealPage } from 'c/dealPageService';
import { dayIn } from 'c/isoDate';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import type { PlatformError } from 'c/platformError';
import { daysBetween } from 'c/qualification';
import type { Hindrance, Kept } from 'c/qualification';
import type { DealAtGates } from 'c/qualificationService';
import { changesSince } from 'c/reviewChange';
import type { Change, Happened } from 'c/reviewChange';
import type { Decided, Decision, Review } from 'c/reviewDecision';
import { dealInReviewFrom, readReview, reviewQuery } from 'c/reviewDealService';
import type { DealInReview, ReadResult } from 'c/reviewDealService';
import { coachingQuestion } from 'c/reviewQuestion';
import { opportunity } from 'c/schemaService';
import { decide, doneByOthers } from './deciding';
import type { Outcome } from './deciding';
import { forgetReview, halfWay, keepEntered } from './keeping';
import { labels } from './labels';
import { askedText, peopleFor } from './people';
import { questionText } from './questionText';
import { firstLack, situationOf } from './situation';

/** The criteria of the deal. */
type Criteria = HTMLElement & { refresh: () => Promise<void> };
/** The form of the decision. */
type Note = HTMLElement & { focusDecision: () => void; begin: (decision: Decision) => void };

const pageOf = (recordId: string): PageReference => ({
  type: 'standard__recordPage',
  attributes: { objectApiName: opportunity.object, recordId, actionName: 'view' }
});

/**
 * What a manager looks at in one deal and decides about it: one question, what changed since the last review, who was met and
 * what buyers want, the criteria with their evidence, and the decision. The deal is looked at again before a decision is saved.
 *
 * @fires ReviewDeal#reviewed after a review was saved, with `detail.recordId` and `detail.decision`.
 * @fires ReviewDeal#changed after the deal was changed, here or by others meanwhile, with `detail.recordId`.
 * @fires ReviewDeal#close when the person leaves the deal by Escape.
 */
export default class ReviewDeal extends NavigationMixin(LightningElement) {
  labels = labels;
  locale = locale;
  mayReview = mayVerify === true;
  query = reviewQuery;
  variables: { readonly opportunityId: string } | undefined;
  deal: DealInReview | undefined;
  atGates: DealAtGates | undefined;
  failure: PlatformError | undefined;
  isGone = false;
  isBusy = false;
  announcement = '';
  hindrance: Hindrance | undefined;
  happened: Happened | undefined;
  kept: Kept | undefined;
  /** How many reviews were saved here: each begins with an empty form. */
  private saved = 0;
  /** What was not saved, and the deal about which it was decided. */
  private unsent: { readonly decided: Decided; readonly deal: DealInReview } | undefined;
  private isOnOwnPage = false;
  private page = new DealPage();
  private readAgain: (() => Promise<void>) | undefined;

  @api
  get recordId(): string {
    return this.variables?.opportunityId ?? '';
  }
  set recordId(opportunityId: string) {
    if (opportunityId === this.recordId) return;
    this.deal = undefined;
    this.atGates = undefined;
    this.failure = undefined;
    this.isGone = false;
    this.announcement = '';
    this.forget();
    this.variables = { opportunityId };
    this.kept = halfWay(userId, opportunityId);
  }
  /** Brings the person to the decision. */
  @api focusDecision(): void {
    this.note?.focusDecision();
  }
  /** Begins to decide so. */
  @api begin(decision: Decision): void {
    this.note?.begin(decision);
  }

  @wire(MessageContext) messageContext: Context | undefined;
  @wire(CurrentPageReference)
  takePage(page: PageReference | undefined): void {
    this.isOnOwnPage = page?.attributes['recordId'] === this.recordId;
  }

  override connectedCallback(): void {
    this.page.listen(this, this.messageContext, {
      changed: () => this.refresh(),
      asked: ({ recordId, show }) => {
        if (recordId === this.recordId && !show) void this.refresh();
      }
    });
  }
  override disconnectedCallback(): void {
    this.page.stop();
  }

  @wire(readReview, { query: '$query', variables: '$variables' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    this.failure = errors && platformError({ errors });
    if (!data) return;
    const deal = dealInReviewFrom(data);
    // What was typed about a deal that is gone stays with what was known of it.
    this.isGone = !deal;
    // Whoever decides looks again, and tells by itself what happened.
    if (deal && this.deal && !this.isBusy) this.tellHappened(doneByOthers(this.deal, deal, userId));
    this.deal = deal ?? this.deal;
  }

  // What there is to show.

  get isLoading(): boolean {
    return !this.deal && !this.failure && !this.isGone;
  }
  get readMessages(): readonly string[] | undefined {
    return this.deal ? undefined : this.failure?.messages;
  }
  get wasNeverThere(): boolean {
    return this.isGone && !this.deal;
  }
  get heading(): string {
    return fill(labels.heading, this.deal?.name ?? '');
  }
  get today(): string {
    return dayIn(timeZone, new Date());
  }
  get changes(): Change[] {
    const { deal } = this;
    return deal ? changesSince(deal.reviews, deal, this.today) : [];
  }
  get lastReview(): Review | undefined {
    return this.deal?.reviews[0];
  }
  get question(): string {
    if (!this.deal) return '';
    const situation = situationOf(this.deal, this.atGates, this.changes, this.today);
    return questionText(coachingQuestion(situation), locale);
  }
  get daysSilent(): number | undefined {
    const { lastBuyerMoveOn } = this.deal ?? {};
    return lastBuyerMoveOn ? daysBetween(lastBuyerMoveOn, this.today) : undefined;
  }
  get evidence(): string {
    const lack = this.atGates && firstLack(this.atGates, this.today);
    return lack ? fill(labels.evidenceFor, lack.criterion.statement).slice(0, 255) : '';
  }
  get people(): ReturnType<typeof peopleFor> {
    return this.deal ? peopleFor(this.deal, userId) : [];
  }
  get inactiveText(): string {
    const { owner } = this.deal ?? {};
    return owner && !owner.isActive ? fill(labels.inactive, owner.name) : '';
  }
  get subject(): string {
    return `${this.recordId}/${this.saved}`;
  }
  get isOvertaken(): boolean {
    return this.happened !== undefined;
  }

  // What people do.

  handleReadRetry(): void {
    void this.refresh();
  }
  handleRead({ detail }: CustomEvent<DealAtGates>): void {
    this.atGates = detail;
  }
  handlePanelSaved(): void {
    if (!this.isOnOwnPage) void this.refresh();
    this.tell('changed', { recordId: this.recordId });
  }
  /** A manager says why a deal moves back. */
  handleMoveBack(event: Event): void {
    if (!this.note) return;
    event.preventDefault();
    this.note.begin('Move back');
  }
  /** The guide stands on the deal's own page. */
  handleShowGuide(event: Event): void {
    if (this.isOnOwnPage) return;
    event.preventDefault();
    this[NavigationMixin.Navigate](pageOf(this.recordId));
  }
  handleTyped({ detail: { name, text } }: CustomEvent<{ name: string; text: string }>): void {
    keepEntered(userId, this.recordId, name, text);
    this.announcement = '';
    if (this.hindrance?.kind !== 'refused') this.hindrance = undefined;
    this.unsent = undefined;
  }
  handleStartOver(): void {
    this.forget();
    this.kept = undefined;
    forgetReview(userId, this.recordId);
  }
  handleDecide({ detail: { decided } }: CustomEvent<{ decided: Decided }>): void {
    if (this.deal) void this.save(decided, this.deal);
  }
  handleAgain(): void {
    if (this.unsent) void this.save(this.unsent.decided, this.unsent.deal);
  }
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.tell('close', { recordId: this.recordId });
  }

  // What follows from it.

  private get criteria(): Criteria | null | undefined {
    return this.template?.querySelector<Criteria>('c-qualification-panel');
  }
  private get note(): Note | null | undefined {
    return this.template?.querySelector<Note>('c-review-note');
  }
  private forget(): void {
    this.hindrance = undefined;
    this.happened = undefined;
    this.unsent = undefined;
  }
  private async refresh(): Promise<void> {
    await this.readAgain?.();
  }
  private async look(): Promise<{ readonly deal?: DealInReview } | PlatformError> {
    await this.refresh();
    return this.failure ?? (this.isGone ? {} : { deal: this.deal });
  }
  private async save(decided: Decided, deal: DealInReview): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.forget();
    try {
      const reviewer = { userId, today: this.today };
      this.take(decided, deal, await decide(deal, decided, reviewer, () => this.look()));
    } finally {
      this.isBusy = false;
    }
  }
  private take(decided: Decided, deal: DealInReview, outcome: Outcome): void {
    if (outcome.kind === 'saved') this.finish(decided);
    else if (outcome.kind === 'overtaken') this.tellHappened(outcome.happened);
    else {
      const { kind, messages } = outcome.error;
      this.hindrance = { kind: kind === 'stale' ? 'refused' : kind, messages };
      this.tellHappened(outcome.happened);
      this.unsent = { decided, deal };
    }
  }
  /** What others did is told here, and wherever else the deal is shown as it was. */
  private tellHappened(happened: Happened | undefined): void {
    if (!happened) return;
    this.happened = happened;
    this.tell('changed', { recordId: this.recordId });
  }
  private finish({ decision, action }: Decided): void {
    const { deal } = this;
    const texts: Readonly<Record<Decision, string>> = {
      Keep: labels.saved,
      'Ask for evidence': action && deal ? askedText(action, deal, userId) : labels.saved,
      'Move back': labels.savedMoveBack,
      'Walk away': labels.saved
    };
    this.announcement = texts[decision];
    this.saved += 1;
    this.kept = undefined;
    forgetReview(userId, this.recordId);
    this.page.tellChange(this);
    void this.refresh();
    // Only a record's page hears by itself that something on it changed.
    if (!this.isOnOwnPage) void this.criteria?.refresh();
    this.tell('reviewed', { recordId: this.recordId, decision });
    if (decision === 'Move back') this.tell('changed', { recordId: this.recordId });
  }
  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
