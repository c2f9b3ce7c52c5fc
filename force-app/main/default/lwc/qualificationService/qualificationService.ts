/** Reads how a deal stands at its gates, saves checks and asks the platform to move a deal. */
import type { Confirmation } from 'c/callDrafts';
import { createdBy } from 'c/mutation';
import type { Fields, Operation } from 'c/mutation';
import type { CheckStatus, Criterion, EvidenceSource, Gate } from 'c/qualification';
import { criterionCheckKey, dealQualificationKey } from 'c/recordKeys';
import { saveOnPage, saveTogether } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { buyerOutcome, check, opportunity, qualification } from 'c/schemaService';
import type { DealAtGates, ValuedOutcome } from './reading';

export { graphql as readQualification } from 'lightning/graphql';
export type { GraphQLResult as ReadResult } from 'lightning/graphql';
export { qualificationQuery } from './query';
export { dealFrom } from './reading';
export type { DealAtGates, ValuedOutcome } from './reading';
export type { SaveResult } from 'c/recordService';

/** A person's judgement of one criterion. Dates are ISO dates. */
export interface CheckEntry {
  readonly status: CheckStatus;
  readonly evidence: string;
  readonly evidenceSource?: EvidenceSource;
  readonly contactId?: string;
  readonly checkedOn: string;
  readonly expiresOn?: string;
}

const qualificationAlias = 'qualification';

/**
 * What saves one judgement: with the first one also the deal's qualification, and the opportunity's look-up to it. A deal
 * that is in the forecast already takes the new judgement in force only as it moves, since its gate would refuse it now.
 */
function operationsOfCheck(
  deal: DealAtGates,
  criterion: Criterion,
  entry: CheckEntry,
  userId: string
): Operation[] {
  const { opportunityId, judgement, qualificationInForceId, forecastRank } = deal;
  const { policy } = judgement;
  if (!policy) return [];
  const qualificationId = judgement.qualification?.id ?? createdBy(qualificationAlias);
  const isNew = judgement.qualification === undefined;
  const comesIntoForce = forecastRank === 0 && qualificationInForceId !== qualificationId;
  const creates: Operation = {
    kind: 'create',
    alias: qualificationAlias,
    object: qualification.object,
    fields: {
      [qualification.opportunityId]: opportunityId,
      [qualification.policyId]: policy.id,
      [qualification.key]: dealQualificationKey(opportunityId, policy.id)
    }
  };
  const takesEffect: Operation = {
    kind: 'update',
    alias: 'opportunity',
    object: opportunity.object,
    id: opportunityId,
    fields: { [opportunity.qualificationId]: qualificationId }
  };
  return [
    ...(isNew ? [creates] : []),
    checkOperation(deal, criterion, checkFields(entry, userId), qualificationId),
    ...(comesIntoForce ? [takesEffect] : [])
  ];
}

function checkFields(entry: CheckEntry, userId: string): Fields {
  return {
    [check.status]: entry.status,
    [check.evidence]: entry.evidence.trim() || null,
    [check.source]: entry.evidenceSource ?? null,
    [check.contactId]: entry.contactId ?? null,
    [check.checkedOn]: entry.checkedOn,
    [check.expiresOn]: entry.expiresOn ?? null,
    [check.checkedBy]: userId
  };
}

function checkOperation(
  deal: DealAtGates,
  criterion: Criterion,
  fields: Fields,
  qualificationId: string
): Operation {
  const present = deal.judgement.checks.find(({ criterionId }) => criterionId === criterion.id);
  if (present) return { kind: 'update', alias: 'check', object: check.object, id: present.id, fields };
  return {
    kind: 'create',
    alias: 'check',
    object: check.object,
    fields: {
      ...fields,
      [check.qualificationId]: qualificationId,
      [check.criterionId]: criterion.id,
      [check.key]: criterionCheckKey(deal.opportunityId, criterion.id),
      [check.gate]: criterion.gate,
      [check.measure]: criterion.measure,
      [check.threshold]: criterion.threshold ?? null
    }
  };
}

/** Saves a person's judgement of one criterion, in that person's name. */
export async function saveCheck(
  deal: DealAtGates,
  criterion: Criterion,
  entry: CheckEntry,
  userId: string
): Promise<SaveResult> {
  return saveTogether(operationsOfCheck(deal, criterion, entry, userId));
}

/** Saves what an outcome is worth and the buyer's written word for it. */
export async function saveConfirmation(
  outcome: ValuedOutcome,
  { annualValue, buyerWords, confirmedOn }: Confirmation
): Promise<SaveResult> {
  if (outcome.id === undefined) return { kind: 'stale', messages: [] };
  const fields: Fields = {
    [buyerOutcome.annualValue]: annualValue ?? null,
    [buyerOutcome.words]: buyerWords ?? null,
    [buyerOutcome.confirmedOn]: confirmedOn ?? null,
    ...(confirmedOn ? { [buyerOutcome.progress]: 'Confirmed' } : {})
  };
  return saveTogether([
    { kind: 'update', alias: 'buyerOutcome', object: buyerOutcome.object, id: outcome.id, fields }
  ]);
}

/** Asks the platform to let the deal through a gate, with its latest judgement in force. The platform decides. */
export function moveTo(gate: Gate, deal: DealAtGates): Promise<SaveResult> {
  const latest = deal.judgement.qualification?.id;
  const judged =
    latest && latest !== deal.qualificationInForceId ? { [opportunity.qualificationId]: latest } : {};
  const moved = gate === 'Closed Won' ? { [opportunity.stage]: gate } : { [opportunity.category]: gate };
  return saveOnPage(deal.opportunityId, { ...moved, ...judged });
}
