import type { Conversation, Guide } from 'c/guide';
import { letterText, letterTo } from 'c/letter';
import type { Letter, LetterRequest, Sentence } from 'c/letter';

export type NextStep = Pick<Conversation, 'nextStep' | 'nextStepOn'>;

/** The same letter again as long as the request says the same: a render asks for it many times. */
export function remembering(write = letterTo): (request: LetterRequest) => Letter {
  let last: { readonly request: LetterRequest; readonly letter: Letter } | undefined;
  return request => {
    const names = Object.keys(request) as (keyof LetterRequest)[];
    const isSame = last !== undefined && names.every(name => last?.request[name] === request[name]);
    if (!last || !isSame) last = { request, letter: write(request) };
    return last.letter;
  };
}

/** The letter while nothing is known. */
export const blank: Letter = {
  subject: {
    id: 'subject',
    kind: 'courtesy',
    text: '',
    generated: '',
    isNew: false,
    isOwn: false,
    isLeftOut: false
  },
  paragraphs: [],
  gaps: [],
  doubts: []
};

/** The guide with the next step of a conversation that was just entered, until the guide itself has it. */
export function withNextStep(guide: Guide, conversationKey: string | undefined, step: NextStep): Guide {
  const conversations = guide.conversations.map(conversation =>
    conversation.key === conversationKey ? { ...conversation, ...step } : conversation
  );
  return { ...guide, conversations };
}

/** The sentence of the letter with that id, the subject among them. */
export function sentenceOf({ subject, paragraphs }: Letter, id: string): Sentence | undefined {
  const sentences = [subject, ...paragraphs.flatMap(paragraph => paragraph.sentences)];
  return sentences.find(sentence => sentence.id === id);
}

/** Does the letter differ from what was logged of it? A log may have no subject of its own. */
export function isChanged(
  letter: Letter,
  loggedText: string | undefined,
  loggedSubject: string | undefined
): boolean {
  if (loggedText === undefined) return false;
  const { text } = letter.subject;
  return loggedText !== letterText(letter) || (loggedSubject ?? text) !== text;
}
