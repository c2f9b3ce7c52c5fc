import type { Answer, CapabilityHelps, Prompt, Reply } from 'c/guide';

/** What the buyer said to one prompt. `text` is a choice, or the words that are the answer; `said` stands beside it. */
export interface Given {
  readonly reply: Reply;
  readonly number?: number;
  readonly text?: string;
  readonly said?: string;
}

/** One way to answer with a single choice. */
export interface ReplyOption {
  readonly id: string;
  readonly label: string;
  readonly given: Given;
}

/** The words on the options that no guide writes. */
export interface ReplyWords {
  readonly yes: string;
  readonly no: string;
  readonly doesNotKnow: string;
}

/** “Doesn't know” is an answer to every prompt; it has a key of its own, and is never one of the numbered choices. */
export const doesNotKnow: Given = { reply: "Doesn't know" };

/** The choices of a prompt in their order, without “doesn't know”; none where the answer is typed. */
export function replyOptions(prompt: Prompt, words: Pick<ReplyWords, 'yes' | 'no'>): ReplyOption[] {
  switch (prompt.answerType) {
    case 'Yes/No':
      return [
        { id: 'Yes', label: words.yes, given: { reply: 'Yes' } },
        { id: 'No', label: words.no, given: { reply: 'No' } }
      ];
    case 'Choice':
      return prompt.choices.map(choice => ({
        id: choice,
        label: choice,
        given: { reply: 'Given', text: choice }
      }));
    case 'Number':
    case 'Text':
      return [];
  }
}

/** Is the prompt answered by typing rather than by choosing? */
export function isTyped(prompt: Prompt): boolean {
  return prompt.answerType === 'Number' || prompt.answerType === 'Text';
}

/** The answers to “would it help?”, in the order of their digits. */
export const helpsInOrder: readonly CapabilityHelps[] = ['Yes', 'Partly', 'No'];

/** Is the text of the answer the answer itself, from its first line to its last? */
function isOwnWords(prompt: Prompt | undefined, { reply }: Given): boolean {
  return reply === 'Given' && (prompt === undefined || prompt.answerType === 'Text');
}

/** The choice in an answer to a choice prompt. */
export function choiceOf({ text = '' }: Given): string {
  return text.split('\n')[0] ?? '';
}

/** Notes of before answers had a place for what was said: lines of the text that are not the answer. They are private. */
export function earlierNotesOf(prompt: Prompt | undefined, answer: Answer): string {
  if (isOwnWords(prompt, answer)) return '';
  const lines = (answer.text ?? '').split('\n');
  return (prompt?.answerType === 'Choice' && answer.reply === 'Given' ? lines.slice(1) : lines).join('\n');
}

/** What was said, with the notes of before kept behind it. */
export function withEarlierNotes(prompt: Prompt, given: Given, present: Answer | undefined): Given {
  const notes = present ? earlierNotesOf(prompt, present) : '';
  if (notes === '' || isOwnWords(prompt, given)) return given;
  return { ...given, text: [given.text, notes].filter(line => line !== undefined).join('\n') };
}
