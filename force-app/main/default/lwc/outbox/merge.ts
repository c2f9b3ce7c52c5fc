import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';
import type { Entry, Kept, Tracked } from './entries';

/** How two changes of one kind of record meet. */
interface Meeting<Item> {
  /** Members that are said together, so that they change together. */
  readonly groups: readonly (readonly (keyof Item)[])[];
  /** Members that follow by themselves and never conflict. */
  readonly following: (mine: Item, theirs: Item) => Partial<Item>;
}

const furthest = ['Shared', 'Diagnosed', 'Envisioned', 'Confirmed'] as const;

const ofConversation: Meeting<Conversation> = {
  groups: [['nextStep', 'nextStepOn'], ['privateNotes'], ['isExternal']],
  following: (mine, theirs) => ({
    ended: [mine.ended, theirs.ended]
      .filter(moment => moment !== undefined)
      .toSorted()
      .at(-1)
  })
};
const ofBuyerOutcome: Meeting<BuyerOutcome> = {
  groups: [['unmetNeed'], ['annualValue'], ['buyerWords', 'confirmedOn']],
  following: (mine, theirs) => ({
    progress: furthest.findLast(step => step === mine.progress || step === theirs.progress)
  })
};
const ofAnswer: Meeting<Answer> = {
  groups: [['reply', 'number', 'text', 'questionAsked'], ['said'], ['capabilityHelps', 'whyNot']],
  following: () => ({})
};

type Group<Item> = readonly (keyof Item)[];

function differs<Item>(one: Item, other: Partial<Item>, group: Group<Item>): boolean {
  return group.some(member => one[member] !== other[member]);
}

/** Did both change one thing, to different values? */
function isClash<Item>(tracked: Tracked<Item>, theirs: Item, { groups }: Meeting<Item>): boolean {
  const { record, removed } = tracked;
  const before: Partial<Item> = tracked.before ?? {};
  const isMine = (group: Group<Item>) => differs(record, before, group) && differs(record, theirs, group);
  return groups.some(group => differs(theirs, before, group) && (removed === true || isMine(group)));
}

/** Their record with what the draft changed since `before`. */
function rebased<Item>(tracked: Tracked<Item>, theirs: Item, meeting: Meeting<Item>): Item {
  const { record } = tracked;
  const before: Partial<Item> = tracked.before ?? {};
  const mine = meeting.groups.filter(group => differs(record, before, group)).flat();
  const members = Object.fromEntries(mine.map(member => [member, record[member]]));
  return { ...theirs, ...members, ...meeting.following(record, theirs) };
}

function met<Item extends Kept>(
  tracked: Tracked<Item>,
  theirs: Item | undefined,
  meeting: Meeting<Item>
): Tracked<Item> {
  const { record, before, state, ownRevisions } = tracked;
  if (!theirs) return { ...tracked, record: { ...record, id: undefined }, before: undefined };
  const known = { ...tracked, record: { ...record, id: theirs.id } };
  const isOurs = theirs.revision !== undefined && ownRevisions.includes(theirs.revision);
  const isAsBefore = before !== undefined && !meeting.groups.some(group => differs(theirs, before, group));
  if (isOurs || (isAsBefore && theirs.revision === before.revision)) return { ...known, before: theirs };
  if (isClash(tracked, theirs, meeting)) return { ...known, state: 'conflict', theirs };
  return {
    ...known,
    record: rebased(tracked, theirs, meeting),
    before: theirs,
    // A refusal may have been about the state that the draft was built on.
    state: state === 'refused' ? 'waiting' : state,
    revision: undefined
  };
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
