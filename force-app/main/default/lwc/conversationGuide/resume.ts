import type { Call, Topic } from 'c/callDrafts';
import { latestConversation } from 'c/guide';
import type { Guide } from 'c/guide';

const longestCallInHours = 12;

function topicOf(guide: Guide, conversationKey: string): Topic | undefined {
  const answer = guide.answers.filter(candidate => candidate.conversationKey === conversationKey).at(-1);
  const outcome = guide.buyerOutcomes.find(({ key }) => key === answer?.buyerOutcomeKey);
  return outcome?.outcomeId ? { kind: 'outcome', outcomeId: outcome.outcomeId } : undefined;
}

/**
 * The call that is underway: the one that this browser remembers, unless it was ended elsewhere; else the person's own
 * conversation that has no end. Nothing that began more than half a day ago is underway.
 */
export function callUnderway(guide: Guide, remembered: Call | undefined, now: Date): Call | undefined {
  const isRecent = (started: string) => Date.parse(started) >= now.getTime() - longestCallInHours * 3_600_000;
  const isEnded = (key: string) =>
    guide.conversations.some(call => call.key === key && call.ended !== undefined);
  const isKnown = guide.contacts.some(({ id }) => id === remembered?.contactId);
  if (remembered && isKnown && isRecent(remembered.started) && !isEnded(remembered.conversationKey))
    return remembered;
  const open = guide.conversations.filter(
    ({ isOwn, ended, started }) => isOwn && ended === undefined && isRecent(started)
  );
  const last = latestConversation(open);
  return (
    last && {
      contactId: last.contactId,
      conversationKey: last.key,
      started: last.started,
      topic: topicOf(guide, last.key),
      skipped: []
    }
  );
}
