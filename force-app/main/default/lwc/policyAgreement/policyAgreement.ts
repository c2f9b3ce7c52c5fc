import LightningConfirm from 'lightning/confirm';
import maySignForFinance from '@salesforce/customPermission/Sign_For_Finance';
import maySignForSales from '@salesforce/customPermission/Sign_For_Sales';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import userId from '@salesforce/user/Id';
import { forgetText, keepText, textsOf } from 'c/draftService';
import { dayText } from 'c/dayText';
import { dayIn } from 'c/isoDate';
import { fill } from 'c/phrase';
import { agreementOf, isFreeToAgree, judgedBefore, signatureOf, smallerOf, unfinished } from 'c/policy';
import type { Decision, Edition, PolicyAtHand, SigningFunction, Voice } from 'c/policy';
import { PolicyPagePanel } from 'c/policyPagePanel';
import {
  agree,
  backToDraft,
  longestGrace,
  newEdition,
  newEditionAlias,
  sendForReview,
  sign
} from 'c/policyService';
import type { SaveResult } from 'c/policyService';
import { daysAfter } from 'c/qualification';
import type { Hindrance } from 'c/qualification';
import { functions, labels, signed, states } from './labels';

/** A function with what it says, as its place shows it. */
interface Place {
  readonly voice: Voice;
  readonly maySign: boolean;
  readonly hindered: string;
  readonly kept?: string;
  readonly hindrance?: Hindrance;
}

/** What is asked about the policy as a whole. */
const whole = 'policy';

const permissions: Readonly<Record<SigningFunction, true | undefined>> = {
  Sales: maySignForSales,
  Finance: maySignForFinance
};

/**
 * How far a policy is agreed: what each function said and who is missing, with the next step of whoever looks. Numbers, dates,
 * counts and keys go with each step by themselves.
 */
export default class PolicyAgreement extends PolicyPagePanel {
  labels = labels;

  // What there is to show.

  get stateText(): string {
    const { atHand } = this;
    if (!atHand) return '';
    const { status } = atHand.edition;
    return status === 'In Review' ? this.reviewText(atHand) : states[status];
  }
  private reviewText(atHand: PolicyAtHand): string {
    if (isFreeToAgree(atHand)) return labels.stateFree;
    if (this.voices.some(({ signOff }) => signOff?.decision === 'Rejected')) return labels.stateRejected;
    const silent = this.voices
      .filter(({ signOff }) => signOff?.decision !== 'Approved')
      .map(({ forFunction }) => functions[forFunction]);
    return fill(labels.waitsFor, new Intl.ListFormat(locale, { type: 'conjunction' }).format(silent));
  }
  /** Of what a draft says that is reviewed again. */
  get pastText(): string {
    const review = this.atHand?.edition.review ?? 0;
    return this.isDraft && review > 0 ? fill(labels.reviewSaid, review) : '';
  }
  get places(): Place[] {
    return this.hasReview ? this.voices.map(voice => this.placeOf(voice)) : [];
  }
  get hindrance(): Hindrance | undefined {
    return this.hindranceOf(whole) ?? this.signedOut;
  }
  get canSend(): boolean {
    return this.isDraft && this.mayMove;
  }
  get canTakeBack(): boolean {
    return this.isInReview && this.mayMove;
  }
  get canAgree(): boolean {
    return this.isFree && this.mayMove;
  }
  get canBegin(): boolean {
    return this.atHand?.edition.status === 'Agreed' && this.mayBegin;
  }
  /** Whose turn it is, where it isn't that of who looks. */
  get turnText(): string {
    const { ownerName = '' } = this.atHand ?? {};
    if (this.mayMove) return '';
    if (this.isDraft) return fill(labels.ownerSends, ownerName);
    return this.isFree ? fill(labels.ownerAgrees, ownerName) : '';
  }
  /** What it takes deals from: the edition whose place it takes, or a wider policy that judges them with others. */
  private get before(): Edition | undefined {
    const { edition, agreed, offerings } = this.atHand ?? {};
    return edition && agreed && offerings && judgedBefore(edition, agreed, offerings);
  }
  /** For how long the deals that it takes may go on as they were judged; nothing where it takes none for the first time. */
  private get grace(): number | undefined {
    return this.atHand && longestGrace(this.atHand);
  }
  get takesOver(): string {
    const { before, atHand } = this;
    if (!this.canAgree || !before || this.grace === undefined) return '';
    return fill(atHand?.inForce ? labels.grace : labels.widerGrace, before.name);
  }
  /** The last day of the longest grace that the platform takes; who grants less writes an earlier one. */
  get lastGrace(): string {
    return daysAfter(this.today, this.grace ?? 0);
  }
  /** What a policy for larger deals lacks: the one for those of every amount leads deals to it. */
  get lacksText(): string {
    const { edition, agreed } = this.atHand ?? {};
    if (!edition || !agreed || edition.amountFrom === undefined) return '';
    const smaller = smallerOf(edition, agreed);
    if (edition.status === 'Agreed') {
      if (!smaller) return labels.noSmaller;
      return smaller.largerDealsId === edition.id ? '' : labels.notLed;
    }
    if (smaller || edition.status === 'Retired') return '';
    const { offeringName } = edition;
    return offeringName === undefined ? labels.needsSmaller : fill(labels.needsSmallerOf, offeringName);
  }
  /** What of it is not complete, before it is sent and while it is signed. */
  get incompleteText(): string {
    const isComing = this.isDraft || this.isInReview;
    return isComing && this.incomplete !== '' ? fill(labels.incomplete, this.incomplete) : '';
  }
  get today(): string {
    return dayIn(timeZone, new Date());
  }

