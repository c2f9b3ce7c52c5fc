import { LightningElement, api, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import modifyAllData from '@salesforce/userPermission/ModifyAllData';
import userId from '@salesforce/user/Id';
import { mayNotChange, mayNotCreate, readAccess } from 'c/accessService';
import type { AccessResult } from 'c/accessService';
import { DealPage } from 'c/dealPageService';
import { platformError } from 'c/platformError';
import type { PolicyAtHand } from 'c/policy';
import { objects, policyFrom, policyQuery, readPolicy } from 'c/policyService';
import type { ReadResult, SaveResult } from 'c/policyService';
import type { Hindrance } from 'c/qualification';
import notFound from '@salesforce/label/c.Policy_Not_Found';

/** How far the last thing is that a person asked of the platform, and what it was about. */
interface Asked {
  readonly about: string;
  readonly isBusy: boolean;
  readonly announcement: string;
  readonly hindrance?: Hindrance;
}

/** Something to ask: what it is about, how, and what is announced and follows once it is done. */
export interface Errand {
  readonly about: string;
  readonly question: () => Promise<SaveResult>;
  readonly done: string;
  readonly finish?: (ids: ReadonlyMap<string, string>) => void;
}

const nothingAsked: Asked = { about: '', isBusy: false, announcement: '' };

/**
 * A panel on a policy's page: it reads the policy with its signatures in one request, asks the platform for one thing at a
 * time, tells its answer at the place that it is about, and reads anew whatever changed on the page.
 */
export abstract class PolicyPagePanel extends NavigationMixin(LightningElement) {
  query = policyQuery;
  variables: { readonly policyId: string } | undefined;
  policyObject = objects.policy;
  criterionObject = objects.criterion;
  atHand: PolicyAtHand | undefined;
  failure: readonly string[] | undefined;
  /** The session ended before the policy could be read. */
  signedOut: Hindrance | undefined;
  asked = nothingAsked;
  private cannotWrite = false;
  private cannotMove = false;
  private cannotBegin = false;
  private errand: Errand | undefined;
  private page = new DealPage();
  private readAgain: (() => Promise<void>) | undefined;

  @api
  get recordId(): string {
    return this.variables?.policyId ?? '';
  }
  set recordId(policyId: string) {
    if (policyId === this.recordId) return;
    this.atHand = undefined;
    this.failure = undefined;
    this.signedOut = undefined;
    this.asked = nothingAsked;
    this.variables = { policyId };
  }

  override connectedCallback(): void {
    this.page.listen(this, undefined, { changed: () => this.refresh(), asked: () => undefined });
  }
  override disconnectedCallback(): void {
    this.page.stop();
  }

  @wire(readPolicy, { query: '$query', variables: '$variables' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    if (errors) {
      const { kind, messages } = platformError({ errors });
      this.signedOut = kind === 'expired' ? { kind, messages } : undefined;
      // What was read stays while the platform is out of reach: the next thing that is asked tells it at its place.
      const isKept = kind === 'expired' || (kind === 'unreached' && this.atHand !== undefined);
      this.failure = isKept ? undefined : messages;
    } else if (data) {
      this.atHand = policyFrom(data);
      this.failure = this.atHand ? undefined : [notFound];
      this.signedOut = undefined;
    }
  }
  @wire(readAccess, { objectApiName: '$criterionObject' })
  takeWriting(result: AccessResult): void {
    this.cannotWrite = mayNotChange(result);
  }
  @wire(readAccess, { objectApiName: '$policyObject' })
  takeMoving(result: AccessResult): void {
    this.cannotMove = mayNotChange(result);
    this.cannotBegin = mayNotCreate(result);
  }

  get isLoading(): boolean {
    return !this.atHand && !this.failure && !this.signedOut;
  }
  get isFailed(): boolean {
    return this.failure !== undefined;
  }
  /** What was read is shown, also while reading it again fails. */
  get isRead(): boolean {
    return this.atHand !== undefined && !this.isFailed;
  }
  get isDraft(): boolean {
    return this.atHand?.edition.status === 'Draft';
  }
  /** May the person write criteria of a draft? */
  get mayWrite(): boolean {
    return this.isDraft && !this.cannotWrite;
  }
  /** May the person take the policy from one status to the next? Its owner does, or who may change every record. */
  get mayMove(): boolean {
    const isOwner = this.atHand?.edition.ownerId === userId;
    return !this.cannotMove && (isOwner || modifyAllData === true);
  }
  /** May the person begin a new edition? */
  get mayBegin(): boolean {
    return !this.cannotBegin;
  }
  /** What stands in the way of what was asked about that. */
  hindranceOf(about: string): Hindrance | undefined {
    return this.asked.about === about ? this.asked.hindrance : undefined;
  }

  /** Reads the policy anew; what stands there stays until that is answered. */
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }
  handleReadRetry(): void {
    void this.refresh();
  }
  /** Sends what was not answered once more. */
  async handleAgain(): Promise<void> {
    await (this.errand ? this.ask(this.errand) : this.refresh());
  }
  /** Asks the platform for one thing; a second one waits for its answer. Is it done? */
  async ask(errand: Errand): Promise<boolean> {
    if (this.asked.isBusy) return false;
    const { about, question, done, finish } = errand;
    this.errand = errand;
    this.asked = { about, isBusy: true, announcement: '' };
    const result = await question();
    if (result.kind === 'saved') {
      finish?.(result.ids);
      this.page.tellChange(this);
      await this.refresh();
      this.asked = { about, isBusy: false, announcement: done };
      return true;
    }
    const { kind, messages } = result;
    const hindrance: Hindrance = { kind: kind === 'stale' ? 'refused' : kind, messages };
    // Somebody else may have changed what this was built on.
    if (hindrance.kind === 'refused') {
      this.page.tellChange(this);
      await this.refresh();
    }
    this.asked = { about, isBusy: false, announcement: '', hindrance };
    return false;
  }
  /** Goes to the page of another edition, or of a deal. */
  openPage(of: 'policy' | 'deal', recordId: string): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { objectApiName: objects[of], recordId, actionName: 'view' }
    });
  }
  /** Forgets the last answer. */
  forgetAsked(): void {
    if (!this.asked.isBusy) this.asked = nothingAsked;
  }
}
