import type { Call, Topic } from 'c/callDrafts';
import type { Guide } from 'c/guide';

const longestCallInHours = 12;

function topicOf(guide: Guide, conversationKey: string): Topic | undefined {
  const answer = guide.answers.filter(candidate => candidate.conversationKey === conversationKey).at(-1);
  const outcome = guide.buyerOutcomes.find(({ key }) => key === answer?.buyerOutcomeKey);
  return outcome?.outcomeId ? { kind: 'outcome', outcomeId: outcome.outcomeId } : undefined;
}

/**
 * The call that is underway: the one that this browser remembers, unless it was ended elsewhere; else the person's own
 * conversation that began within half a day and has no end, at the outcome that was spoken about last.
 */
export function callUnderway(guide: Guide, remembered: Call | undefined, now: Date): Call | undefined {
  const isEnded = (key: string) =>
    guide.conversations.some(call => call.key === key && call.ended !== undefined);
  const isKnown = guide.contacts.some(({ id }) => id === remembered?.contactId);
  if (remembered && isKnown && !isEnded(remembered.conversationKey)) return remembered;
  const earliest = now.getTime() - longestCallInHours * 3_600_000;
  const open = guide.conversations.find(
    ({ isOwn, ended, started }) => isOwn && ended === undefined && Date.parse(started) >= earliest
  );
  return (
    open && {
      contactId: open.contactId,
      conversationKey: open.key,
      started: open.started,
      topic: topicOf(guide, open.key),
      skipped: []
    }
  );
}
