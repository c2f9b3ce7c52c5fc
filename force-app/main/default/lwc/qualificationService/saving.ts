import { isConfirmedValue } from 'c/guide';
import type { Confirmation } from 'c/guide';
import { createdBy } from 'c/mutation';
import type { Fields, Operation } from 'c/mutation';
import type { Criterion } from 'c/qualification';
import { saveAtLeast, saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { buyerOutcome, check } from 'c/schemaService';
import {
  checkFields,
  createsCheck,
  createsQualification,
  inCurrencyOf,
  qualificationAlias,
  takesEffect
} from './operations';
import type { CheckEntry } from './operations';
import type { DealAtGates, ValuedOutcome } from './reading';

/**
 * What saves one judgement: with the first one also the deal's qualification, and the opportunity's look-up to it. A deal
 * that is in the forecast already takes the new judgement in force only as it moves, since its gate would refuse it now; one
 * that rests on another policy that is accepted, only when somebody takes it over.
 */
function operationsOfCheck(deal: DealAtGates, criterion: Criterion, fields: Fields): Operation[] {
  const { opportunityId, judgement, qualificationInForceId, forecastRank, succession } = deal;
  const { policy } = judgement;
  if (!policy) return [];
  const qualificationId = judgement.qualification?.id ?? createdBy(qualificationAlias);
  const isNew = judgement.qualification === undefined;
  const restsElsewhere = succession?.from.isAccepted === true;
  const comesIntoForce = forecastRank === 0 && qualificationInForceId !== qualificationId && !restsElsewhere;
  return inCurrencyOf(judgement, [
    ...(isNew ? [createsQualification(opportunityId, policy.id)] : []),
    checkOperation(deal, criterion, fields, qualificationId),
    ...(comesIntoForce ? [takesEffect(opportunityId, qualificationId)] : [])
  ]);
}

function checkOperation(
  deal: DealAtGates,
  criterion: Criterion,
  entered: Fields,
  qualificationId: string
): Operation {
  const present = deal.judgement.checks.find(({ criterionId }) => criterionId === criterion.id);
  const fields = { ...entered, [check.revisionBefore]: present?.revision ?? null };
  if (present) return { kind: 'update', alias: 'check', object: check.object, id: present.id, fields };
  return createsCheck('check', deal.opportunityId, criterion, qualificationId, fields);
}

/**
 * Saves a person's judgement of one criterion, in that person's name, upon the state of its check that `deal` holds: the
 * platform refuses it when somebody saved a newer one.
 *
 * @param revision names the new state; a save that is repeated carries the same.
 */
export async function saveCheck(
  deal: DealAtGates,
  criterion: Criterion,
  entry: CheckEntry,
  userId: string,
  revision: string
): Promise<SaveResult> {
  const fields = { ...checkFields(entry, userId), [check.revision]: revision };
  return saveTogether(operationsOfCheck(deal, criterion, fields));
}

/** The key by which the deal counts a value once: taken where nobody holds it, emptied with the value that it counted. */
function keyOfValue({ outcomes }: DealAtGates, outcome: ValuedOutcome, confirmed: ValuedOutcome): Fields {
  if (!isConfirmedValue(confirmed)) return outcome.isCounted ? { [buyerOutcome.valueKey]: null } : {};
  const isTaken = outcomes.some(other => other.isCounted && other.valueKey === outcome.valueKey);
  return isTaken ? {} : { [buyerOutcome.valueKey]: outcome.valueKey };
}

/**
 * Saves what an outcome is worth and the buyer's written word for it, upon the state that was read; without counting the
 * value, when another buyer's was counted meanwhile.
 */
export async function saveConfirmation(
  deal: DealAtGates,
  outcome: ValuedOutcome,
  { annualValue, buyerWords, confirmedOn }: Confirmation,
  revision: string
): Promise<SaveResult> {
  if (outcome.id === undefined) return { kind: 'stale', messages: [] };
  const fields: Fields = {
    [buyerOutcome.annualValue]: annualValue ?? null,
    [buyerOutcome.words]: buyerWords ?? null,
    [buyerOutcome.confirmedOn]: confirmedOn ?? null,
    ...(confirmedOn ? { [buyerOutcome.progress]: 'Confirmed' } : {}),
    [buyerOutcome.revision]: revision,
    [buyerOutcome.revisionBefore]: outcome.revision ?? null
  };
  const { id } = outcome;
  const saving = (all: Fields): Operation[] => [
    { kind: 'update', alias: 'buyerOutcome', object: buyerOutcome.object, id, fields: all }
  ];
  const progress = confirmedOn ? 'Confirmed' : outcome.progress;
  const key = keyOfValue(deal, outcome, { ...outcome, annualValue, progress });
  const takesKey = typeof key[buyerOutcome.valueKey] === 'string';
  return saveAtLeast(saving({ ...fields, ...key }), takesKey ? saving(fields) : undefined);
}
