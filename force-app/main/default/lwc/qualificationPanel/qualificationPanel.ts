import { LightningElement, api, wire } from 'lwc';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import mayVerify from '@salesforce/customPermission/Verify_Criteria';
import mayWaive from '@salesforce/customPermission/Waive_Criteria';
import userId from '@salesforce/user/Id';
import type { Confirmation } from 'c/callDrafts';
import { isoDate } from 'c/isoDate';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import { criterionStatuses, evidenceAtHand, gatesInOrder, isCounted, missingFor } from 'c/qualification';
import type { Criterion, CriterionStatus, Gate, Remedy } from 'c/qualification';
import {
  dealFrom,
  moveTo,
  qualificationQuery,
  readQualification,
  saveCheck,
  saveConfirmation
} from 'c/qualificationService';
import type { CheckEntry, DealAtGates, ReadResult, SaveResult, ValuedOutcome } from 'c/qualificationService';
import { labels } from './labels';

/** What a person is doing about a criterion. */
interface Work {
  readonly criterionId: string;
  readonly kind: 'evidence' | 'waiver' | 'value';
}

interface Tile {
  readonly id: string;
  readonly status: CriterionStatus;
  readonly atHand: string;
  readonly isEvidence: boolean;
  readonly isWaiver: boolean;
  readonly isValue: boolean;
  readonly refusal: readonly string[];
}

/** Asks the conversation guide of a deal to come into view. */
const showGuide = 'samepageshowguide';

/**
 * The qualification panel on an opportunity's page: for each gate yes or what is missing, for each criterion what helps.
 * The platform decides; the panel asks it and shows its answer as it was said.
 */
export default class QualificationPanel extends LightningElement {
  labels = labels;
  query = qualificationQuery;
  mayVerify = mayVerify === true;
  mayWaive = mayWaive === true;
  variables: { readonly opportunityId: string } | undefined;
  deal: DealAtGates | undefined;
  failure: readonly string[] | undefined;
  refusal: readonly string[] = [];
  announcement = '';
  work: Work | undefined;
  isBusy = false;
  private isMoving = false;
  private isAnnouncing = false;
  private readAgain: (() => Promise<void>) | undefined;
  private registration: number | undefined;

  @api
  get recordId(): string {
    return this.variables?.opportunityId ?? '';
  }
  set recordId(opportunityId: string) {
    if (opportunityId === this.recordId) return;
    this.deal = undefined;
    this.work = undefined;
    this.variables = { opportunityId };
  }

  override connectedCallback(): void {
    this.registration = registerRefreshHandler(this, async () => {
      if (!this.isAnnouncing) await this.refresh();
    });
  }
  override disconnectedCallback(): void {
    if (this.registration !== undefined) unregisterRefreshHandler(this.registration);
  }
  override renderedCallback(): void {
    if (!this.isMoving) return;
    this.isMoving = false;
    this.template?.querySelector<HTMLElement & { focusStep: () => void }>('[data-work]')?.focusStep();
  }

