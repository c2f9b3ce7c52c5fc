import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';
import { isSame } from './entries';
import type { Entry, Kept, Tracked } from './entries';

type Group<Item> = readonly (keyof Item)[];

/** How two changes of one kind of record meet. */
interface Meeting<Item> {
  /** Members that are said together, so that they change together. */
  readonly groups: readonly Group<Item>[];
  /** Members that follow by themselves and never conflict, and what they become when both changed them. */
  readonly follow: Group<Item>;
  readonly following: (mine: Item, theirs: Item) => Partial<Item>;
}

const furthest = ['Shared', 'Diagnosed', 'Envisioned', 'Confirmed'] as const;

const ofConversation: Meeting<Conversation> = {
  groups: [['nextStep', 'nextStepOn'], ['privateNotes'], ['isExternal']],
  follow: ['ended'],
  following: (mine, theirs) => ({
    ended: [mine.ended, theirs.ended]
      .filter(moment => moment !== undefined)
      .toSorted()
      .at(-1)
  })
};
const ofBuyerOutcome: Meeting<BuyerOutcome> = {
  groups: [['unmetNeed'], ['annualValue'], ['buyerWords', 'confirmedOn']],
  follow: ['progress'],
  following: (mine, theirs) => ({
    progress: furthest.findLast(step => step === mine.progress || step === theirs.progress)
  })
};
const ofAnswer: Meeting<Answer> = {
  groups: [['reply', 'number', 'text', 'questionAsked'], ['said'], ['capabilityHelps', 'whyNot']],
  follow: ['conversationKey'],
  following: ({ conversationKey }) => ({ conversationKey })
};

function differs<Item>(one: Item, other: Partial<Item>, group: Group<Item>): boolean {
  return group.some(member => one[member] !== other[member]);
}

/** What both changed, to different values. */
function clashes<Item>(
  { record, removed }: Tracked<Item>,
  base: Partial<Item>,
  theirs: Item,
  { groups }: Meeting<Item>
): Group<Item>[] {
  const isMine = (group: Group<Item>) => differs(record, base, group) && differs(record, theirs, group);
  return groups.filter(group => differs(theirs, base, group) && (removed === true || isMine(group)));
}

/** Their record with what the draft changed since `base`, except for `left`. */
function rebased<Item extends Kept>(
  record: Item,
  base: Partial<Item>,
  theirs: Item,
  { groups, follow, following }: Meeting<Item>,
  left: readonly Group<Item>[] = []
): Item {
  const both = following(record, theirs);
  const said = groups.filter(group => !left.includes(group) && differs(record, base, group)).flat();
  const followed = follow.filter(member => record[member] !== base[member]);
  const members = followed.map(member => [
    member,
    theirs[member] === base[member] ? record[member] : both[member]
  ]);
  return {
    ...theirs,
    ...Object.fromEntries(said.map(member => [member, record[member]])),
    ...Object.fromEntries(members)
  };
}

/** Where in the draft's history the record stood when it was read: -1 when somebody else changed it since. */
function positionOf(history: Tracked<Kept>['history'], { revision }: Kept): number {
  return history.lastIndexOf(revision ?? null);
}

/**
 * A record that is not there is made anew, also where the own removal arrived and nobody heard of it; one that somebody else
 * removed comes back only if the person chooses so.
 */
function unmet<Item extends Kept>(tracked: Tracked<Item>): Tracked<Item> {
  const gone = { ...tracked, record: { ...tracked.record, id: undefined } };
  return tracked.isRead && !tracked.mayBeGone
    ? { ...gone, state: 'conflict', theirs: undefined }
    : { ...gone, before: undefined, isRead: undefined };
}

