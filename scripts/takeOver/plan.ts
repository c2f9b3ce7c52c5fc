import { createdBy } from '../../force-app/main/default/lwc/mutation/mutation.ts';
import type { Operation } from '../../force-app/main/default/lwc/mutation/mutation.ts';
import { carriedChecks } from '../../force-app/main/default/lwc/qualification/succession.ts';
import type { CarriedCheck } from '../../force-app/main/default/lwc/qualification/succession.ts';
import type { Check, Judgement, Policy } from '../../force-app/main/default/lwc/qualification/types.ts';
import {
  criterionCheckKey,
  dealQualificationKey
} from '../../force-app/main/default/lwc/recordKeys/recordKeys.ts';

/** An open deal that rests on another policy than the one in force for deals like it. */
export interface RestingDeal {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** What its amounts are in (ISO code); nothing where the org has one currency. */
  readonly currency: string | undefined;
  /** The policy that it rests on. */
  readonly policyId: string;
  /** The one in force for it. */
  readonly to: Policy;
  /** Its judgement by that one, where there is one. */
  readonly judgementId: string | undefined;
  /** All of the deal's, by whatever policy. */
  readonly checks: readonly Check[];
  readonly figures: Judgement['figures'];
}

/** What lets its policy in force judge a deal. */
export interface TakeOverPlan {
  /** The judgement and the checks that go along. */
  readonly prepares: readonly Operation[];
  /** The deal's look-up to that judgement. */
  readonly takesEffect: Operation;
  readonly checks: number;
}

const JUDGEMENT = 'judgement';

/**
 * What lets its policy in force judge a deal, for somebody who verifies and waives.
 * @param from the policy that it rests on
 * @param userId who does it, and whose name the checks get
 */
export function planTakeOver(deal: RestingDeal, from: Policy, userId: string): TakeOverPlan {
  const { to } = deal;
  const judgementId = deal.judgementId ?? createdBy(JUDGEMENT);
  const rights = { mayVerify: true, mayWaive: deal.ownerId !== userId };
  const carried = carriedChecks({ from: { ...from, isAccepted: true }, to }, deal, rights);
  const creates: Operation = {
    kind: 'create',
    alias: JUDGEMENT,
    object: 'Deal_Qualification__c',
    fields: {
      Opportunity__c: deal.id,
      Policy__c: to.id,
      Key__c: dealQualificationKey(deal.id, to.id)
    }
  };
  const created = [
    ...(deal.judgementId === undefined ? [creates] : []),
    ...carried.map((one, index) => checkOf(one, `check${index}`, deal.id, judgementId, userId))
  ];
  return {
    prepares: created.map(operation => inCurrencyOf(deal, operation)),
    takesEffect: {
      kind: 'update',
      alias: 'deal',
      object: 'Opportunity',
      id: deal.id,
      fields: { Deal_Qualification__c: judgementId }
    },
    checks: carried.length
  };
}

/** In another currency than the deal's, the platform would convert its figures before it compares them with thresholds. */
const inCurrencyOf = ({ currency }: RestingDeal, operation: Operation): Operation =>
  operation.kind === 'create' && currency !== undefined
    ? { ...operation, fields: { ...operation.fields, CurrencyIsoCode: currency } }
    : operation;

function checkOf(
  { criterion, check, status, expiresOn }: CarriedCheck,
  alias: string,
  dealId: string,
  judgementId: string,
  userId: string
): Operation {
  return {
    kind: 'create',
    alias,
    object: 'Criterion_Check__c',
    fields: {
      Deal_Qualification__c: judgementId,
      Criterion__c: criterion.id,
      Key__c: criterionCheckKey(dealId, criterion.id),
      Gate__c: criterion.gate,
      Effect__c: criterion.warns ? 'Warns' : 'Blocks',
      Measure__c: criterion.measure,
      Threshold__c: criterion.threshold ?? null,
      Status__c: status,
      Evidence__c: check.evidence ?? null,
      Evidence_Source__c: check.evidenceSource ?? null,
      Contact__c: check.contactId ?? null,
      Is_External__c: check.isExternal,
      Checked_On__c: check.checkedOn ?? null,
      Expires_On__c: expiresOn ?? null,
      Checked_By__c: userId
    }
  };
}
