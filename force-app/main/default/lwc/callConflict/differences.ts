/** What two people made of one record, in words. */
import { outcomeOf, promptOf } from 'c/guide';
import type { Answer, BuyerOutcome, Conversation, Guide } from 'c/guide';
import { answerText } from 'c/letter';
import type { LetterFormats } from 'c/letter';
import type { Entry } from 'c/outbox';
import { fill } from 'c/phrase';
import { earlierNotesOf } from 'c/reply';
import { labels } from './labels';

/** One thing that has two values. */
export interface Difference {
  readonly what: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Something that a record says. */
interface Part {
  readonly what: string;
  readonly text: string;
}

const helps = { Yes: labels.yes, Partly: labels.partly, No: labels.no } as const;

function together(...texts: readonly (string | undefined)[]): string {
  return texts.filter(text => text !== undefined && text !== '').join(' · ');
}

function ofConversation({ day }: LetterFormats, conversation: Conversation): Part[] {
  const { nextStep, nextStepOn, privateNotes, isExternal } = conversation;
  return [
    { what: labels.nextStep, text: together(nextStep, nextStepOn && day(nextStepOn)) },
    { what: labels.onlyWe, text: privateNotes ?? '' },
    { what: labels.outside, text: isExternal ? labels.yes : labels.no }
  ];
}

function ofBuyerOutcome({ money, day }: LetterFormats, wanted: BuyerOutcome): Part[] {
  const { unmetNeed, annualValue, buyerWords, confirmedOn } = wanted;
  return [
    { what: labels.need, text: unmetNeed ?? '' },
    { what: labels.annualValue, text: annualValue === undefined ? '' : money(annualValue) },
    { what: labels.besides, text: buyerWords ?? '' },
    { what: labels.confirmedOn, text: confirmedOn ? day(confirmedOn) : '' }
  ];
}

function ofAnswer(guide: Guide, formats: LetterFormats, answer: Answer): Part[] {
  const { said, capabilityHelps, whyNot } = answer;
  const prompt = promptOf(guide, answer);
  return [
    { what: labels.answer, text: answerText(answer, prompt, labels, formats) },
    { what: labels.besides, text: said ?? '' },
    { what: labels.capability, text: together(capabilityHelps && helps[capabilityHelps], whyNot) },
    { what: labels.onlyWe, text: earlierNotesOf(prompt, answer) }
  ];
}

/** Where one took the record back, that stands against all that the other's says. */
function between<Item>(
  { record, theirs, removed }: { readonly record: Item; readonly theirs?: Item; readonly removed?: true },
  partsOf: (item: Item) => Part[]
): Difference[] {
  const mine = removed ? undefined : partsOf(record);
  const others = theirs && partsOf(theirs);
  const told = (parts: Part[] | undefined, index: number) =>
    parts ? parts[index]?.text || labels.nothing : labels.takenBack;
  const isTakenBack = mine === undefined || others === undefined;
  return (mine ?? others ?? [])
    .map(({ what }, index) => ({ what, theirs: told(others, index), mine: told(mine, index) }))
    .filter(part => part.theirs !== part.mine)
    .filter(part => !isTakenBack || ![part.theirs, part.mine].includes(labels.nothing));
}

/** What differs between the two, and only that. */
export function differencesOf(entry: Entry, guide: Guide, formats: LetterFormats): Difference[] {
  switch (entry.kind) {
    case 'conversation':
      return between(entry, item => ofConversation(formats, item));
    case 'buyerOutcome':
      return between(entry, item => ofBuyerOutcome(formats, item));
    case 'answer':
      return between(entry, item => ofAnswer(guide, formats, item));
  }
}

/** What the two are about: the question, what the buyer wants, or whom the call was with. */
export function subjectOf(entry: Entry, guide: Guide): string {
  switch (entry.kind) {
    case 'conversation': {
      const contact = guide.contacts.find(({ id }) => id === entry.record.contactId);
      return fill(labels.callWith, contact?.name ?? '');
    }
    case 'buyerOutcome':
      return outcomeOf(guide, entry.record)?.statement ?? entry.record.unmetNeed ?? '';
    case 'answer':
      return entry.record.questionAsked;
  }
}
