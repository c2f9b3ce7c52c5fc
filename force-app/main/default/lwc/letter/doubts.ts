import type { Answer, BuyerOutcome } from 'c/guide';
import { answersTo, promptOf } from 'c/guide';
import { fill } from 'c/phrase';
import { amountText, currencyOf, timesAYear, wholeOf } from './amounts';
import { conversationOf } from './people';
import { bare } from './prose';
import type { Doubt, LetterRequest, Sentence } from './types';

const doubt = (id: string, text: string): Doubt => ({ id, text });

/** The figure of an answer with its unit. */
function figureOf(answer: Answer, { guide, formats }: LetterRequest): string {
  return answer.number === undefined ? '' : amountText(answer.number, promptOf(guide, answer)?.unit, formats);
}

/** Do both answer one question with figures of one unit that differ, whoever was asked and by whichever edition? */
function contradict(one: Answer, other: Answer, { guide }: LetterRequest): boolean {
  const [prompt, otherPrompt] = [promptOf(guide, one), promptOf(guide, other)];
  if (!prompt || !otherPrompt || prompt.unit !== otherPrompt.unit) return false;
  const isSame =
    prompt.id === otherPrompt.id || (prompt.code !== undefined && prompt.code === otherPrompt.code);
  return isSame && one.number !== undefined && other.number !== undefined && one.number !== other.number;
}

/** What others said, or the same buyer under another edition, that differs. */
function otherAnswers(answer: Answer, request: LetterRequest): Doubt[] {
  const { guide, phrases, contactId } = request;
  const position = guide.answers.indexOf(answer);
  return guide.answers.flatMap((other, index) => {
    const buyerOutcome = guide.buyerOutcomes.find(({ key }) => key === other.buyerOutcomeKey);
    if (!buyerOutcome || !contradict(answer, other, request)) return [];
    const isSamePerson = buyerOutcome.contactId === contactId;
    // Of two answers of one person each would name the other: the later one does.
    if (isSamePerson && index > position) return [];
    const name = guide.contacts.find(({ id }) => id === buyerOutcome.contactId)?.name ?? '';
    const [figure, otherFigure] = [figureOf(answer, request), figureOf(other, request)];
    const question = bare(answer.questionAsked);
    const text = isSamePerson
      ? fill(phrases.doubtBefore, question, figure, otherFigure)
      : fill(phrases.doubtOther, question, figure, otherFigure, name);
    return doubt(`other/${answer.key}/${other.key}/${answer.number}/${other.number}`, text);
  });
}

/** What can't be so, or can't stand beside the rest. */
function ownFigure(answer: Answer, request: LetterRequest): Doubt[] {
  const { guide, phrases, formats } = request;
  const { key, number } = answer;
  const unit = promptOf(guide, answer)?.unit;
  if (number === undefined) return [];
  const whole = wholeOf(unit);
  const currency = currencyOf(unit);
  const question = bare(answer.questionAsked);
  const share = fill(phrases.doubtShare, question, figureOf(answer, request));
  return [
    ...(whole !== undefined && number > whole ? [doubt(`share/${key}/${number}`, share)] : []),
    ...(currency !== undefined && currency !== formats.currency
      ? [doubt(`currency/${key}`, fill(phrases.doubtCurrency, question, currency, formats.currency))]
      : [])
  ];
}

/** A text of several lines: only its first reaches the letter. */
function furtherLines({ key, reply, text, questionAsked }: Answer, { phrases }: LetterRequest): Doubt[] {
  const isCut = reply === 'Given' && text !== undefined && text.trim().includes('\n');
  return isCut ? [doubt(`lines/${key}`, fill(phrases.doubtLines, bare(questionAsked)))] : [];
}

/** A value below what the buyer's own answers come to. */
function lowValue(
  { key, annualValue }: BuyerOutcome,
  answers: readonly Answer[],
  request: LetterRequest
): Doubt[] {
  const { guide, phrases, formats } = request;
  if (annualValue === undefined) return [];
  return answers.flatMap(answer => {
    const times = timesAYear(promptOf(guide, answer)?.unit);
    if (times === undefined || answer.number === undefined || answer.number * times <= annualValue) return [];
    const told = [formats.money(annualValue), figureOf(answer, request), bare(answer.questionAsked)] as const;
    const id = `value/${key}/${annualValue}/${answer.key}/${answer.number}`;
    return doubt(id, fill(phrases.doubtValue, ...told));
  });
}

/** Sentences that the rep wrote before what they rest on changed. */
function outdated(sentences: readonly Sentence[], { edits, phrases }: LetterRequest): Doubt[] {
  return sentences.flatMap(({ id, text, generated, basis, isOwn, kind }) => {
    const isOutdated = isOwn && kind !== 'own' && basis !== edits?.sentences[id]?.basis;
    return isOutdated
      ? doubt(`own/${id}/${basis ?? ''}`, fill(phrases.doubtOwn, bare(text), bare(generated)))
      : [];
  });
}

/** Sentences of the rep's own whose place is gone: an answer was taken back, or one stands there now. */
function unplaced(sentences: readonly Sentence[], { edits, phrases }: LetterRequest): Doubt[] {
  return Object.entries(edits?.sentences ?? {}).flatMap(([id, { text }]) => {
    const isPlaced = id === 'subject' || sentences.some(sentence => sentence.id === id);
    return text === undefined || isPlaced
      ? []
      : doubt(`unplaced/${id}`, fill(phrases.doubtUnplaced, bare(text)));
  });
}

function pastStep(request: LetterRequest): Doubt[] {
  const { today, phrases, formats } = request;
  const on = conversationOf(request)?.nextStepOn;
  return on && today && on < today ? [doubt(`past/${on}`, fill(phrases.doubtPast, formats.day(on)))] : [];
}

/** What contradicts itself or cannot be so; the rep looks at it before the letter leaves. */
export function doubtsOf(
  buyerOutcomes: readonly BuyerOutcome[],
  sentences: readonly Sentence[],
  request: LetterRequest
): Doubt[] {
  const ofOutcomes = buyerOutcomes.flatMap(buyerOutcome => {
    const answers = answersTo(request.guide, buyerOutcome.key);
    return [
      ...answers.flatMap(answer => [
        ...otherAnswers(answer, request),
        ...ownFigure(answer, request),
        ...furtherLines(answer, request)
      ]),
      ...lowValue(buyerOutcome, answers, request)
    ];
  });
  return [
    ...ofOutcomes,
    ...pastStep(request),
    ...outdated(sentences, request),
    ...unplaced(sentences, request)
  ];
}
