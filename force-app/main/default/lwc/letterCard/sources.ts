import type { Guide } from 'c/guide';
import { outcomeById } from 'c/guide';
import { answerText } from 'c/letter';
import type { LetterFormats } from 'c/letter';
import { fill } from 'c/phrase';
import { labels } from './labels';

/** What each source of the letter is, by key: the question and its answer, the outcome, or the notes of the call. */
export function sourceLabels(guide: Guide, formats: LetterFormats): Record<string, string> {
  const prompts = guide.targetTitles.flatMap(({ outcomes }) => outcomes).flatMap(outcome => outcome.prompts);
  const ofAnswers = guide.answers.map(answer => {
    const prompt = prompts.find(({ id }) => id === answer.promptId);
    return [
      answer.key,
      fill(labels.fromAnswer, answer.questionAsked, answerText(answer, prompt, labels, formats))
    ];
  });
  const ofOutcomes = guide.buyerOutcomes.map(({ key, outcomeId, unmetNeed }) => [
    key,
    fill(labels.fromOutcome, outcomeById(guide, outcomeId)?.statement ?? unmetNeed ?? '')
  ]);
  const ofCalls = guide.conversations.map(({ key }) => [key, labels.fromCall]);
  return Object.fromEntries([...ofCalls, ...ofOutcomes, ...ofAnswers]) as Record<string, string>;
}
