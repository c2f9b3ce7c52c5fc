/** Editions of the guide: the next one rewords a question, replaces an outcome, and keeps the codes. */
import type { Guide, Outcome, Prompt } from 'c/guide';
import { boardNumber, fewerSurprises, guide, numberPrompt } from './guides';

const nextId = (id: string) => id.replace('AAA', 'BBB');
const nextPrompt = (prompt: Prompt): Prompt => ({ ...prompt, id: nextId(prompt.id) });
const nextOutcome = (outcome: Outcome): Outcome => ({
  ...outcome,
  id: nextId(outcome.id),
  prompts: outcome.prompts.map(nextPrompt)
});

export const reworded: Prompt = { ...nextPrompt(numberPrompt), question: 'By how much did you miss it?' };
/** The first outcome in the next edition, with one reworded question. */
export const nextBoardNumber: Outcome = {
  ...nextOutcome(boardNumber),
  prompts: boardNumber.prompts.map(prompt => (prompt === numberPrompt ? reworded : nextPrompt(prompt)))
};
/** An outcome that only the next edition has, in place of the second one. */
const newOutcome: Outcome = {
  ...nextOutcome(fewerSurprises),
  code: 'calmer-quarters',
  statement: 'Close each quarter calmly',
  prompts: []
};

/** An outcome with those of its prompts that were answered, as it comes along with what buyers said. */
export function former(outcome: Outcome, ...prompts: readonly Prompt[]): Outcome {
  return { ...outcome, prompts };
}

/** The same deal once the next edition is in use. */
export function nextEdition(of: Guide, formerOutcomes: readonly Outcome[]): Guide {
  return {
    ...of,
    offering: guide.offering && { ...guide.offering, version: { id: 'a02000000000002AAA', number: 4 } },
    targetTitles: of.targetTitles.map(target => ({
      ...target,
      id: nextId(target.id),
      outcomes: target.outcomes.length > 0 ? [nextBoardNumber, newOutcome] : []
    })),
    formerOutcomes
  };
}