function met<Item extends Kept>(
  tracked: Tracked<Item>,
  theirs: Item | undefined,
  meeting: Meeting<Item>
): Tracked<Item> {
  if (!theirs) return unmet(tracked);
  const { record, before, state, history, revision } = tracked;
  const position = positionOf(history, theirs);
  const builtOn = before ? positionOf(history, before) : -1;
  const isOlder = position !== -1 && position < builtOn;
  if (isOlder) return { ...tracked, record: { ...record, id: theirs.id } };
  // An own save of which nobody heard arrived: what differs from it was entered since.
  const base: Partial<Item> = position > builtOn ? theirs : (before ?? {});
  if (clashes(tracked, base, theirs, meeting).length > 0)
    return { ...tracked, record: { ...record, id: theirs.id }, state: 'conflict', theirs };
  const isMoved = position !== builtOn || (before !== undefined && !isSame(before, theirs));
  // A refusal may have been about the state that the draft was built on.
  const isFreed = state === 'conflict' || (state === 'refused' && isMoved);
  return {
    ...tracked,
    ...(isFreed ? { state: 'waiting', message: undefined } : {}),
    record: rebased(record, base, theirs, meeting),
    before: theirs,
    isRead: true,
    mayBeGone: undefined,
    theirs: undefined,
    revision: isMoved ? undefined : revision,
    history: position === -1 ? [...history, theirs.revision ?? null] : history
  };
}

/** A conflict after the choice; nothing when there is nothing left to save. */
function settledBy<Item extends Kept>(
  tracked: Tracked<Item>,
  choice: 'mine' | 'theirs',
  meeting: Meeting<Item>
): Tracked<Item> | undefined {
  const { record, removed, before, theirs, history } = tracked;
  const waiting = { ...tracked, state: 'waiting', theirs: undefined, revision: undefined } as const;
  if (!theirs) return choice === 'mine' ? { ...waiting, before: undefined, isRead: undefined } : undefined;
  if (choice === 'theirs' && removed) return undefined;
  const base: Partial<Item> = before ?? {};
  const left = choice === 'theirs' ? clashes(tracked, base, theirs, meeting) : [];
  const chosenRecord = rebased(record, base, theirs, meeting, left);
  if (!removed && isSame(chosenRecord, theirs)) return undefined;
  const known = [...history, theirs.revision ?? null];
  return { ...waiting, record: chosenRecord, before: theirs, isRead: true, history: known };
}

function withKey<Item extends Kept>(items: readonly Item[], { key }: Kept): Item | undefined {
  return items.find(item => item.key === key);
}

/**
 * What an entry becomes now that this was read of the platform. When only the entry's own saves changed its record, the id
 * and what it builds on follow; a change of something else is taken along; a change of the same thing is a conflict.
 */
export function onTopOf({ conversations, buyerOutcomes, answers }: Guide, entry: Entry): Entry {
  switch (entry.kind) {
    case 'conversation':
      return { ...met(entry, withKey(conversations, entry.record), ofConversation), kind: entry.kind };
    case 'buyerOutcome':
      return { ...met(entry, withKey(buyerOutcomes, entry.record), ofBuyerOutcome), kind: entry.kind };
    case 'answer':
      return { ...met(entry, withKey(answers, entry.record), ofAnswer), kind: entry.kind };
  }
}

/** An entry in conflict once the person chose; nothing when there is nothing left to save. */
export function chosen(entry: Entry, choice: 'mine' | 'theirs'): Entry | undefined {
  switch (entry.kind) {
    case 'conversation': {
      const left = settledBy(entry, choice, ofConversation);
      return left && { ...left, kind: entry.kind };
    }
    case 'buyerOutcome': {
      const left = settledBy(entry, choice, ofBuyerOutcome);
      return left && { ...left, kind: entry.kind };
    }
    case 'answer': {
      const left = settledBy(entry, choice, ofAnswer);
      return left && { ...left, kind: entry.kind };
    }
  }
}

/** Does what was read show a record as it was before this entry saved it? */
export function isOutdated({ conversations, buyerOutcomes, answers }: Guide, entry: Entry): boolean {
  const records: readonly Kept[] = {
    conversation: conversations,
    buyerOutcome: buyerOutcomes,
    answer: answers
  }[entry.kind];
  const theirs = withKey(records, entry.record);
  if (!theirs) return !entry.removed;
  const position = positionOf(entry.history, theirs);
  return position !== -1 && (entry.removed === true || position < entry.history.length - 1);
}
