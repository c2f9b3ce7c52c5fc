import type { CapabilityHelps, Prompt, Reply } from 'c/guide';

/** What the buyer said to one prompt. `text` holds a choice or the buyer's own words. */
export interface Given {
  readonly reply: Reply;
  readonly number?: number;
  readonly text?: string;
}

/** One way to answer with a single key: `digit` is the key. */
export interface ReplyOption {
  readonly digit: string;
  readonly label: string;
  readonly given: Given;
}

/** The words on the options that no guide writes. */
export interface ReplyWords {
  readonly yes: string;
  readonly no: string;
  readonly doesNotKnow: string;
}

const mostOptions = 9;

/**
 * The single-key answers of a prompt, in the order of their digits. “Doesn't know” is an answer to every prompt and
 * always the last; a prompt offers at most eight choices before it.
 */
export function replyOptions(prompt: Prompt, words: ReplyWords): ReplyOption[] {
  const given = [...ownOptions(prompt, words).slice(0, mostOptions - 1)];
  const all = [...given, { label: words.doesNotKnow, given: { reply: "Doesn't know" } as const }];
  return all.map((option, index) => ({ ...option, digit: String(index + 1) }));
}

function ownOptions(prompt: Prompt, words: ReplyWords): { label: string; given: Given }[] {
  switch (prompt.answerType) {
    case 'Yes/No':
      return [
        { label: words.yes, given: { reply: 'Yes' } },
        { label: words.no, given: { reply: 'No' } }
      ];
    case 'Choice':
      return prompt.choices.map(choice => ({ label: choice, given: { reply: 'Given', text: choice } }));
    case 'Number':
    case 'Text':
      return [];
  }
}

/** Is the prompt answered by typing rather than by choosing? */
export function isTyped(prompt: Prompt): boolean {
  return prompt.answerType === 'Number' || prompt.answerType === 'Text';
}

/** What was typed, as an answer; nothing when it is none (blank, or no number where one is asked). */
export function typedReply(prompt: Prompt, typed: string): Given | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (prompt.answerType === 'Text') return { reply: 'Given', text };
  const number = Number(text);
  return prompt.answerType === 'Number' && Number.isFinite(number) ? { reply: 'Given', number } : undefined;
}

/** The answers to “would it help?”, in the order of their digits. */
export const helpsInOrder: readonly CapabilityHelps[] = ['Yes', 'Partly', 'No'];

/** A choice stands in the first line of the text and the note below it. */
function isChoice(prompt: Prompt, given: Given): boolean {
  return prompt.answerType === 'Choice' && given.reply === 'Given';
}

/** Is the text of the answer the answer itself, so that it has no note beside it? */
function isOwnWords(prompt: Prompt, given: Given): boolean {
  return prompt.answerType === 'Text' && given.reply === 'Given';
}

/** The note beside an answer; empty when there is none. */
export function noteOf(prompt: Prompt, given: Given): string {
  if (isOwnWords(prompt, given)) return '';
  const lines = (given.text ?? '').split('\n');
  return (isChoice(prompt, given) ? lines.slice(1) : lines).join('\n');
}

/** The answer with that note beside it, in place of the one before. Words as an answer take none. */
export function withNote(prompt: Prompt, given: Given, note: string): Given {
  if (isOwnWords(prompt, given)) return given;
  const lines = isChoice(prompt, given) ? [choiceOf(given)] : [];
  const text = [...lines, note.trim()].filter(line => line !== '').join('\n');
  return { ...given, text: text === '' ? undefined : text };
}

/** The choice in an answer to a choice prompt. */
export function choiceOf(given: Given): string {
  return (given.text ?? '').split('\n')[0] ?? '';
}
