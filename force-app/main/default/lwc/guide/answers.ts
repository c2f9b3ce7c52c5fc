import type { Answer, Guide, Prompt } from './types';
import { agreedOutcomes, promptById } from './outcomes';

/** The answers to one buyer outcome. */
export function answersTo(guide: Guide, buyerOutcomeKey: string): Answer[] {
  return guide.answers.filter(answer => answer.buyerOutcomeKey === buyerOutcomeKey);
}

/** The prompt as it was asked, of whichever edition; nothing for a free question. */
export function promptOf(guide: Guide, { promptId }: Answer): Prompt | undefined {
  return promptById(guide, promptId);
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

/**
 * The answers that count: of those to one prompt in several editions only the one to the present wording, else the latest.
 */
export function standingAnswers(guide: Guide, answers: readonly Answer[]): Answer[] {
  const present = agreedOutcomes(guide).flatMap(({ prompts }) => prompts);
  return answers.filter(answer => {
    const code = promptOf(guide, answer)?.code;
    if (code === undefined) return true;
    const prompt = present.find(candidate => candidate.code === code);
    const isOfCode = (other: Answer) => promptOf(guide, other)?.code === code;
    return answer === (prompt ? answerTo(guide, answers, prompt) : answers.findLast(isOfCode));
  });
}

/** Is the prompt put differently now than when this answer was given? */
export function isReworded(answer: Answer, prompt: Prompt): boolean {
  return answer.promptId !== prompt.id && answer.questionAsked !== prompt.question;
}

/**
 * Does an answer diagnose how it is today: was a required question answered with something? The platform counts answers by
 * the copy of this that is saved with them, and holds the copy to the same.
 */
export function diagnoses(
  prompt: Pick<Prompt, 'required'> | undefined,
  { reply, number, text = '' }: Pick<Answer, 'reply' | 'number' | 'text'>
): boolean {
  if (!prompt?.required || reply === "Doesn't know") return false;
  return reply !== 'Given' || number !== undefined || /[\p{L}\p{N}]/u.test(text);
}
