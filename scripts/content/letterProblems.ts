import { brochureProblems } from './brochureWords.ts';
import type { OutcomeContent, PromptContent } from './offeringContent.ts';

/** What keeps "You want to …" from being a sentence. */
export function wordsProblems({ code, inTheirWords }: OutcomeContent): string[] {
  return [
    ...(/^[A-Z](?![A-Z])/.test(inTheirWords) ? [`${code}: the words start with a capital`] : []),
    ...(/[.?!,;:]$/.test(inTheirWords) ? [`${code}: the words end with punctuation`] : []),
    ...(/^(?:you|want|to)\b/i.test(inTheirWords) ? [`${code}: the words repeat a word of the sentence`] : []),
    ...ourProblems(code, inTheirWords),
    ...brochureProblems(code, inTheirWords)
  ];
}

/** What keeps a letter sentence from being one with each answer that its prompt may get. */
export function sentenceProblems(prompt: PromptContent): string[] {
  const { code, letterSentence: sentence } = prompt;
  const place =
    prompt.answerType === 'Yes/No' ? /^[^{}]*\{[^{}|]*\|[^{}|]*\}[^{}]*$/ : /^[^{}]*\{answer\}[^{}]*$/;
  const told = prompt.answerType === 'Choice' ? [sentence, ...prompt.choices] : [sentence];
  return [
    ...(place.test(sentence) ? [] : [`${code}: "${sentence}" has no place for the answer`]),
    ...(/^[A-Z{“].*\.$/.test(sentence) ? [] : [`${code}: "${sentence}" is no sentence`]),
    ...told.flatMap(text => ourProblems(code, text)),
    ...brochureProblems(code, sentence)
  ];
}

/** In a letter, who writes says we and I. */
function ourProblems(code: string, text: string): string[] {
  return /\b(?:I|we|us|our|my|me)\b/.test(text) ? [`${code}: "${text}" speaks as who writes the letter`] : [];
}
