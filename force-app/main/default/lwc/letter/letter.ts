import type { Answer, BuyerOutcome, Guide, Outcome, Prompt } from 'c/guide';
import { outcomeById } from 'c/guide';
import { keyPlayerName, keyPlayersNotMet } from 'c/keyPlayers';
import { fill, withoutStop } from 'c/phrase';
import { choiceOf, noteOf } from 'c/reply';
import type { ReplyWords } from 'c/reply';

/**
 * One sentence of the letter. What was said names the record that it comes from, by key; what the guide says of who
 * decides names the guide; a gap says what is missing; courtesies come from nobody.
 */
export type Sentence =
  | { readonly kind: 'said'; readonly text: string; readonly sourceKey: string }
  | { readonly kind: 'agreed'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string }
  | { readonly kind: 'courtesy'; readonly text: string };

interface Paragraph {
  readonly id: string;
  readonly sentences: readonly Sentence[];
}
export type Letter = readonly Paragraph[];

/** The wording of the letter; places in braces are filled in the order that the names below give. */
export interface LetterPhrases {
  /** contact */
  readonly greeting: string;
  readonly opening: string;
  /** outcome */
  readonly goal: string;
  /** the buyer's words */
  readonly need: string;
  /** question */
  readonly saidYes: string;
  readonly saidNo: string;
  readonly didNotKnow: string;
  /** question, answer */
  readonly said: string;
  /** note */
  readonly added: string;
  /** event, player, action */
  readonly wouldHelp: string;
  readonly wouldPartlyHelp: string;
  /** amount */
  readonly value: string;
  /** the buyer's words */
  readonly words: string;
  /** names */
  readonly access: string;
  /** step */
  readonly nextStep: string;
  readonly correct: string;
  readonly closing: string;
  /** question */
  readonly gapQuestion: string;
  readonly gapCapability: string;
  readonly gapValue: string;
  readonly gapNextStep: string;
  readonly gapOutcome: string;
}

/** How numbers are written for the reader. */
export interface LetterFormats {
  readonly number: (value: number) => string;
  /** An amount in the org's currency. */
  readonly money: (value: number) => string;
}

export interface LetterRequest {
  readonly guide: Guide;
  readonly contactId: string;
  /** The conversation whose notes hold the next step. */
  readonly conversationKey?: string;
  readonly phrases: LetterPhrases;
  readonly formats: LetterFormats;
}

const said = (text: string, sourceKey: string): Sentence => ({ kind: 'said', text, sourceKey });
const gap = (text: string): Sentence => ({ kind: 'gap', text });

function replySentence(answer: Answer, prompt: Prompt, { phrases, formats }: LetterRequest): string {
  const question = answer.questionAsked;
  switch (answer.reply) {
    case 'Yes':
      return fill(phrases.saidYes, question);
    case 'No':
      return fill(phrases.saidNo, question);
    case "Doesn't know":
      return fill(phrases.didNotKnow, question);
    case 'Given':
      return fill(phrases.said, question, givenText(answer, prompt, formats));
  }
}

/** What was given, as it is read: the number with its unit, the choice or the words. */
function givenText(answer: Answer, prompt: Prompt | undefined, formats: LetterFormats): string {
  if (answer.number !== undefined)
    return [formats.number(answer.number), prompt?.unit ?? ''].join(' ').trim();
  return withoutStop(prompt?.answerType === 'Choice' ? choiceOf(answer) : (answer.text ?? ''));
}

/** An answer in a few words, for under its question. */
export function answerText(
  answer: Answer,
  prompt: Prompt | undefined,
  words: ReplyWords,
  formats: LetterFormats
): string {
  switch (answer.reply) {
    case 'Yes':
      return words.yes;
    case 'No':
      return words.no;
    case "Doesn't know":
      return words.doesNotKnow;
    case 'Given':
      return givenText(answer, prompt, formats);
  }
}

function answerSentences(answer: Answer, prompt: Prompt, request: LetterRequest): Sentence[] {
  const note = noteOf(prompt, answer);
  return [
    said(replySentence(answer, prompt, request), answer.key),
    ...(note ? [said(fill(request.phrases.added, withoutStop(note)), answer.key)] : [])
  ];
}

