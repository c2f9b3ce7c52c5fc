import type { CheckStatus, Criterion, EvidenceSource, Judgement } from 'c/qualification';
import type { Fields, Operation } from 'c/mutation';
import { criterionCheckKey, dealQualificationKey } from 'c/recordKeys';
import { check, currencyIsoCode, opportunity, qualification } from 'c/schemaService';

/** A person's judgement of one criterion. Dates are ISO dates. */
export interface CheckEntry {
  readonly status: CheckStatus;
  readonly evidence: string;
  readonly evidenceSource?: EvidenceSource;
  readonly contactId?: string;
  readonly isExternal: boolean;
  readonly checkedOn: string;
  readonly expiresOn?: string;
}

export const qualificationAlias = 'qualification';

/** Makes the deal's judgement by a policy. */
export function createsQualification(opportunityId: string, policyId: string): Operation {
  return {
    kind: 'create',
    alias: qualificationAlias,
    object: qualification.object,
    fields: {
      [qualification.opportunityId]: opportunityId,
      [qualification.policyId]: policyId,
      [qualification.key]: dealQualificationKey(opportunityId, policyId)
    }
  };
}

/**
 * The same with all that is created in the deal's currency. A judgement in another one would have the platform convert the
 * deal's figures before it compares them with thresholds, and the panel would say something else.
 */
export function inCurrencyOf({ currency }: Judgement, operations: readonly Operation[]): Operation[] {
  return operations.map(operation =>
    operation.kind === 'create' && currency !== undefined
      ? { ...operation, fields: { ...operation.fields, [currencyIsoCode]: currency } }
      : operation
  );
}

/** Lets the deal rest on a judgement: the one that its gates ask. */
export function takesEffect(opportunityId: string, qualificationId: string): Operation {
  return {
    kind: 'update',
    alias: 'opportunity',
    object: opportunity.object,
    id: opportunityId,
    fields: { [opportunity.qualificationId]: qualificationId }
  };
}

/** Makes the check of a criterion that has none, with what it copies of the criterion. */
export function createsCheck(
  alias: string,
  opportunityId: string,
  criterion: Criterion,
  qualificationId: string,
  fields: Fields
): Operation {
  return {
    kind: 'create',
    alias,
    object: check.object,
    fields: {
      ...fields,
      [check.qualificationId]: qualificationId,
      [check.criterionId]: criterion.id,
      [check.key]: criterionCheckKey(opportunityId, criterion.id),
      [check.gate]: criterion.gate,
      [check.effect]: criterion.warns ? 'Warns' : 'Blocks',
      [check.measure]: criterion.measure,
      [check.threshold]: criterion.threshold ?? null
    }
  };
}

/** What a judgement says, in the name of who saves it. */
export function checkFields(entry: CheckEntry, userId: string): Fields {
  return {
    [check.status]: entry.status,
    [check.evidence]: entry.evidence.trim() || null,
    [check.source]: entry.evidenceSource ?? null,
    [check.contactId]: entry.contactId ?? null,
    [check.isExternal]: entry.isExternal,
    [check.checkedOn]: entry.checkedOn || null,
    [check.expiresOn]: entry.expiresOn ?? null,
    [check.checkedBy]: userId
  };
}
