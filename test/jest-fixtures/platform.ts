/** The platform as far as the saves of a call go, with the rules that it holds them to. */
import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';
import { draftKey } from 'c/outbox';
import type { Entry } from 'c/outbox';

type Records = Pick<Guide, 'conversations' | 'buyerOutcomes' | 'answers'>;

interface Stored {
  readonly id?: string;
  readonly revision?: string;
  readonly key: string;
}

/** What the platform refuses: what was believed is out of date, somebody saved meanwhile, or a rule is broken. */
export class Refusal extends Error {
  readonly kind: 'stale' | 'revision' | 'rule';

  constructor(message: string, kind: 'stale' | 'revision' | 'rule' = 'rule') {
    super(message);
    this.kind = kind;
  }
}

let lastId = 0;

function stored<Item extends Stored>(
  items: readonly Item[],
  record: Item,
  { removed, revision, before }: { removed?: true; revision?: string; before?: Stored }
): Item[] {
  const { id } = record;
  const present = items.find(item => item.id === id);
  if (id !== undefined && !present) throw new Refusal(`It is deleted: ${record.key}`, 'stale');
  if (present && (before?.revision ?? '') !== (present.revision ?? ''))
    throw new Refusal(`Somebody saved it meanwhile: ${record.key}`, 'revision');
  if (removed) return items.filter(item => item !== present);
  if (present) return items.map(item => (item === present ? { ...record, revision } : item));
  if (items.some(({ key }) => key === record.key))
    throw new Refusal(`It is there already: ${record.key}`, 'stale');
  return [...items, { ...record, id: `record-${(lastId += 1)}`, revision }];
}

function isIn(items: readonly Stored[], key: string | undefined): boolean {
  return items.some(item => item.key === key);
}

function checkAnswer({ conversations, buyerOutcomes }: Records, answer: Answer): void {
  const outcome = buyerOutcomes.find(({ key }) => key === answer.buyerOutcomeKey);
  if (!outcome) throw new Refusal(`An answer without its outcome: ${answer.key}`);
  if (answer.conversationKey !== undefined && !isIn(conversations, answer.conversationKey))
    throw new Refusal(`An answer of a conversation that is not there: ${answer.key}`);
  if (answer.reply === 'Given' && answer.number === undefined && !answer.text)
    throw new Refusal(`Given needs a number or a text: ${answer.key}`);
  if (!answer.key.includes(`:${outcome.contactId}:`))
    throw new Refusal(`Somebody else's answer: ${answer.key}`);
}

function checkOutcome({ outcomeId, unmetNeed, progress, confirmedOn, buyerWords, key }: BuyerOutcome): void {
  if ((outcomeId === undefined) === !unmetNeed) throw new Refusal(`An outcome or an unmet need: ${key}`);
  if (progress === 'Confirmed' && (!confirmedOn || !buyerWords))
    throw new Refusal(`Confirmed by whom: ${key}`);
  const isDeep = progress === 'Envisioned' || progress === 'Confirmed';
  if (outcomeId === undefined && isDeep) throw new Refusal(`An unmet need is shared or diagnosed: ${key}`);
}

function checkConversation({ targetTitleId, offeringVersionId, key }: Conversation): void {
  if (targetTitleId && !offeringVersionId) throw new Refusal(`A title without its guide: ${key}`);
}

function store(records: Records, entry: Entry): Records {
  switch (entry.kind) {
    case 'conversation': {
      if (
        entry.removed &&
        records.answers.some(({ conversationKey }) => conversationKey === entry.record.key)
      )
        throw new Refusal(`Answers refer to the conversation: ${entry.record.key}`);
      checkConversation(entry.record);
      return { ...records, conversations: stored(records.conversations, entry.record, entry) };
    }
    case 'buyerOutcome': {
      checkOutcome(entry.record);
      const buyerOutcomes = stored(records.buyerOutcomes, entry.record, entry);
      const answers = records.answers.filter(({ buyerOutcomeKey: parent }) => isIn(buyerOutcomes, parent));
      return { ...records, buyerOutcomes, answers };
    }
    case 'answer': {
      if (!entry.removed) checkAnswer(records, entry.record);
      return { ...records, answers: stored(records.answers, entry.record, entry) };
    }
  }
}

/** The guide once these entries are saved, all or none of them, and their ids by key. Throws what the platform refuses. */
export function storedIn(
  guide: Guide,
  entries: readonly Entry[]
): { readonly guide: Guide; readonly ids: ReadonlyMap<string, string> } {
  const sent = entries.filter(({ record, removed }) => !removed || record.id !== undefined);
  const after = sent.reduce<Records>(store, guide);
  const all: readonly Stored[] = [...after.conversations, ...after.buyerOutcomes, ...after.answers];
  const ids = all.flatMap(({ key, id }) =>
    id !== undefined && sent.some(entry => draftKey(entry) === key) ? [[key, id] as const] : []
  );
  return { guide: { ...guide, ...after }, ids: new Map(ids) };
}
