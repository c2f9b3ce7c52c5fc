import type { Contact } from 'c/guide';
import { fill, withoutStop } from 'c/phrase';
import { addressee, conversationOf, isLowTitle, nameOf, othersToMeet } from './people';
import { bare, sentence } from './prose';
import type { Slot } from './topics';
import type { Gap, LetterRequest, Wording } from './types';

const courtesy = (id: string, text: string): Wording => ({ id, kind: 'courtesy', text });

/** Is it a further letter to the contact? */
export const isFurther = ({ since }: LetterRequest): boolean => since !== undefined;

function dayOfCall(request: LetterRequest): string | undefined {
  const started = conversationOf(request)?.started;
  return started && request.formats.dayOf(started);
}

export function subjectOf(request: LetterRequest): Wording {
  const { phrases } = request;
  const day = dayOfCall(request);
  return courtesy('subject', day ? fill(phrases.subjectOn, day) : phrases.subject);
}

/** “Dear Ms. Reyes”; without a salutation the first name, without that the whole. */
export function salutationOf(request: LetterRequest): Wording {
  const { name = '', salutation, firstName, lastName }: Partial<Contact> = addressee(request) ?? {};
  const whom = salutation && lastName ? `${salutation} ${lastName}` : firstName || name;
  return courtesy('salutation', fill(request.phrases.salutation, whom));
}

/** Thanks, and what the reader may expect. */
export function openingOf(request: LetterRequest, hasNews: boolean): Wording[] {
  const { phrases } = request;
  const day = dayOfCall(request);
  const first = day ? fill(phrases.thanksOn, day) : phrases.thanks;
  const again = day ? fill(phrases.thanksAgainOn, day) : phrases.thanksAgain;
  if (!isFurther(request)) return [courtesy('thanks', first), courtesy('understood', phrases.understood)];
  return [courtesy('thanks', again), courtesy('understood', hasNews ? phrases.newFirst : phrases.nothingNew)];
}

function whoElse(request: LetterRequest): Slot[] {
  const { guide, phrases, formats } = request;
  const others = othersToMeet(request);
  if (others.length === 0) return [];
  const names = formats.list(others.map(player => nameOf(player, request)));
  const text = sentence(fill(phrases.whoElse, names));
  const asks = courtesy('introduce', phrases.introduce);
  const isLow = isLowTitle(guide, addressee(request));
  return [{ id: 'whoElse', kind: 'agreed', text, basis: names }, ...(isLow ? [asks] : [])];
}

function nextStep(request: LetterRequest): Slot[] {
  const { phrases, formats } = request;
  const conversation = conversationOf(request);
  const step = withoutStop(conversation?.nextStep ?? '');
  const on = conversation?.nextStepOn;
  const open: Gap[] = [
    ...(step ? [] : [{ id: 'nextStep', kind: 'nextStep', text: phrases.gapNextStep } as const]),
    ...(step && !on ? [{ id: 'nextStepOn', kind: 'nextStepOn', text: phrases.gapNextStepOn } as const] : [])
  ];
  const gaps = open.map(gap => ({ gap }));
  if (!conversation || !step) return gaps;
  const text = on ? fill(phrases.nextStepOn, formats.day(on), step) : fill(phrases.nextStep, step);
  const basis = `${step}\n${on ?? ''}`;
  const source = { kind: 'said', sourceKey: conversation.key } as const;
  return [{ ...source, id: 'nextStep', text: sentence(text), basis }, ...gaps];
}

/** What the rep puts off to the next conversation, as one sentence. */
function askNext(gaps: readonly Gap[], { phrases, formats, edits }: LetterRequest): Slot[] {
  const questions = gaps.flatMap(({ id, question }) =>
    question && edits?.decisions[id] === 'askNext' && edits.sentences[id] === undefined
      ? fill(phrases.quote, bare(question))
      : []
  );
  if (questions.length === 0) return [];
  const asked = formats.list(questions);
  return [{ ...courtesy('askNext', sentence(fill(phrases.askNext, asked))), basis: asked }];
}

/** Who else, the next step, and what the rep would like to ask then. */
export function ahead(request: LetterRequest, gaps: readonly Gap[]): Slot[] {
  return [...whoElse(request), ...nextStep(request), ...askNext(gaps, request)];
}

export function correctionOf({ phrases }: LetterRequest): Wording[] {
  return [courtesy('correct', phrases.correct), courtesy('reply', phrases.reply)];
}

/** The closing and who signs, a line each. */
export function signatureOf({ sender, phrases }: LetterRequest): Wording[] {
  const { name = '', title, company, phone = '' } = sender ?? {};
  const position = title && company ? fill(phrases.position, title, company) : (title ?? company ?? '');
  const lines = {
    closing: phrases.closing,
    'sender/name': name,
    'sender/position': position,
    'sender/phone': phone
  };
  return Object.entries(lines).flatMap(([id, text]) => (text ? courtesy(id, text) : []));
}
