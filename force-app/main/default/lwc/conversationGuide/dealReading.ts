import { LightningElement, wire } from 'lwc';
import userId from '@salesforce/user/Id';
import { mayNotCreate, objects, readAccess } from 'c/accessService';
import type { AccessResult } from 'c/accessService';
import { editionOfLastCall } from 'c/callChanges';
import type { Edition } from 'c/callChanges';
import type { CallState } from 'c/callFlow';
import type { Contact, Guide } from 'c/guide';
import {
  contactsFoundFrom,
  contactsQuery,
  contactsWith,
  dealFields,
  dealFrom,
  dealOptionalFields,
  editionFrom,
  editionQuery,
  guideFrom,
  guideQuery,
  offeringsFrom,
  offeringsQuery,
  readDeal,
  readGuide,
  senderFields,
  senderFrom,
  senderOptionalFields
} from 'c/guideService';
import type {
  ContactsVariables,
  Deal,
  DealAbout,
  DealResult,
  GuideVariables,
  ReadResult
} from 'c/guideService';
import type { Sender } from 'c/letter';
import { platformError } from 'c/platformError';
import type { PlatformError } from 'c/platformError';
import { labels } from './labels';
import { viewOf } from './view';
import type { View } from './view';

/**
 * A panel that reads what the guide has to know of a deal: what the deal is about, and the guide and what buyers said in one
 * request; what only some deals and calls need is read once they do.
 */
export abstract class DealReading extends LightningElement {
  dealFields: typeof dealFields = dealFields;
  dealOptionalFields = dealOptionalFields;
  senderFields = senderFields;
  senderOptionalFields = senderOptionalFields;
  editionVariables: { readonly versionId: string } | undefined;
  contactsQuery: typeof contactsQuery | undefined;
  contactsVariables: ContactsVariables | undefined;
  variables: GuideVariables | undefined;
  opportunityId = '';
  /** The call that what is read is for. */
  call: CallState | undefined;
  deal: Deal | undefined;
  reading: Guide | undefined;
  /** What was read, with everything entered since. */
  guide: Guide | undefined;
  former: Edition | undefined;
  /** Why it could not be read. */
  failure: PlatformError | undefined;
  offerings: readonly { readonly label: string; readonly value: string }[] = [];
  found: readonly Contact[] = [];
  sender: Sender | undefined;
  /** The moment of the call at which it could not be read who signs. */
  unsigned: CallState | undefined;
  readAgain: (() => Promise<void>) | undefined;
  /** What the deal was about when it was read last in this browser. */
  about: DealAbout | undefined;
  /** What was read before it was known whether the deal is still about that. */
  early: ReadResult | undefined;

  /** May the person hold no calls, only read what was said in them? */
  isReadOnly = false;

  /** What follows from a guide that was just read. */
  abstract takeGuide(guide: Guide): void;

  /** What the deal is about was read; nothing when there is no guide for it. */
  abstract keepAbout(about: DealAbout | undefined): void;

  /** What fills the panel. */
  get view(): View {
    const { deal, guide, call, failure } = this;
    return viewOf({ deal, guide, call, hasFailed: failure !== undefined });
  }
  /** Reads everything anew; what stands there stays when that fails. */
  async refresh(): Promise<boolean> {
    // A wire asks again when it is asked for something else.
    if (!this.deal) this.dealFields = [...dealFields];
    this.failure = undefined;
    if (!this.readAgain) return false;
    await this.readAgain();
    if (this.failure !== undefined) return false;
    this.unsigned = undefined;
    return true;
  }
  /** Nothing of one deal is shown in another. */
  forgetReading(): void {
    this.deal = undefined;
    this.about = undefined;
    this.early = undefined;
    this.variables = undefined;
    this.contactsVariables = undefined;
    this.editionVariables = undefined;
    this.reading = undefined;
    this.guide = undefined;
    this.former = undefined;
    this.failure = undefined;
    this.readAgain = undefined;
    this.found = [];
  }
  /** Looks for contacts of the account whose name or title holds these words; the answer is `found`. */
  search(text: string): void {
    const variables = contactsWith(this.deal?.accountId, text);
    if (!variables) return;
    this.contactsQuery = contactsQuery;
    this.contactsVariables = variables;
  }

