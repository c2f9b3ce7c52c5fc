import type { Edition } from '../content/editionContent.ts';
import type { PolicyContent } from '../content/policyContent.ts';
import type { Step } from '../steps/step.ts';
import { daysBefore } from './days.ts';
import { OWNER, planPolicyAgreement, planPolicyDraft } from './planPolicy.ts';
import { policyReference } from './references.ts';

/** An edition as a draft, or on its way into force: then in the place of the policy `before`. `today` is an ISO date. */
export function planEdition(edition: Edition, before: PolicyContent, today: string): Step[] {
  const { agreed } = edition;
  if (agreed === undefined) return planPolicyDraft(edition);
  return [
    ...planPolicyDraft(edition),
    planRetirement(before, daysBefore(today, -agreed.graceDays)),
    ...planPolicyAgreement(edition, today)
  ];
}

/** The last day of a policy in force; deals that it judged go on by it until the end of its grace. */
function planRetirement({ code }: PolicyContent, acceptedUntil: string): Step {
  return {
    kind: 'update',
    as: OWNER,
    object: 'Qualification_Policy__c',
    from: { Status__c: 'Agreed' },
    records: [
      {
        reference: policyReference(code),
        fields: () => ({ Status__c: 'Retired', In_Force_Key__c: null, Accepted_Until__c: acceptedUntil })
      }
    ]
  };
}
