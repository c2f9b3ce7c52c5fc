import type { Answer, Prompt } from 'c/guide';
import { promptOf } from 'c/guide';
import { fill, withoutStop } from 'c/phrase';
import { choiceOf } from 'c/reply';
import type { ReplyWords } from 'c/reply';
import { amountText } from './amounts';
import type { LetterFormats } from './formats';
import type { Voice } from './phrases';
import { bare, bareWithin, chosen, placed, sentence } from './prose';
import type { AnswerForm } from './prose';
import type { LetterRequest, Wording } from './types';

type Formats = Pick<LetterFormats, 'number' | 'money'>;

/** What was given, as it is read: the number with its unit, the choice or the words. Further lines are private. */
function givenText(answer: Answer, prompt: Prompt | undefined, formats: Formats): string {
  return answer.number === undefined
    ? withoutStop(choiceOf(answer))
    : amountText(answer.number, prompt?.unit, formats);
}

/** An answer in a few words, for under its question. */
export function answerText(
  answer: Answer,
  prompt: Prompt | undefined,
  words: ReplyWords,
  formats: Formats
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

function formOf(answer: Answer, prompt: Prompt | undefined): AnswerForm {
  if (answer.number !== undefined) return 'figure';
  return prompt?.answerType === 'Choice' ? 'choice' : 'words';
}

/** The answer in the prompt's own letter sentence; nothing where it has none that fits. */
function agreedSentence(
  answer: Answer,
  prompt: Prompt | undefined,
  request: LetterRequest
): string | undefined {
  const template = prompt?.letterSentence?.trim();
  if (!template) return undefined;
  const { formats, phrases } = request;
  if (answer.reply !== 'Given') return chosen(template, answer.reply === 'Yes');
  return placed(template, givenText(answer, prompt, formats), formOf(answer, prompt), phrases.quote);
}

/** A plain sentence about what was asked and answered. */
function plainSentence(
  answer: Answer,
  prompt: Prompt | undefined,
  request: LetterRequest,
  voice: Voice
): string {
  const { formats, phrases } = request;
  const question = bare(answer.questionAsked);
  const words = { yes: phrases.yes, no: phrases.no, doesNotKnow: '' };
  const said = answerText(answer, prompt, words, formats);
  const isQuoted = answer.reply === 'Given' && formOf(answer, prompt) !== 'figure';
  return sentence(
    fill(voice.next(phrases.asked), question, isQuoted ? fill(phrases.quote, bare(said)) : said)
  );
}

function replySentence(
  answer: Answer,
  prompt: Prompt | undefined,
  request: LetterRequest,
  voice: Voice
): string {
  if (answer.reply === "Doesn't know")
    return sentence(fill(voice.next(request.phrases.unknown), bare(answer.questionAsked)));
  return agreedSentence(answer, prompt, request) ?? plainSentence(answer, prompt, request, voice);
}

/** Longer words of the buyer's are a sentence of their own. */
const mostWordsBeside = 8;

const comparable = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The buyer's words beside an answer, unless they only say it again. */
function saidBeside(answer: Answer, reply: string): string {
  const said = bare(answer.said ?? '');
  if (said === '') return '';
  return ` ${comparable(reply)} `.includes(` ${comparable(said)} `) ? '' : said;
}

/** What one answer becomes: a sentence, with the buyer's own words in it or after it. */
export function replyWordings(answer: Answer, request: LetterRequest, voice: Voice): Wording[] {
  const { guide, formats, phrases } = request;
  const prompt = promptOf(guide, answer);
  const reply = replySentence(answer, prompt, request, voice);
  const said = saidBeside(answer, reply);
  const words = { yes: phrases.yes, no: phrases.no, doesNotKnow: '?' };
  const source = { kind: 'said', sourceKey: answer.key } as const;
  const basis = `${answerText(answer, prompt, words, formats)}\n${said}`;
  const isShort = !/[.!?…]/.test(said) && said.split(' ').length <= mostWordsBeside;
  if (said === '' || (isShort && answer.reply !== "Doesn't know")) {
    const text =
      said === '' ? reply : sentence(fill(phrases.asYouPutIt, withoutStop(reply), bareWithin(said)));
    return [{ ...source, id: `${answer.key}/reply`, text, basis }];
  }
  const own = sentence(fill(voice.next(phrases.inYourWords), said));
  return [
    { ...source, id: `${answer.key}/reply`, text: reply, basis },
    { ...source, id: `${answer.key}/said`, text: own, basis: said, goesOn: true }
  ];
}
