import { answersTo, promptOf } from 'c/guide';
import type { Guide } from 'c/guide';
import { earlierNotesOf } from 'c/reply';

/** A note that no buyer reads. */
export interface PrivateNote {
  readonly key: string;
  readonly text: string;
}

/** The notes on the conversations with a contact, the latest first, and those of before that stand in answers. */
export function privateNotesOn(guide: Guide, contactId: string): PrivateNote[] {
  const onCalls = guide.conversations
    .filter(conversation => conversation.contactId === contactId)
    .toSorted((one, other) => other.started.localeCompare(one.started))
    .map(({ key, privateNotes = '' }) => ({ key, text: privateNotes.trim() }));
  const onAnswers = guide.buyerOutcomes
    .filter(wanted => wanted.contactId === contactId)
    .flatMap(({ key }) => answersTo(guide, key))
    .map(answer => ({
      key: answer.key,
      text: earlierNotesOf(promptOf(guide, answer), answer).trim()
    }));
  return [...onCalls, ...onAnswers].filter(({ text }) => text !== '');
}
