import type { Fields, Operation } from 'c/mutation';
import { isOfferingLed, largerOf, smallerOf } from 'c/policy';
import type { Edition, PolicyAtHand } from 'c/policy';
import { policyInForceKey } from 'c/recordKeys';
import { saveInTurn } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { offeringPolicy, policy } from 'c/schemaService';
import { leadsLarger, update } from './operations';

/**
 * The day on which a policy comes into force, and the last day of grace of the deals that it takes: from the edition before it,
 * or from a wider policy. None without.
 */
export interface Taking {
  readonly today: string;
  readonly acceptedUntil?: string;
}

/** As the platform takes it where a policy doesn't say, in days. */
const usualGrace = 30;

/** What leaves the deals that the policy takes their grace; nothing where it takes none for the first time. */
function granting({ edition, inForce, agreed, offerings }: PolicyAtHand): Edition | undefined {
  if (inForce) return inForce;
  const smaller = smallerOf(edition, agreed);
  if (smaller) return smaller.largerDealsId === undefined ? smaller : undefined;
  const isLed = isOfferingLed(edition, offerings);
  return edition.offeringId === undefined || edition.amountFrom !== undefined || isLed ? undefined : edition;
}

/**
 * For how many days from the day on which the policy comes into force the deals that it takes may go on as they were judged, at
 * most; nothing where it takes none from another.
 */
export function longestGrace(atHand: PolicyAtHand): number | undefined {
  const grants = granting(atHand);
  return grants && (grants.terms.longestGraceDays ?? usualGrace);
}

/** Leads deals to the policy: larger ones from the policy for any amount, those of an offering once, when it first has its own. */
function leadsTo(atHand: PolicyAtHand, { acceptedUntil }: Taking): Operation[] {
  const { edition, inForce, agreed } = atHand;
  const { id, offeringId = '' } = edition;
  const grants = inForce ? undefined : granting(atHand);
  const smaller = smallerOf(edition, agreed);
  if (smaller) {
    const grace = grants && acceptedUntil ? { [policy.largerAcceptedUntil]: acceptedUntil } : {};
    return [update('smaller', smaller, { [policy.largerDealsId]: id, ...grace })];
  }
  if (grants !== edition) return [];
  const fields = {
    [offeringPolicy.offeringId]: offeringId,
    [offeringPolicy.policyId]: id,
    [offeringPolicy.key]: offeringId,
    [offeringPolicy.widerAcceptedUntil]: acceptedUntil ?? null
  };
  return [{ kind: 'create', alias: 'offering', object: offeringPolicy.object, fields }];
}

function comesIntoForce(atHand: PolicyAtHand, today: string): Fields {
  const { edition, agreed } = atHand;
  const smaller = smallerOf(edition, agreed);
  return {
    [policy.status]: 'Agreed',
    [policy.agreedOn]: today,
    [policy.inForceKey]: policyInForceKey(edition),
    ...(smaller ? { [policy.smallerDealsId]: smaller.id } : {}),
    ...(largerOf(edition, agreed) ? leadsLarger(atHand) : {})
  };
}

/**
 * Makes the policy the one in force for its deals, in one transaction: the edition before it is retired with its grace, deals are
 * led to it, then it is agreed.
 */
export async function agree(atHand: PolicyAtHand, taking: Taking): Promise<SaveResult> {
  const { edition, inForce } = atHand;
  const retires = {
    [policy.status]: 'Retired',
    [policy.acceptedUntil]: taking.acceptedUntil ?? null,
    [policy.inForceKey]: null
  };
  return saveInTurn([
    ...(inForce ? [update('before', inForce, retires)] : []),
    ...leadsTo(atHand, taking),
    update('policy', edition, comesIntoForce(atHand, taking.today))
  ]);
}