  @wire(readDeal, { recordId: '$recordId', fields: '$dealFields', optionalFields: '$dealOptionalFields' })
  takeDeal({ data, error }: DealResult): void {
    if (error) this.failure = platformError(error);
    if (!data) return;
    this.failure = undefined;
    const { accountId, versionId } = (this.deal = dealFrom(data));
    this.keepAbout(accountId && versionId ? { accountId, versionId } : undefined);
    this.readEdition();
    this.takeEarly();
  }
  /** What people wait for is asked for before that. */
  get callObject(): string | undefined {
    return this.guide || this.view === 'noOffering' ? objects.call : undefined;
  }
  @wire(readAccess, { objectApiName: '$callObject' })
  takeAccess(result: AccessResult): void {
    this.isReadOnly = mayNotCreate(result);
  }
  /** Reads the edition that the call began with, else the one in use. */
  readEdition(): void {
    const { accountId, versionId: current } = this.deal ?? this.about ?? {};
    const versionId = this.call?.underway?.versionId ?? current;
    if (this.variables?.accountId === accountId && this.variables?.versionId === versionId) return;
    this.early = undefined;
    const { opportunityId } = this;
    this.variables = accountId && versionId ? { opportunityId, accountId, versionId } : undefined;
  }
  /**
   * Nothing is read before it is known what the deal is about. What this browser remembers of it is asked for at once, and
   * shown when the record says the same; else it is read anew.
   */
  get query(): typeof guideQuery | undefined {
    return this.variables && guideQuery;
  }
  @wire(readGuide, { query: '$query', variables: '$variables' })
  takeReading(result: ReadResult): void {
    this.readAgain = result.refresh;
    this.early = result;
    if (this.deal) this.takeEarly();
  }
  private takeEarly(): void {
    const { data, errors } = this.early ?? {};
    this.early = undefined;
    if (errors) {
      this.failure = platformError({ errors });
    } else if (data) {
      this.failure = undefined;
      const guide = guideFrom(data, userId);
      if (!guide) this.failure = { kind: 'refused', messages: [labels.notFound] };
      else this.takeGuide(guide);
    }
  }

  /** Offerings are read only when the deal has none. */
  get offeringsQuery(): typeof offeringsQuery | undefined {
    return this.view === 'noOffering' ? offeringsQuery : undefined;
  }
  @wire(readGuide, { query: '$offeringsQuery' })
  takeOfferings({ data }: ReadResult): void {
    this.offerings = offeringsFrom(data).map(({ id, name }) => ({ label: name, value: id }));
  }
  @wire(readGuide, { query: '$contactsQuery', variables: '$contactsVariables' })
  takeFound({ data }: ReadResult): void {
    if (data) this.found = contactsFoundFrom(data);
  }
  /** The edition of the last call is read only when it was another one, to say what changed since. */
  get editionQuery(): typeof editionQuery | undefined {
    return this.editionVariables && editionQuery;
  }
  @wire(readGuide, { query: '$editionQuery', variables: '$editionVariables' })
  takeFormer({ data }: ReadResult): void {
    this.former = data ? editionFrom(data, this.reading?.offering) : undefined;
  }
  readFormer(): void {
    const { guide, call } = this;
    const since = { contactId: call?.contactId ?? '', callId: call?.underway?.id };
    const versionId = guide && editionOfLastCall(guide, since);
    if (versionId !== this.editionVariables?.versionId)
      this.editionVariables = versionId ? { versionId } : undefined;
  }
  /** Who signs is read only for a letter; what failed is asked for again once something could be read. */
  get senderId(): string | undefined {
    const { call, unsigned } = this;
    return call?.place.kind === 'letter' && call !== unsigned ? userId : undefined;
  }
  @wire(readDeal, {
    recordId: '$senderId',
    fields: '$senderFields',
    optionalFields: '$senderOptionalFields'
  })
  takeSender({ data, error }: DealResult): void {
    if (data) this.sender = senderFrom(data);
    if (error) this.unsigned = this.call;
  }
}
