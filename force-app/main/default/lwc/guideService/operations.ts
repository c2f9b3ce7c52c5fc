import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';
import { createdBy } from 'c/mutation';
import type { Fields, Operation } from 'c/mutation';
import { draftKey, recordIds } from 'c/outbox';
import type { Draft } from 'c/outbox';
import { answer, buyerOutcome, conversation } from './fields';

/** What one request does for some drafts, and which draft each of its aliases stands for. */
export interface DraftOperations {
  readonly operations: readonly Operation[];
  readonly keys: ReadonlyMap<string, string>;
}

/** The operations that save drafts, in their order; a draft with an id is an update, one without is a create. */
export function operationsOf(guide: Guide, drafts: readonly Draft[]): DraftOperations {
  const known = recordIds(guide);
  const keys = new Map<string, string>();
  const references = new Map(known);
  const operations = drafts.flatMap((draft, index) => {
    const alias = `${draft.kind}${index}`;
    const operation = operationOf(draft, alias, guide.opportunity.id, references);
    if (!operation) return [];
    keys.set(alias, draftKey(draft));
    if (operation.kind === 'create') references.set(draftKey(draft), createdBy(alias));
    return [operation];
  });
  return { operations, keys };
}

type References = ReadonlyMap<string, string>;

function operationOf(
  draft: Draft,
  alias: string,
  opportunityId: string,
  references: References
): Operation | undefined {
  const { id } = draft.record;
  switch (draft.kind) {
    case 'conversation':
      return written(conversation.object, alias, id, conversationFields(draft.record), {
        [conversation.opportunityId]: opportunityId,
        [conversation.key]: draft.record.key
      });
    case 'buyerOutcome':
      return written(buyerOutcome.object, alias, id, buyerOutcomeFields(draft.record), {
        [buyerOutcome.opportunityId]: opportunityId,
        [buyerOutcome.key]: draft.record.key,
        [buyerOutcome.sharedBy]: 'Directly'
      });
    case 'answer':
      if (draft.removed)
        return id === undefined ? undefined : { kind: 'delete', alias, object: answer.object, id };
      return written(answer.object, alias, id, answerFields(draft.record, references), {
        [answer.buyerOutcomeId]: references.get(draft.record.buyerOutcomeKey) ?? null,
        [answer.key]: draft.record.key
      });
  }
}

/** `once` are fields that only a new record gets. */
function written(
  object: string,
  alias: string,
  id: string | undefined,
  fields: Fields,
  once: Fields
): Operation {
  return id === undefined
    ? { kind: 'create', alias, object, fields: { ...fields, ...once } }
    : { kind: 'update', alias, object, id, fields };
}

function conversationFields(record: Conversation): Fields {
  return {
    [conversation.contactId]: record.contactId,
    [conversation.targetTitleId]: record.targetTitleId ?? null,
    [conversation.versionId]: record.offeringVersionId ?? null,
    [conversation.levelRank]: record.levelRank ?? null,
    [conversation.started]: record.started,
    [conversation.ended]: record.ended ?? null,
    [conversation.notes]: record.notes ?? null
  };
}

function buyerOutcomeFields(record: BuyerOutcome): Fields {
  return {
    [buyerOutcome.contactId]: record.contactId,
    [buyerOutcome.outcomeId]: record.outcomeId ?? null,
    [buyerOutcome.unmetNeed]: record.unmetNeed ?? null,
    [buyerOutcome.keyPlayer]: record.keyPlayer,
    [buyerOutcome.progress]: record.progress,
    [buyerOutcome.words]: record.buyerWords ?? null,
    [buyerOutcome.annualValue]: record.annualValue ?? null,
    [buyerOutcome.confirmedOn]: record.confirmedOn ?? null
  };
}

function answerFields(record: Answer, references: References): Fields {
  return {
    [answer.promptId]: record.promptId,
    [answer.conversationId]: references.get(record.conversationKey ?? '') ?? null,
    [answer.question]: record.questionAsked,
    [answer.reply]: record.reply,
    [answer.number]: record.number ?? null,
    [answer.text]: record.text ?? null,
    [answer.helps]: record.capabilityHelps ?? null
  };
}
