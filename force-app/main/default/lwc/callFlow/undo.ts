/** The way back: what a step changed, and nothing else, is put back, whatever became of its records meanwhile. */
import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';
import { draftKey } from 'c/outbox';
import type { Draft } from 'c/outbox';
import { callIdOf } from 'c/recordKeys';
import { beforeAsking, isAskedAgain, staying } from './moment';
import type { Course } from './moment';
import type { CallMoment, CallState, Change, Undo } from './types';

/** As many steps as can be taken back. */
const mostSteps = 50;

function withKey<Item extends { readonly key: string }>(
  items: readonly Item[],
  key: string
): Item | undefined {
  return items.find(item => item.key === key);
}

function changeOf(guide: Guide, draft: Draft): Change {
  const { key } = draft.record;
  switch (draft.kind) {
    case 'conversation': {
      const { kind, record, removed } = draft;
      return { kind, before: withKey(guide.conversations, key), after: removed ? undefined : record };
    }
    case 'buyerOutcome': {
      const { kind, record, removed } = draft;
      return { kind, before: withKey(guide.buyerOutcomes, key), after: removed ? undefined : record };
    }
    case 'answer': {
      const { kind, record, removed } = draft;
      return { kind, before: withKey(guide.answers, key), after: removed ? undefined : record };
    }
  }
}

function momentOf({ contactId, place, underway, skipped }: CallMoment): CallMoment {
  return { contactId, place, underway, skipped };
}

/** The state after a step, from which that step can be taken back. */
export function withUndo(
  guide: Guide,
  before: CallState,
  after: CallMoment,
  drafts: readonly Draft[]
): CallState {
  const undo: Undo = { moment: momentOf(before), changes: drafts.map(draft => changeOf(guide, draft)) };
  return { ...momentOf(after), undoable: [...before.undoable, undo].slice(-mostSteps) };
}

/** What may be noted on a record by itself, so that the record stays for it. */
const notedOnConversation = ['privateNotes', 'nextStep', 'nextStepOn'] as const;
const notedOnOutcome = ['annualValue', 'buyerWords', 'confirmedOn'] as const;

/** Was something noted on the record since the step made it? */
function hasMore<Item>(made: Item, present: Item, members: readonly (keyof Item)[]): boolean {
  return members.some(member => made[member] === undefined && present[member] !== undefined);
}

/** The present record with what the step changed as it was before; how far others got since stays. */
function putBack<Item extends object>(present: Item, before: Item, after: Item): Item {
  const now = new Map<string, unknown>(Object.entries(present));
  const earlier = new Map<string, unknown>(Object.entries(before));
  const later = new Map<string, unknown>(Object.entries(after));
  const names = [...new Set([...earlier.keys(), ...later.keys()])].filter(
    name => name !== 'id' && name !== 'revision' && earlier.get(name) !== later.get(name)
  );
  const own = names.filter(name => name !== 'progress' || now.get(name) === later.get(name));
  return { ...present, ...Object.fromEntries(own.map(name => [name, earlier.get(name)])) };
}

/** A record after one change of it is taken back; `removed` when the change made it; nothing when that changes nothing. */
function takenBack<Item extends object>(
  before: Item | undefined,
  after: Item | undefined,
  present: Item | undefined,
  isHeld: (made: Item, present: Item) => boolean
): { readonly record: Item; readonly removed?: true } | undefined {
  if (before && after) return present && { record: putBack(present, before, after) };
  if (before) return present ? undefined : { record: { ...before, id: undefined, revision: undefined } };
  return after && present && !isHeld(after, present) ? { record: present, removed: true } : undefined;
}

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;

function ofKind<Kind extends Change['kind']>({ changes }: Undo, kind: Kind): ChangeOf<Kind>[] {
  return changes.filter((change): change is ChangeOf<Kind> => change.kind === kind);
}

function keyOf({ before, after }: Change): string {
  return (before ?? after)?.key ?? '';
}

function answerDrafts(guide: Guide, undo: Undo): Extract<Draft, { readonly kind: 'answer' }>[] {
  return ofKind(undo, 'answer').flatMap(change => {
    const { kind, before, after } = change;
    const left = takenBack(before, after, withKey(guide.answers, keyOf(change)), () => false);
    return left ? [{ kind, ...left }] : [];
  });
}

function outcomeDrafts(guide: Guide, undo: Undo, answers: readonly Answer[]): Draft[] {
  return ofKind(undo, 'buyerOutcome').flatMap(change => {
    const { kind, before, after } = change;
    const isHeld = (made: BuyerOutcome, present: BuyerOutcome) =>
      answers.some(({ buyerOutcomeKey }) => buyerOutcomeKey === made.key) ||
      hasMore(made, present, notedOnOutcome);
    const left = takenBack(before, after, withKey(guide.buyerOutcomes, keyOf(change)), isHeld);
    return left ? [{ kind, ...left }] : [];
  });
}

function conversationDrafts(guide: Guide, undo: Undo, answers: readonly Answer[]): Draft[] {
  return ofKind(undo, 'conversation').flatMap(change => {
    const { kind, before, after } = change;
    const isHeld = (made: Conversation, present: Conversation) =>
      answers.some(({ conversationKey }) => conversationKey === made.key) ||
      hasMore(made, present, notedOnConversation);
    const left = takenBack(before, after, withKey(guide.conversations, keyOf(change)), isHeld);
    return left ? [{ kind, ...left }] : [];
  });
}

/** What taking a step back changes; what others rest on stays. */
function draftsOfUndo(guide: Guide, undo: Undo): Draft[] {
  const drafts = answerDrafts(guide, undo);
  const byKey = new Map(drafts.map(draft => [draftKey(draft), draft]));
  const left = guide.answers.flatMap(answer => {
    const draft = byKey.get(answer.key);
    return draft?.removed ? [] : [draft?.record ?? answer];
  });
  return [...conversationDrafts(guide, undo, left), ...outcomeDrafts(guide, undo, left), ...drafts];
}

/** The moment before the step; a call of which something is left is not over for that. */
function momentBefore(
  guide: Guide,
  { underway }: CallState,
  moment: CallMoment,
  drafts: readonly Draft[]
): CallMoment {
  const touched = new Set(drafts.map(draftKey));
  const left = guide.conversations.filter(
    ({ key, ended }) => underway?.id === callIdOf(key) && ended === undefined && !touched.has(key)
  );
  const call = moment.underway ?? underway;
  if (!underway || !call || left.length === 0) return moment;
  const buyers = [...(moment.underway?.buyers ?? []), ...left.map(({ contactId }) => contactId)];
  return { ...moment, underway: { ...call, buyers: [...new Set(buyers)] } };
}

/** Is there anything to take back, or to leave? */
export function canTakeBack(state: CallState): boolean {
  return state.undoable.length > 0 || isAskedAgain(state);
}

/** Takes the last step back; what is asked once more, and was not answered yet, is only left. */
export function takeBack(guide: Guide, state: CallState): Course {
  if (isAskedAgain(state)) return staying(beforeAsking(state));
  const last = state.undoable.at(-1);
  if (!last) return staying(state);
  const drafts = draftsOfUndo(guide, last);
  const moment = momentBefore(guide, state, last.moment, drafts);
  return { state: { ...moment, undoable: state.undoable.slice(0, -1) }, drafts };
}
