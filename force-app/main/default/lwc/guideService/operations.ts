import { agreedOutcomes, diagnoses, outcomeOf, promptOf } from 'c/guide';
import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';
import { createdBy } from 'c/mutation';
import type { Fields, Operation } from 'c/mutation';
import { draftKey, recordIds } from 'c/outbox';
import type { Entry } from 'c/outbox';
import { answer, buyerOutcome, conversation } from 'c/schemaService';
import { dayOf } from './day';
import { buyerOf } from './keyPlayer';
import { valueOf } from './value';

/** What one request does for some entries, and which draft each of its aliases stands for. */
export interface DraftOperations {
  readonly operations: readonly Operation[];
  readonly keys: ReadonlyMap<string, string>;
  /** Do they ask for more than the drafts say, which may be refused by itself? */
  readonly isMore: boolean;
}

/**
 * The operations that save entries, in their order; a draft with an id is an update, one without is a create.
 *
 * @param isPlain leaves out what counts buyers, days and values.
 */
export function operationsOf(guide: Guide, entries: readonly Entry[], isPlain = false): DraftOperations {
  const keys = new Map<string, string>();
  let isMore = false;
  const references = recordIds(guide);
  const operations = entries.flatMap((entry, index) => {
    const alias = `${entry.kind}${index}`;
    if (entry.removed) return removalOf(guide, entry, alias);
    const buyer = buyerOf(guide, entry, `title${index}`, isPlain);
    const day = dayOf(guide, entry, isPlain);
    const value = valueOf(guide, entry, isPlain);
    isMore ||= buyer.isMore || day.isMore || value.isMore;
    const counts = { ...buyer.fields, ...day.fields, ...value.fields };
    const copies = { ...copiedFields(guide, entry), ...counts };
    const operation = operationOf(entry, alias, guide.opportunity.id, references, copies);
    keys.set(alias, draftKey(entry));
    if (operation.kind === 'create') references.set(draftKey(entry), createdBy(alias));
    return [...buyer.before, operation];
  });
  return { operations, keys, isMore };
}

/** Was it shared under another edition or offering than the one that is read? */
function isFormer(guide: Guide, { kind, record }: Entry): boolean {
  if (kind !== 'buyerOutcome' || record.outcomeId === undefined) return false;
  return !agreedOutcomes(guide).some(outcome => outcome === outcomeOf(guide, record));
}

/**
 * What takes a record away. No rule sees a delete, so an update before it names the state that the removal builds on; not
 * that of an outcome of another offering, which no rule lets anybody change any more.
 */
function removalOf(guide: Guide, entry: Entry, alias: string): Operation[] {
  const { object } = members[entry.kind];
  const { id } = entry.record;
  if (id === undefined) return [];
  const removal: Operation = { kind: 'delete', alias: `${alias}Removed`, object, id };
  if (isFormer(guide, entry)) return [removal];
  return [{ kind: 'update', alias, object, id, fields: revisionFields(entry) }, removal];
}

/** Ids of records by their keys; of one that the same request makes, its alias. */
type References = ReadonlyMap<string, string>;

const members = { conversation, buyerOutcome, answer };

function operationOf(
  entry: Entry,
  alias: string,
  opportunityId: string,
  references: References,
  copies: Fields
): Operation {
  const { object } = members[entry.kind];
  const { id } = entry.record;
  const { now, before } = fieldsOf(entry, references);
  const always = { ...copies, ...revisionFields(entry) };
  if (id !== undefined)
    return { kind: 'update', alias, object, id, fields: { ...changedFields(now, before), ...always } };
  const once = fieldsOnce(entry, opportunityId, references);
  return { kind: 'create', alias, object, fields: { ...now, ...always, ...once } };
}

/** What a rule holds to the guide is sent with every save, so that a record of before the field gets it too. */
function copiedFields(guide: Guide, { kind, record }: Entry): Fields {
  return kind === 'answer' ? { [answer.diagnoses]: diagnoses(promptOf(guide, record), record) } : {};
}

/** An update leaves alone what the draft didn't change. */
function changedFields(now: Fields, before: Fields | undefined): Fields {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== before?.[name]));
}

/** A save names the state that it builds on, so that it can't overwrite a later one unseen. */
function revisionFields({ kind, revision, before }: Entry): Fields {
  return {
    [members[kind].revision]: revision ?? null,
    [members[kind].revisionBefore]: before?.revision ?? null
  };
}

/** Fields that only a new record gets. */
function fieldsOnce(entry: Entry, opportunityId: string, references: References): Fields {
  switch (entry.kind) {
    case 'conversation':
      return { [conversation.opportunityId]: opportunityId, [conversation.key]: entry.record.key };
    case 'buyerOutcome':
      return {
        [buyerOutcome.opportunityId]: opportunityId,
        [buyerOutcome.key]: entry.record.key,
        [buyerOutcome.sharedBy]: 'Directly'
      };
    case 'answer':
      return {
        [answer.buyerOutcomeId]: references.get(entry.record.buyerOutcomeKey) ?? null,
        [answer.key]: entry.record.key
      };
  }
}

/** The fields of an entry's record, and as they were when its draft began. */
function fieldsOf(
  { kind, record, before }: Entry,
  references: References
): { readonly now: Fields; readonly before?: Fields } {
  switch (kind) {
    case 'conversation':
      return { now: conversationFields(record), before: before && conversationFields(before) };
    case 'buyerOutcome':
      return { now: buyerOutcomeFields(record), before: before && buyerOutcomeFields(before) };
    case 'answer':
      return { now: answerFields(record, references), before: before && answerFields(before, references) };
  }
}

function conversationFields(record: Conversation): Fields {
  return {
    [conversation.contactId]: record.contactId,
    [conversation.targetTitleId]: record.targetTitleId ?? null,
    [conversation.versionId]: record.offeringVersionId ?? null,
    [conversation.levelRank]: record.levelRank ?? null,
    [conversation.started]: record.started,
    [conversation.ended]: record.ended ?? null,
    [conversation.nextStep]: record.nextStep ?? null,
    [conversation.nextStepOn]: record.nextStepOn ?? null,
    [conversation.privateNotes]: record.privateNotes ?? null,
    [conversation.isExternal]: record.isExternal
  };
}

function buyerOutcomeFields(record: BuyerOutcome): Fields {
  return {
    [buyerOutcome.contactId]: record.contactId,
    [buyerOutcome.outcomeId]: record.outcomeId ?? null,
    [buyerOutcome.unmetNeed]: record.unmetNeed ?? null,
    [buyerOutcome.progress]: record.progress,
    [buyerOutcome.words]: record.buyerWords ?? null,
    [buyerOutcome.annualValue]: record.annualValue ?? null,
    [buyerOutcome.confirmedOn]: record.confirmedOn ?? null,
    [buyerOutcome.isExternal]: record.isExternal
  };
}

function answerFields(record: Answer, references: References): Fields {
  return {
    [answer.promptId]: record.promptId ?? null,
    [answer.conversationId]: references.get(record.conversationKey ?? '') ?? null,
    [answer.question]: record.questionAsked,
    [answer.reply]: record.reply,
    [answer.number]: record.number ?? null,
    [answer.text]: record.text ?? null,
    [answer.said]: record.said ?? null,
    [answer.helps]: record.capabilityHelps ?? null,
    [answer.whyNot]: record.whyNot ?? null
  };
}