/** What the buyer said of today, a paragraph a prompt. */
function today(outcome: Outcome, answers: readonly Answer[], request: LetterRequest): Paragraph[] {
  return outcome.prompts.flatMap(prompt => {
    const answer = answers.find(({ promptId }) => promptId === prompt.id);
    if (answer) return { id: answer.key, sentences: answerSentences(answer, prompt, request) };
    const open = gap(fill(request.phrases.gapQuestion, prompt.question));
    return prompt.required ? { id: `open ${prompt.id}`, sentences: [open] } : [];
  });
}

function helpSentences(outcome: Outcome, answers: readonly Answer[], { phrases }: LetterRequest): Sentence[] {
  const sentences = outcome.prompts.flatMap(({ id, capability }) => {
    const answer = answers.find(({ promptId }) => promptId === id);
    if (!answer || !capability) return [];
    const phrase = { Yes: phrases.wouldHelp, Partly: phrases.wouldPartlyHelp, No: undefined };
    const text = answer.capabilityHelps && phrase[answer.capabilityHelps];
    return text
      ? [said(fill(text, capability.event, capability.player, withoutStop(capability.action)), answer.key)]
      : [];
  });
  return sentences.length > 0 ? sentences : [gap(phrases.gapCapability)];
}

function worth(buyerOutcome: BuyerOutcome, { phrases, formats }: LetterRequest): Sentence[] {
  const { annualValue, buyerWords, key } = buyerOutcome;
  return [
    annualValue === undefined
      ? gap(phrases.gapValue)
      : said(fill(phrases.value, formats.money(annualValue)), key),
    ...(buyerWords ? [said(fill(phrases.words, withoutStop(buyerWords)), key)] : [])
  ];
}

function outcomeParagraphs(buyerOutcome: BuyerOutcome, request: LetterRequest): Paragraph[] {
  const { guide, phrases } = request;
  const { key, unmetNeed } = buyerOutcome;
  if (unmetNeed) return [{ id: key, sentences: [said(fill(phrases.need, withoutStop(unmetNeed)), key)] }];
  const outcome = outcomeById(guide, buyerOutcome.outcomeId);
  if (!outcome) return [];
  const answers = guide.answers.filter(answer => answer.buyerOutcomeKey === key);
  return [
    { id: `${key} goal`, sentences: [said(fill(phrases.goal, withoutStop(outcome.statement)), key)] },
    ...today(outcome, answers, request),
    {
      id: `${key} help`,
      sentences: [...helpSentences(outcome, answers, request), ...worth(buyerOutcome, request)]
    }
  ];
}

function access({ guide, phrases }: LetterRequest): Sentence[] {
  const names = keyPlayersNotMet(guide).map(keyPlayerName);
  return names.length > 0 ? [{ kind: 'agreed', text: fill(phrases.access, names.join('; ')) }] : [];
}

function nextStep({ guide, conversationKey, phrases }: LetterRequest): Sentence {
  const conversation = guide.conversations.find(({ key }) => key === conversationKey);
  return conversation?.notes
    ? said(fill(phrases.nextStep, withoutStop(conversation.notes)), conversation.key)
    : gap(phrases.gapNextStep);
}

/**
 * The letter to one contact of a deal: goal, today, the capabilities that they said would help, value, who else to meet,
 * next step, “please correct me”. Nothing is invented: what nobody said is a gap.
 */
export function letterTo(request: LetterRequest): Letter {
  const { guide, contactId, phrases } = request;
  const contact = guide.contacts.find(({ id }) => id === contactId);
  const outcomes = guide.buyerOutcomes.filter(outcome => outcome.contactId === contactId);
  const body = outcomes.flatMap(outcome => outcomeParagraphs(outcome, request));
  const courtesy = (text: string): Sentence => ({ kind: 'courtesy', text });
  return [
    { id: 'greeting', sentences: [courtesy(fill(phrases.greeting, contact?.name ?? ''))] },
    { id: 'opening', sentences: [courtesy(phrases.opening)] },
    ...(body.length > 0 ? body : [{ id: 'nothing', sentences: [gap(phrases.gapOutcome)] }]),
    { id: 'next', sentences: [...access(request), nextStep(request)] },
    { id: 'correct', sentences: [courtesy(phrases.correct)] },
    { id: 'closing', sentences: [courtesy(phrases.closing)] }
  ];
}

/** The letter as plain text, gaps included, a blank line between paragraphs. */
export function letterText(letter: Letter): string {
  return letter.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')).join('\n\n');
}

/** How many gaps the letter shows. */
export function gapsIn(letter: Letter): number {
  return letter.flatMap(({ sentences }) => sentences).filter(({ kind }) => kind === 'gap').length;
}
