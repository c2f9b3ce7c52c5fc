import { createdBy } from 'c/mutation';
import type { Operation } from 'c/mutation';
import { carriedChecks, waitingForManager } from 'c/qualification';
import type { Criterion, Rights } from 'c/qualification';
import { saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import {
  checkFields,
  createsCheck,
  createsQualification,
  inCurrencyOf,
  qualificationAlias,
  takesEffect
} from './operations';
import type { DealAtGates } from './reading';

/** What became of a deal that another policy takes over. */
interface TakingOver {
  readonly result: SaveResult;
  /** Were its checks taken over, and does it still rest on the other? */
  readonly isPrepared: boolean;
  /** What a manager has to take over, so that nothing is lost; the deal rests on the other policy until then. */
  readonly waiting: readonly Criterion[];
}

const gone: TakingOver = { result: { kind: 'stale', messages: [] }, isPrepared: false, waiting: [] };
const nothingToSave: SaveResult = { kind: 'saved', ids: new Map() };

/**
 * Lets the policy in force judge a deal that rests on another, in one transaction: its judgement, the checks that are the same
 * in both, in the person's own name, and the deal's look-up to it. Where the platform refuses that, because the deal lacks
 * criteria of the new policy for its category, the judgement and the checks are saved alone: the deal stays where it is, and
 * goes on from there. So it is where the deal would lose what a manager verified or waived: that is left to a manager.
 *
 * @param today an ISO date.
 */
export async function takeOver(
  deal: DealAtGates,
  userId: string,
  rights: Rights,
  today: string
): Promise<TakingOver> {
  const { opportunityId, succession, judgement } = deal;
  if (!succession) return gone;
  const { to } = succession;
  const existing = judgement.policy?.id === to.id ? judgement.qualification?.id : undefined;
  const qualificationId = existing ?? createdBy(qualificationAlias);
  const waiting = waitingForManager(succession, judgement, rights, today);
  const checks = carriedChecks(succession, judgement, rights)
    .filter(({ criterion }) => !waiting.includes(criterion))
    .map(({ criterion, check, status, expiresOn }, index): Operation => {
      const { evidence = '', evidenceSource, contactId, isExternal, checkedOn = '' } = check;
      const entry = { status, evidence, evidenceSource, contactId, isExternal, checkedOn, expiresOn };
      const fields = checkFields(entry, userId);
      return createsCheck(`check${index}`, opportunityId, criterion, qualificationId, fields);
    });
  const created = [...(existing ? [] : [createsQualification(opportunityId, to.id)]), ...checks];
  const prepares = inCurrencyOf(judgement, created);
  if (waiting.length > 0) {
    const result = prepares.length > 0 ? await saveTogether(prepares) : nothingToSave;
    return { result, isPrepared: result.kind === 'saved', waiting };
  }
  const result = await saveTogether([...prepares, takesEffect(opportunityId, qualificationId)]);
  if (result.kind !== 'refused' || prepares.length === 0) return { result, isPrepared: false, waiting };
  const prepared = await saveTogether(prepares);
  return { result, isPrepared: prepared.kind === 'saved', waiting };
}
