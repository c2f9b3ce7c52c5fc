/**
 * The letter to one buyer after a call, as a rep would send it: where the buyer wants to get, how it is today and what
 * that costs, what would help, what it is worth, who else, the next step, “please correct me”. Nothing is invented and
 * nothing private is in it; what is missing is a question to the rep, and so is what contradicts itself.
 */
import { outcomeOf } from 'c/guide';
import type { BuyerOutcome } from 'c/guide';
import { fill } from 'c/phrase';
import { bodyOf, sentencesOf } from './body';
import { doubtsOf } from './doubts';
import { edited, noEdits } from './edits';
import { ahead, correctionOf, isFurther, openingOf, salutationOf, signatureOf, subjectOf } from './frame';
import { addressee } from './people';
import { Voice } from './phrases';
import { topicOf } from './topics';
import type { Slot } from './topics';
import type { Gap, Letter, LetterRequest, Paragraph } from './types';

export { decided, isEdited, isLetterEdits, leftOut, noEdits, restored, rewritten, written } from './edits';
export type { Decision, LetterEdits } from './edits';
export { formatsFor } from './formats';
export type { LetterFormats } from './formats';
export { turnsIn } from './phrases';
export type { LetterPhrases } from './phrases';
export { answerText } from './replies';
export { escaped, letterHtml, letterLines, letterText } from './text';
export type { Doubt, Gap, Letter, LetterRequest, Sender, Sentence } from './types';

const gapsIn = (slots: readonly Slot[]): Gap[] => slots.flatMap(slot => ('gap' in slot ? slot.gap : []));

/** Is there anything to say of it? Not of an outcome that the guide has lost. */
function isKnown(buyerOutcome: BuyerOutcome, { guide }: LetterRequest): boolean {
  return buyerOutcome.unmetNeed !== undefined || outcomeOf(guide, buyerOutcome) !== undefined;
}

/** The letter to one contact of a deal. */
export function letterTo(request: LetterRequest): Letter {
  const { guide, contactId, phrases } = request;
  const edits = request.edits ?? noEdits;
  const voice = new Voice();
  const buyerOutcomes = guide.buyerOutcomes.filter(
    outcome => outcome.contactId === contactId && isKnown(outcome, request)
  );
  const topics = buyerOutcomes.map(buyerOutcome => topicOf(buyerOutcome, request, voice));
  const nothing: Gap = {
    id: 'outcome',
    kind: 'outcome',
    text: fill(phrases.gapOutcome, addressee(request)?.name ?? '')
  };
  const missing = [
    ...(topics.length > 0 ? [] : [nothing]),
    ...topics.flatMap(({ today, help }) => gapsIn([...today, ...help]))
  ];
  const body = bodyOf(topics, isFurther(request), edits);
  const last = ahead(request, missing);
  const paragraph = (id: string, slots: readonly Slot[], isLines = false): Paragraph => ({
    id,
    sentences: sentencesOf(slots, edits),
    isLines
  });
  const opening = paragraph('opening', openingOf(request, body.hasNews));
  const [first, ...others] = body.paragraphs;
  // A goal alone would be a lonely paragraph.
  const isShort = first !== undefined && others.length === 0 && first.sentences.length === 1;
  const told = isShort
    ? [{ ...opening, sentences: [...opening.sentences, ...first.sentences] }]
    : [opening, ...body.paragraphs];
  const paragraphs = [
    paragraph('salutation', [salutationOf(request)]),
    ...told,
    ...(topics.length > 0 ? [] : [paragraph('outcome', [{ gap: nothing }])]),
    paragraph('ahead', last),
    paragraph('correction', correctionOf(request)),
    paragraph('signature', signatureOf(request), true)
  ].filter(({ sentences }) => sentences.length > 0);
  return {
    subject: edited(subjectOf(request), edits),
    paragraphs,
    gaps: [...missing, ...gapsIn(last)].filter(({ id }) => edits.sentences[id] === undefined),
    doubts: doubtsOf(
      buyerOutcomes,
      paragraphs.flatMap(({ sentences }) => sentences),
      request
    )
  };
}
