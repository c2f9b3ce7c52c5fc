import { api, wire } from 'lwc';
import { contactsFoundFrom, contactsQuery, contactsWith, readGuide } from 'c/guideService';
import type { ContactsVariables } from 'c/guideService';
import { fill } from 'c/phrase';
import { platformError } from 'c/platformError';
import { answersAt, isPreparedIn, judgementThatCounts, wayBack } from 'c/qualification';
import type { Choice, DealSuccession, GateAnswer, Hindrance, Judgement, Policy } from 'c/qualification';
import { PlacesOfDeal } from 'c/qualificationPlaces';
import { dealFrom, qualificationQuery, readQualification } from 'c/qualificationService';
import type { DealAtGates, ReadResult } from 'c/qualificationService';
import { labels } from './labels';

type Contacts = DealAtGates['contacts'];

/**
 * A panel that reads how a deal stands at its gates, in one request; then which categories and won stages deals of its record
 * type have, and the contacts that somebody looks for.
 */
export abstract class GateReading extends PlacesOfDeal {
  query = qualificationQuery;
  variables: { readonly opportunityId: string } | undefined;
  contactsQuery: typeof contactsQuery | undefined;
  contactsVariables: ContactsVariables | undefined;
  deal: DealAtGates | undefined;
  found: Contacts = [];
  failure: readonly string[] | undefined;
  /** The session ended before the deal could be read. */
  signedOut: Hindrance | undefined;
  private readAgain: (() => Promise<void>) | undefined;

  /** What follows from a deal that was just read. */
  abstract takeDeal(deal: DealAtGates): void;

  /** Reads another deal; nothing of the one before is shown in it. */
  readDeal(opportunityId: string): void {
    this.deal = undefined;
    this.failure = undefined;
    this.signedOut = undefined;
    this.forgetPlaces();
    this.contactsVariables = undefined;
    this.found = [];
    this.variables = { opportunityId };
  }
  /** Reads the deal anew; what stands there stays until that is answered. */
  @api async refresh(): Promise<void> {
    await this.readAgain?.();
  }
  /** Looks for contacts of the account with these words. */
  handleFind({ detail: { text } }: CustomEvent<{ text: string }>): void {
    const variables = contactsWith(this.deal?.accountId, text);
    if (!variables) return;
    this.contactsQuery = contactsQuery;
    this.contactsVariables = variables;
  }

  get isLoading(): boolean {
    return !this.deal && !this.failure && !this.signedOut;
  }
  get succession(): DealSuccession | undefined {
    return this.deal?.succession;
  }
  /** Has the policy in force judged the deal, which still rests on the other? */
  get isPrepared(): boolean {
    return this.deal !== undefined && isPreparedIn(this.deal);
  }
  /** What the gates ask, also while the policy in force has judged the deal below and takes no effect yet. */
  get counting(): Judgement | undefined {
    return this.deal && judgementThatCounts(this.deal);
  }
  get hasNoPolicy(): boolean {
    return this.deal !== undefined && !this.deal.judgement.policy;
  }
  get policy(): Policy | undefined {
    return this.counting?.policy;
  }
  /** What the criteria below are of, where that is not what counts. */
  get preparedText(): string {
    const isBeside = this.isPrepared && this.counting !== this.deal?.judgement;
    return isBeside ? fill(labels.prepared, this.succession?.to.name ?? '') : '';
  }
  get gates(): GateAnswer[] {
    return this.deal && this.counting ? answersAt(this.org, this.counting, this.deal) : [];
  }
  get backTo(): string {
    return this.deal && !this.cannotMove ? wayBack(this.org, this.deal) : '';
  }
  get stages(): readonly Choice[] {
    return this.org.wonStages ?? [];
  }
  get cannotTakeOver(): boolean {
    return this.cannotJudge || this.cannotMove;
  }
  /** Whom evidence may come from: those of the deal, and those found who are not among them. */
  get contacts(): Contacts {
    const { contacts = [] } = this.deal ?? {};
    const known = new Set(contacts.map(({ id }) => id));
    return [...contacts, ...this.found.filter(({ id }) => !known.has(id))];
  }

  @wire(readQualification, { query: '$query', variables: '$variables' })
  takeReading({ data, errors, refresh }: ReadResult): void {
    this.readAgain = refresh;
    if (errors) {
      const { kind, messages } = platformError({ errors });
      this.signedOut = kind === 'expired' ? { kind, messages } : undefined;
      this.failure = kind === 'expired' ? undefined : messages;
    } else if (data) {
      this.deal = dealFrom(data);
      this.failure = this.deal ? undefined : [labels.notFound];
      this.signedOut = undefined;
      // Which stages and categories the deal may have is asked for once there is something to move.
      this.placedId = this.deal?.opportunityId;
      if (this.deal) this.takeDeal(this.deal);
    }
  }
  @wire(readGuide, { query: '$contactsQuery', variables: '$contactsVariables' })
  takeFound({ data }: ReadResult): void {
    if (data) this.found = contactsFoundFrom(data);
  }
}
