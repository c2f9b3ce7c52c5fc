import { createdBy } from 'c/mutation';
import type { Fields, Operation } from 'c/mutation';
import { nameOfEdition, termNames } from 'c/policy';
import type { Decision, Edition, PolicyAtHand, SigningFunction, Terms, Voice } from 'c/policy';
import { policySignOffKey, policySignerKey } from 'c/recordKeys';
import { saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { criterion, policy, policySignOff } from 'c/schemaService';
import { codeFields, contentFields } from './criteria';

const update = (alias: string, { id }: Pick<Edition, 'id'>, fields: Fields): Operation => ({
  kind: 'update',
  alias,
  object: policy.object,
  id,
  fields
});

/** Begins a review: its number, and how many criteria are signed, go with it. */
export async function sendForReview(edition: Edition): Promise<SaveResult> {
  const fields = {
    [policy.status]: 'In Review',
    [policy.review]: edition.review + 1,
    [policy.agreedCriteria]: edition.criteria.length
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

/** The day on which it comes into force, and the last day of grace of the edition that it replaces; none without. */
export interface Taking {
  readonly today: string;
  readonly acceptedUntil?: string;
}

/** Makes the policy the one in force: in one transaction the edition before it is retired with its grace, then this one agreed. */
export async function agree(
  { edition, inForce }: PolicyAtHand,
  { today, acceptedUntil }: Taking
): Promise<SaveResult> {
  const retires = inForce && {
    [policy.status]: 'Retired',
    [policy.acceptedUntil]: acceptedUntil ?? null,
    [policy.inForceKey]: null
  };
  const comesIntoForce = {
    [policy.status]: 'Agreed',
    [policy.agreedOn]: today,
    [policy.inForceKey]: 'In Force'
  };
  return saveTogether([
    ...(inForce && retires ? [update('before', inForce, retires)] : []),
    update('policy', edition, comesIntoForce)
  ]);
}

/** The terms of a policy, as the platform keeps them. */
function termFields(terms: Terms): Fields {
  return Object.fromEntries(termNames.map(name => [policy[name], terms[name] ?? null]));
}

/** Changes what a draft says besides its criteria. */
export async function changeTerms(edition: Edition, terms: Terms): Promise<SaveResult> {
  return saveTogether([update('policy', edition, termFields(terms))]);
}

export const newEditionAlias = 'edition';

/** Copies an edition into a draft with the next number: its terms, and its criteria under their codes. */
export async function newEdition({ edition, highestNumber }: PolicyAtHand): Promise<SaveResult> {
  const next = highestNumber + 1;
  const draft: Operation = {
    kind: 'create',
    alias: newEditionAlias,
    object: policy.object,
    fields: {
      [policy.name]: nameOfEdition(edition, next),
      [policy.number]: next,
      [policy.numberKey]: String(next),
      [policy.status]: 'Draft',
      ...termFields(edition.terms)
    }
  };
  const criteria = edition.criteria.map((original, index): Operation => ({
    kind: 'create',
    alias: `criterion${index}`,
    object: criterion.object,
    fields: {
      ...contentFields(original),
      ...(original.code === undefined ? {} : codeFields(next, original.code)),
      [criterion.policyId]: createdBy(newEditionAlias),
      [criterion.order]: original.order ?? null
    }
  }));
  return saveTogether([draft, ...criteria]);
}