  // What people do.

  async handleSend(): Promise<void> {
    if (this.asked.isBusy) return;
    const { incomplete } = this;
    const message = fill(labels.sendIncomplete, incomplete);
    const isWanted =
      incomplete === '' || (await LightningConfirm.open({ label: labels.sendForReview, message }));
    if (isWanted) await this.askAbout(sendForReview, labels.inReviewNow);
  }
  async handleTakeBack(): Promise<void> {
    await this.askAbout(({ edition }) => backToDraft(edition), labels.inDraftAgain);
  }
  /** What comes into force stays as it is: whoever agrees hears before what follows from it. */
  async handleAgree(): Promise<void> {
    if (this.asked.isBusy) return;
    const grace = this.template?.querySelector<HTMLInputElement>('[data-grace]');
    if (grace?.reportValidity() === false) {
      grace.focus();
      return;
    }
    const acceptedUntil = grace?.value || undefined;
    const message = this.consequences(acceptedUntil);
    if (!(await LightningConfirm.open({ label: labels.agree, message }))) return;
    const taking = { today: this.today, acceptedUntil };
    await this.askAbout(atHand => agree(atHand, taking), labels.agreedNow);
  }
  async handleBegin(): Promise<void> {
    let made: string | undefined;
    const question = () => (this.atHand ? newEdition(this.atHand) : missing());
    const finish = (ids: ReadonlyMap<string, string>): void => {
      made = ids.get(newEditionAlias);
    };
    const isMade = await this.ask({ about: whole, question, done: labels.newEditionMade, finish });
    if (isMade && made !== undefined) this.openPage('policy', made);
  }
  async handleSign(
    event: CustomEvent<{ forFunction: SigningFunction; decision: Decision; comment: string }>
  ): Promise<void> {
    const { forFunction, decision, comment } = event.detail;
    const question = () => {
      const voice = this.voices.find(candidate => candidate.forFunction === forFunction);
      const { edition } = this.atHand ?? {};
      return edition && voice
        ? sign(edition, voice, { decision, comment, userId, today: this.today })
        : missing();
    };
    const isSigned = await this.ask({ about: forFunction, question, done: signed[decision] });
    if (isSigned) forgetText(userId, this.recordId, placeOfComment(forFunction));
  }
  handleTyped(event: CustomEvent<{ name: SigningFunction; text: string }>): void {
    const { name, text } = event.detail;
    keepText(userId, this.recordId, placeOfComment(name), text);
  }

  // What follows from it.

  /** The criteria that are not complete, as a list in words; of a policy without any, the platform says so. */
  private get incomplete(): string {
    const found = unfinished(this.atHand?.edition.criteria ?? []);
    const statements = found.flatMap(one => (one.kind === 'noCriterion' ? [] : [one.criterion.statement]));
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(new Set(statements));
  }
  private get voices(): Voice[] {
    return this.atHand ? agreementOf(this.atHand) : [];
  }
  private get isInReview(): boolean {
    return this.atHand?.edition.status === 'In Review';
  }
  private get hasReview(): boolean {
    return (this.atHand?.edition.review ?? 0) > 0;
  }
  private get isFree(): boolean {
    return this.atHand !== undefined && isFreeToAgree(this.atHand);
  }
  private placeOf(voice: Voice): Place {
    const { forFunction, signOff } = voice;
    const own = signatureOf(this.voices, userId);
    const speaksForIt = this.isInReview && permissions[forFunction] === true;
    const isFree = signOff === undefined && own === undefined;
    const hindered =
      own && own.forFunction !== forFunction
        ? fill(labels.oneFunction, functions[own.forFunction], functions[forFunction])
        : fill(labels.otherSigner, signOff?.signedBy ?? '');
    const maySign = speaksForIt && (isFree || signOff?.signedById === userId);
    const [kept] = textsOf(userId, this.recordId, placeOfComment(forFunction));
    return {
      voice,
      maySign,
      hindered: speaksForIt && !maySign ? hindered : '',
      kept: kept?.text,
      hindrance: this.hindranceOf(forFunction)
    };
  }
  private consequences(acceptedUntil: string | undefined): string {
    const { name } = this.before ?? {};
    if (name === undefined || this.grace === undefined) return labels.agreeConfirm;
    const [withGrace, without] = this.atHand?.inForce
      ? [labels.agreeConfirmGrace, labels.agreeConfirmNoGrace]
      : [labels.widerConfirmGrace, labels.widerConfirmNoGrace];
    const follows = acceptedUntil
      ? fill(withGrace, name, dayText(locale, acceptedUntil))
      : fill(without, name);
    return `${labels.agreeConfirm} ${follows}`;
  }
  private async askAbout(
    question: (atHand: PolicyAtHand) => Promise<SaveResult>,
    done: string
  ): Promise<boolean> {
    const asked = () => (this.atHand ? question(this.atHand) : missing());
    return this.ask({ about: whole, question: asked, done });
  }
}

const placeOfComment = (forFunction: SigningFunction): string => `comment/${forFunction}`;

/** Nothing is asked about a policy that was not read. */
function missing(): never {
  throw new Error('Something is asked about a policy before it is read.');
}
