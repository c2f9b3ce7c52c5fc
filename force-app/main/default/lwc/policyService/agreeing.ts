import type { Fields } from 'c/mutation';
import type { Decision, Edition, PolicyAtHand, SigningFunction, Voice } from 'c/policy';
import { policySignOffKey, policySignerKey } from 'c/recordKeys';
import { saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { policy, policySignOff } from 'c/schemaService';
import { leadsLarger, update } from './operations';

/** Begins a review: its number, how many criteria are signed, and where larger deals are led to, go with it. */
export async function sendForReview(atHand: PolicyAtHand): Promise<SaveResult> {
  const { edition } = atHand;
  const fields = {
    [policy.status]: 'In Review',
    [policy.review]: edition.review + 1,
    [policy.agreedCriteria]: edition.criteria.length,
    ...leadsLarger(atHand)
  };
  return saveTogether([update('policy', edition, fields)]);
}

/** Ends the review: the policy may be written again. */
export async function backToDraft(edition: Edition): Promise<SaveResult> {
  return saveTogether([update('policy', edition, { [policy.status]: 'Draft' })]);
}

/** What a person says for a function. `today` is an ISO date. */
export interface Signature {
  readonly decision: Decision;
  readonly comment: string;
  readonly userId: string;
  readonly today: string;
}

/** Signs in the person's own name: what the function said already in this review is changed, otherwise it is said first. */
export async function sign(
  { id, review }: Edition,
  { forFunction, signOff }: Voice,
  { decision, comment, userId, today }: Signature
): Promise<SaveResult> {
  const said: Fields = {
    [policySignOff.decision]: decision,
    [policySignOff.comment]: comment.trim() || null,
    [policySignOff.signedOn]: today
  };
  if (signOff) {
    const { object } = policySignOff;
    return saveTogether([{ kind: 'update', alias: 'signOff', object, id: signOff.id, fields: said }]);
  }
  const fields = { ...said, ...identity(id, review, forFunction, userId) };
  return saveTogether([{ kind: 'create', alias: 'signOff', object: policySignOff.object, fields }]);
}

function identity(policyId: string, review: number, forFunction: SigningFunction, userId: string): Fields {
  return {
    [policySignOff.policyId]: policyId,
    [policySignOff.forFunction]: forFunction,
    [policySignOff.signedById]: userId,
    [policySignOff.review]: review,
    [policySignOff.key]: policySignOffKey(policyId, review, forFunction),
    [policySignOff.signerKey]: policySignerKey(policyId, review, userId)
  };
}
