import type { BuyerOutcome, Guide, Outcome } from './types';

/** The outcomes of the edition that is read, of every target title. */
export function agreedOutcomes(guide: Guide): Outcome[] {
  return guide.targetTitles.flatMap(target => target.outcomes);
}

/** The outcome of that id with its prompts, wherever in the guide it stands; of former editions too. */
export function outcomeById(guide: Guide, outcomeId: string | undefined): Outcome | undefined {
  return [...agreedOutcomes(guide), ...guide.formerOutcomes].find(outcome => outcome.id === outcomeId);
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
