import { createdBy } from 'c/mutation';
import type { Operation } from 'c/mutation';
import { carriedChecks } from 'c/qualification';
import type { Rights } from 'c/qualification';
import { saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import {
  checkFields,
  createsCheck,
  createsQualification,
  qualificationAlias,
  takesEffect
} from './operations';
import type { DealAtGates } from './reading';

/** What became of a deal that another policy takes over; `isPrepared` when its checks were taken over and it still rests on the other. */
interface TakingOver {
  readonly result: SaveResult;
  readonly isPrepared: boolean;
}

const gone: TakingOver = { result: { kind: 'stale', messages: [] }, isPrepared: false };

/**
 * Lets the policy in force judge a deal that rests on another, in one transaction: its judgement, the checks that are the same
 * in both, in the person's own name, and the deal's look-up to it. Where the platform refuses that, because the deal lacks
 * criteria of the new policy for its category, the judgement and the checks are saved alone: the deal stays where it is, and
 * goes on from there.
 */
export async function takeOver(deal: DealAtGates, userId: string, rights: Rights): Promise<TakingOver> {
  const { opportunityId, succession, judgement } = deal;
  if (!succession) return gone;
  const { to } = succession;
  const existing = judgement.policy?.id === to.id ? judgement.qualification?.id : undefined;
  const qualificationId = existing ?? createdBy(qualificationAlias);
  const checks = carriedChecks(succession, judgement, rights).map(
    ({ criterion, check, status, expiresOn }, index): Operation => {
      const { evidence = '', evidenceSource, contactId, isExternal, checkedOn = '' } = check;
      const entry = { status, evidence, evidenceSource, contactId, isExternal, checkedOn, expiresOn };
      const fields = checkFields(entry, userId);
      return createsCheck(`check${index}`, opportunityId, criterion, qualificationId, fields);
    }
  );
  const prepares = [...(existing ? [] : [createsQualification(opportunityId, to.id)]), ...checks];
  const result = await saveTogether([...prepares, takesEffect(opportunityId, qualificationId)]);
  if (result.kind !== 'refused' || prepares.length === 0) return { result, isPrepared: false };
  const prepared = await saveTogether(prepares);
  return { result, isPrepared: prepared.kind === 'saved' };
}
