import type { BuyerOutcome, Guide, Outcome, Prompt, TargetTitle } from './types';

/** Outcomes and prompts as they are looked up, by id. */
interface Index {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly prompts: ReadonlyMap<string, Prompt>;
}

/** What was agreed stays while a call is led, and is looked up at every step of it. */
const agreed = new WeakMap<readonly TargetTitle[], readonly Outcome[]>();
const indexes = new WeakMap<readonly Outcome[], Index>();

/** The outcomes of the edition that is read, of every target title. */
export function agreedOutcomes({ targetTitles }: Guide): readonly Outcome[] {
  const outcomes = agreed.get(targetTitles) ?? targetTitles.flatMap(target => target.outcomes);
  agreed.set(targetTitles, outcomes);
  return outcomes;
}

function indexOf(outcomes: readonly Outcome[]): Index {
  const index = indexes.get(outcomes) ?? {
    outcomes: new Map(outcomes.map(outcome => [outcome.id, outcome])),
    prompts: new Map(outcomes.flatMap(({ prompts }) => prompts.map(prompt => [prompt.id, prompt] as const)))
  };
  indexes.set(outcomes, index);
  return index;
}

/** The outcome of that id with its prompts, wherever in the guide it stands; of former editions too. */
export function outcomeById(guide: Guide, outcomeId = ''): Outcome | undefined {
  const former = indexOf(guide.formerOutcomes);
  return indexOf(agreedOutcomes(guide)).outcomes.get(outcomeId) ?? former.outcomes.get(outcomeId);
}

/** The prompt of that id, of whichever edition. */
export function promptById(guide: Guide, promptId = ''): Prompt | undefined {
  const former = indexOf(guide.formerOutcomes);
  return indexOf(agreedOutcomes(guide)).prompts.get(promptId) ?? former.prompts.get(promptId);
}

/** Do both name one outcome, though perhaps in two editions? */
function isSame(one: Outcome, other: Outcome): boolean {
  return one.id === other.id || (one.code !== undefined && one.code === other.code);
}

/**
 * The outcome that is meant, as the edition that is read puts it; as it was shared when that edition has it no more.
 * Nothing for an unmet need.
 */
export function outcomeOf(guide: Guide, { outcomeId }: Pick<BuyerOutcome, 'outcomeId'>): Outcome | undefined {
  const shared = outcomeById(guide, outcomeId);
  return shared && (agreedOutcomes(guide).find(outcome => isSame(outcome, shared)) ?? shared);
}

/** What one contact shared of an outcome, whichever edition they shared it under. */
export function sharedBy(guide: Guide, contactId: string, outcome: Outcome): BuyerOutcome | undefined {
  return guide.buyerOutcomes.find(candidate => {
    const shared = outcomeById(guide, candidate.outcomeId);
    return candidate.contactId === contactId && shared !== undefined && isSame(outcome, shared);
  });
}

/** Did the buyer confirm what an outcome of the guide is worth, without a proxy? Only that may count as the deal's value. */
export function isConfirmedValue({
  outcomeId,
  progress,
  annualValue,
  isByProxy
}: Pick<BuyerOutcome, 'outcomeId' | 'progress' | 'annualValue' | 'isByProxy'>): boolean {
  const isWorth = annualValue !== undefined && annualValue > 0;
  return progress === 'Confirmed' && !isByProxy && isWorth && outcomeId !== undefined;
}
