import type { Answer, Guide, Prompt } from './types';
import { agreedOutcomes } from './outcomes';

/** The answers to one buyer outcome. */
export function answersTo(guide: Guide, buyerOutcomeKey: string): Answer[] {
  return guide.answers.filter(answer => answer.buyerOutcomeKey === buyerOutcomeKey);
}

/** The prompt as it was asked, of whichever edition; nothing for a free question. */
export function promptOf(guide: Guide, { promptId }: Answer): Prompt | undefined {
  const outcomes = [...agreedOutcomes(guide), ...guide.formerOutcomes];
  return outcomes.flatMap(outcome => outcome.prompts).find(prompt => prompt.id === promptId);
}

/**
 * What was answered to a prompt, of those answers: to the prompt itself, else to what it was in another edition. An answer
 * given under another edition counts until the prompt is asked again.
 */
export function answerTo(guide: Guide, answers: readonly Answer[], prompt: Prompt): Answer | undefined {
  const isOfCode = (answer: Answer) =>
    prompt.code !== undefined && promptOf(guide, answer)?.code === prompt.code;
  return answers.find(({ promptId }) => promptId === prompt.id) ?? answers.findLast(isOfCode);
}

/** Is the prompt put differently now than when this answer was given? */
export function isReworded(answer: Answer, prompt: Prompt): boolean {
  return answer.promptId !== prompt.id && answer.questionAsked !== prompt.question;
}
