import { latestConversation, outcomeOf } from 'c/guide';
import type { Conversation, Guide } from 'c/guide';
import { callIdOf } from 'c/recordKeys';
import { contactOf } from './people';
import type { CallState, Topic } from './types';

const longestCallInHours = 12;

function isRecent(started: string, now: Date): boolean {
  return Date.parse(started) >= now.getTime() - longestCallInHours * 3_600_000;
}

function topicOfLast(guide: Guide, { key }: Conversation): Topic | undefined {
  const answer = guide.answers.findLast(({ conversationKey }) => conversationKey === key);
  const outcome = guide.buyerOutcomes.find(({ key: candidate }) => candidate === answer?.buyerOutcomeKey);
  if (!outcome) return undefined;
  const outcomeId = outcomeOf(guide, outcome)?.id ?? outcome.outcomeId;
  return outcomeId ? { kind: 'outcome', outcomeId } : { kind: 'unmetNeed', key: outcome.key };
}

function isEnded(guide: Guide, callId: string): boolean {
  const ofCall = guide.conversations.filter(({ key }) => callIdOf(key) === callId);
  return ofCall.length > 0 && ofCall.every(({ ended }) => ended !== undefined);
}

/** The call as it stands once all its conversations were ended elsewhere: at the letter; nothing while it goes on. */
export function endedElsewhere(guide: Guide, { underway, contactId }: CallState): CallState | undefined {
  if (!underway || !isEnded(guide, underway.id)) return undefined;
  return { contactId, place: { kind: 'letter' }, skipped: [], undoable: [] };
}

/** The call of the conversation, where it stood when the last answer was given. */
function callOf(guide: Guide, conversation: Conversation): CallState | undefined {
  const { key, contactId, started, offeringVersionId: versionId } = conversation;
  const id = callIdOf(key);
  if (!id) return undefined;
  const ofCall = guide.conversations.filter(other => callIdOf(other.key) === id);
  const topic = topicOfLast(guide, conversation);
  return {
    contactId,
    place: topic ? { kind: 'topic', topic } : { kind: 'menu' },
    underway: {
      id,
      started,
      ...(versionId ? { versionId } : {}),
      buyers: ofCall.map(({ contactId: buyer }) => buyer)
    },
    skipped: [],
    undoable: []
  };
}

/** Can something of a call be taken back that is over, but not for long? */
function isFresh({ undoable }: CallState, now: Date): boolean {
  return undoable.some(({ moment: { underway } }) => underway && isRecent(underway.started, now));
}

/**
 * The call as it stands: the one that this browser remembers, unless it was ended elsewhere; else the person's own
 * conversation that has no end; else what this browser remembers of a call that is over, so that it can be taken back.
 * Nothing that began more than half a day ago is underway.
 */
export function callUnderway(
  guide: Guide,
  remembered: CallState | undefined,
  now: Date
): CallState | undefined {
  const known = remembered && contactOf(guide, remembered.contactId) ? remembered : undefined;
  const { underway } = known ?? {};
  if (underway && isRecent(underway.started, now) && !isEnded(guide, underway.id)) return known;
  const last = latestConversation(
    guide.conversations.filter(
      ({ isOwn, ended, started }) => isOwn && ended === undefined && isRecent(started, now)
    )
  );
  if (last) return callOf(guide, last);
  return known && !underway && isFresh(known, now) ? known : undefined;
}

/**
 * The person's own conversation with a contact that ended today and can be taken up again.
 *
 * @param today ISO date; `dayOf` gives a moment's.
 */
export function endedToday(
  guide: Guide,
  contactId: string,
  today: string,
  dayOf: (moment: string) => string
): Conversation | undefined {
  return latestConversation(
    guide.conversations.filter(
      ({ isOwn, ended, contactId: buyer, key }) =>
        isOwn &&
        buyer === contactId &&
        ended !== undefined &&
        callIdOf(key) !== undefined &&
        dayOf(ended) === today
    )
  );
}