  @wire(readQualification, { query: '$query', variables: '$variables' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    if (errors) {
      this.failure = platformError({ errors }).messages;
    } else if (data) {
      this.deal = dealFrom(data);
      this.failure = this.deal ? undefined : [labels.notFound];
    }
  }

  // What there is to show.

  get isLoading(): boolean {
    return !this.deal && !this.failure;
  }
  get isFailed(): boolean {
    return !this.deal && this.failure !== undefined;
  }
  get hasNoPolicy(): boolean {
    return this.deal !== undefined && !this.deal.judgement.policy;
  }
  get isReady(): boolean {
    return this.deal?.judgement.policy !== undefined;
  }
  get policyText(): string {
    const { policy } = this.deal?.judgement ?? {};
    return policy ? fill(labels.policy, policy.name) : '';
  }
  get gates(): readonly { readonly gate: Gate; readonly missing: number; readonly isHere: boolean }[] {
    const { deal } = this;
    if (!deal) return [];
    return gatesInOrder.map(gate => ({
      gate,
      missing: missingFor(gate, deal.judgement),
      isHere: gate === deal.category || gate === deal.stage
    }));
  }
  private get statuses(): CriterionStatus[] {
    return this.deal ? criterionStatuses(this.deal.judgement, this.today) : [];
  }
  /** What is missing, under the gate that asks for it first. */
  get missing(): readonly {
    readonly gate: Gate;
    readonly heading: string;
    readonly tiles: readonly Tile[];
  }[] {
    const statuses = this.statuses.filter(status => !isCounted(status));
    return gatesInOrder
      .map(gate => {
        const tiles = statuses.filter(({ criterion }) => criterion.gate === gate).map(this.tileOf, this);
        return { gate, heading: fill(labels.missing, gate), tiles };
      })
      .filter(({ tiles }) => tiles.length > 0);
  }
  get counting(): Tile[] {
    return this.statuses.filter(isCounted).map(this.tileOf, this);
  }
  get hasMissing(): boolean {
    return this.missing.length > 0;
  }
  get hasCounting(): boolean {
    return this.counting.length > 0;
  }
  /** A refusal stands at the criterion that it is about, else at the gates. */
  get refusalAtGates(): readonly string[] {
    return this.work ? [] : this.refusal;
  }
  get today(): string {
    return isoDate(new Date());
  }
  get outcomes(): readonly ValuedOutcome[] {
    return this.deal?.outcomes ?? [];
  }
  private tileOf(status: CriterionStatus): Tile {
    const { criterion } = status;
    const kind = this.work?.criterionId === criterion.id ? this.work.kind : undefined;
    return {
      id: criterion.id,
      status,
      atHand: evidenceAtHand(criterion, this.outcomes),
      isEvidence: kind === 'evidence',
      isWaiver: kind === 'waiver',
      isValue: kind === 'value',
      refusal: kind ? this.refusal : []
    };
  }

  // What people do.

  handleReadRetry(): void {
    this.failure = undefined;
    void this.refresh();
  }
  async handleMove(event: CustomEvent<{ gate: Gate }>): Promise<void> {
    const { deal } = this;
    const { gate } = event.detail;
    if (deal) await this.ask(() => moveTo(gate, deal), fill(labels.moved, gate));
  }
  handleRemedy(event: CustomEvent<{ criterionId: string; remedy: Remedy }>): void {
    const { criterionId, remedy } = event.detail;
    if (remedy === 'talk') {
      window.dispatchEvent(new CustomEvent(showGuide, { detail: this.recordId }));
    } else {
      this.begin({ criterionId, kind: remedy === 'noteValue' ? 'value' : 'evidence' });
    }
  }
  handleWaive(event: CustomEvent<{ criterionId: string }>): void {
    this.begin({ criterionId: event.detail.criterionId, kind: 'waiver' });
  }
  async handleWithdraw(event: CustomEvent<{ criterionId: string }>): Promise<void> {
    const check = this.deal?.judgement.checks.find(
      ({ criterionId }) => criterionId === event.detail.criterionId
    );
    if (!check) return;
    const { evidence = '', evidenceSource, contactId } = check;
    await this.judge(event.detail.criterionId, {
      status: 'Not Met',
      evidence,
      evidenceSource,
      contactId,
      checkedOn: this.today
    });
  }
  async handleSave(event: CustomEvent<{ criterionId: string; entry: CheckEntry }>): Promise<void> {
    await this.judge(event.detail.criterionId, event.detail.entry);
  }
  async handleConfirm(event: CustomEvent<{ key: string; confirmation: Confirmation }>): Promise<void> {
    const outcome = this.outcomes.find(({ key }) => key === event.detail.key);
    if (outcome) await this.ask(() => saveConfirmation(outcome, event.detail.confirmation), labels.saved);
  }
  handleCancel(): void {
    this.work = undefined;
    this.refusal = [];
  }

  // What follows from it.

  private begin(work: Work): void {
    this.work = work;
    this.refusal = [];
    this.announcement = '';
    this.isMoving = true;
  }
  private async judge(criterionId: string, entry: CheckEntry): Promise<void> {
    const isAbout = ({ id }: Criterion) => id === criterionId;
    const criterion = this.deal?.judgement.policy?.criteria.find(isAbout);
    if (!criterion) return;
    const save = async (): Promise<SaveResult> =>
      this.deal ? saveCheck(this.deal, criterion, entry, userId) : { kind: 'unreached', messages: [] };
    await this.ask(async () => {
      const result = await save();
      if (result.kind !== 'stale') return result;
      // Somebody judged it meanwhile: what is there is the same record, so it is read and changed.
      await this.refresh();
      return save();
    }, labels.saved);
  }
  /** Asks the platform, and shows its answer. */
  private async ask(question: () => Promise<SaveResult>, done: string): Promise<void> {
    this.isBusy = true;
    this.refusal = [];
    this.announcement = '';
    try {
      const result = await question();
      if (result.kind === 'saved') {
        this.work = undefined;
        this.announcement = done;
        this.refreshOthers();
        await this.refresh();
      } else {
        this.refusal = result.kind === 'unreached' ? [labels.unreached] : result.messages;
      }
    } finally {
      this.isBusy = false;
    }
  }
  /** The deal's figures follow from what was saved: everything else on the page reads them anew. */
  private refreshOthers(): void {
    this.isAnnouncing = true;
    this.dispatchEvent(new RefreshEvent());
    this.isAnnouncing = false;
  }
  private async refresh(): Promise<void> {
    await this.readAgain?.();
  }
}
