import type { Answer, Guide, Prompt } from 'c/guide';
import { outcomeById } from 'c/guide';
import { givenText } from 'c/letter';
import type { LetterFormats } from 'c/letter';
import { fill } from 'c/phrase';
import { labels } from './labels';

/** An answer in a few words, for under its question. */
export function answerLabel(answer: Answer, prompt: Prompt | undefined, formats: LetterFormats): string {
  switch (answer.reply) {
    case 'Yes':
      return labels.yes;
    case 'No':
      return labels.no;
    case "Doesn't know":
      return labels.doesNotKnow;
    case 'Given':
      return givenText(answer, prompt, formats);
  }
}

/** What each source of the letter is, by key: the question and its answer, the outcome, or the notes of the call. */
export function sourceLabels(guide: Guide, formats: LetterFormats): Record<string, string> {
  const prompts = guide.targetTitles.flatMap(({ outcomes }) => outcomes).flatMap(outcome => outcome.prompts);
  const ofAnswers = guide.answers.map(answer => {
    const prompt = prompts.find(({ id }) => id === answer.promptId);
    return [answer.key, fill(labels.fromAnswer, answer.questionAsked, answerLabel(answer, prompt, formats))];
  });
  const ofOutcomes = guide.buyerOutcomes.map(({ key, outcomeId, unmetNeed }) => [
    key,
    fill(labels.fromOutcome, outcomeById(guide, outcomeId)?.statement ?? unmetNeed ?? '')
  ]);
  const ofCalls = guide.conversations.map(({ key }) => [key, labels.fromCall]);
  return Object.fromEntries([...ofCalls, ...ofOutcomes, ...ofAnswers]) as Record<string, string>;
}
