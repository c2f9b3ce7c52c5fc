import type { PolicyContent } from '../content/policyContent.ts';
import type { Fields, Ids, Step } from '../steps/step.ts';
import { planAgreement } from './planAgreement.ts';
import type { Agreement } from './planAgreement.ts';
import { criterionReference, policyReference } from './references.ts';

/** Who writes policies, and puts them in force. */
export const OWNER = 'sales';

/**
 * One edition of the forecast policy, as a draft.
 * @param terms for which deals it is, where that is not all of them
 */
export function planPolicyDraft(policy: PolicyContent, terms: (id: Ids) => Fields = () => ({})): Step[] {
  const reference = policyReference(policy.code);
  return [
    {
      kind: 'create',
      as: OWNER,
      object: 'Qualification_Policy__c',
      matchBy: 'Name',
      records: [
        {
          reference,
          fields: id => ({
            Name: policy.name,
            Version_Number__c: policy.versionNumber,
            Number_Key__c: String(policy.versionNumber),
            Status__c: 'Draft',
            ...terms(id)
          })
        }
      ]
    },
    {
      kind: 'create',
      as: OWNER,
      object: 'Qualification_Criterion__c',
      matchBy: 'Code__c',
      within: { path: 'Policy__c', reference },
      records: policy.criteria.map((criterion, index) => ({
        reference: criterionReference(policy.code, criterion.code),
        fields: id => ({
          Name: criterion.statement,
          Policy__c: id(reference),
          Code__c: criterion.code,
          Code_Key__c: `${policy.versionNumber}:${criterion.code}`,
          Statement__c: criterion.statement,
          How_To_Check__c: criterion.howToCheck,
          Gate__c: criterion.gate,
          Effect__c: criterion.effect,
          Measure__c: criterion.measure,
          Threshold__c: criterion.threshold ?? null,
          Buyer_Evidence_Required__c: criterion.buyerEvidenceRequired,
          Verified_By__c: criterion.verifiedBy,
          Valid_Days__c: criterion.validDays,
          Order__c: index + 1
        })
      }))
    }
  ];
}

/** How a policy comes into force, where it isn't the first. */
export type IntoForce = Pick<Agreement, 'before' | 'agreed'>;

/** A draft's way to the day when Sales and Finance have signed it. */
export function planPolicyAgreement(policy: PolicyContent, today: string, intoForce?: IntoForce): Step[] {
  return planAgreement({
    object: 'Qualification_Policy__c',
    reference: policyReference(policy.code),
    editor: OWNER,
    signOff: { object: 'Policy_Sign_Off__c', parent: 'Policy__c' },
    signers: { Sales: 'sales', Finance: 'finance' },
    counts: { Agreed_Criteria__c: policy.criteria.length },
    agreed: () => ({ In_Force_Key__c: 'In Force' }),
    today,
    ...intoForce
  });
}
