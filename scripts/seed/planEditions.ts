import { isSameSegment } from '../../force-app/main/default/lwc/qualification/segments.ts';
import type { Edition } from '../content/editionContent.ts';
import type { PolicyContent } from '../content/policyContent.ts';
import type { Fields, Ids, Step } from '../steps/step.ts';
import { daysBefore } from './days.ts';
import { OWNER, planPolicyAgreement, planPolicyDraft } from './planPolicy.ts';
import type { IntoForce } from './planPolicy.ts';
import { policyReference } from './references.ts';

/** A policy, with the smallest amount that it is for. */
export type DemoPolicy = PolicyContent & Pick<Edition, 'amountFrom'>;

/**
 * An edition as a draft, or on its way into force among those that are; a first one for larger deals takes them from the one
 * for all of them. `today` is an ISO date.
 */
export function planEdition(edition: Edition, inForce: readonly DemoPolicy[], today: string): Step[] {
  const { agreed, amountFrom } = edition;
  const larger = inForce.find(policy => policy.amountFrom !== undefined);
  const draft = planPolicyDraft(edition, id =>
    amountFrom === undefined ? leadingTo(larger, id) : { Amount_From__c: amountFrom }
  );
  if (agreed === undefined) return draft;
  const graceEnds = daysBefore(today, -agreed.graceDays);
  return [...draft, ...planPolicyAgreement(edition, today, intoForce(edition, inForce, graceEnds))];
}

const leadingTo = (larger: DemoPolicy | undefined, id: Ids): Fields =>
  larger ? { Larger_Deals__c: id(policyReference(larger.code)) } : {};

/** @throws when there is no policy whose place an edition takes, or from which it takes deals */
function intoForce(edition: Edition, inForce: readonly DemoPolicy[], graceEnds: string): IntoForce {
  const replaced = inForce.find(policy => isSameSegment(policy, edition));
  const wider = inForce.find(({ amountFrom }) => amountFrom === undefined);
  if (replaced && edition.amountFrom === undefined) return { before: [planRetirement(replaced, graceEnds)] };
  if (replaced || !wider) throw new Error(`No policy in force makes room for ${edition.name}.`);
  return {
    before: [planLargerDeals(wider, edition, graceEnds)],
    agreed: id => ({
      In_Force_Key__c: 'In Force:Larger',
      Smaller_Deals__c: id(policyReference(wider.code))
    })
  };
}

/** The last day of a policy in force; deals that it judged go on by it until the end of its grace. */
const planRetirement = ({ code }: DemoPolicy, graceEnds: string): Step =>
  change(code, { Status__c: 'Agreed' }, () => ({
    Status__c: 'Retired',
    In_Force_Key__c: null,
    Accepted_Until__c: graceEnds
  }));

/** Larger deals get a policy of their own; those that the wider one judged go on by it until the end of their grace. */
const planLargerDeals = ({ code }: DemoPolicy, larger: DemoPolicy, graceEnds: string): Step =>
  change(code, { Status__c: 'Agreed', Larger_Deals__c: null }, id => ({
    ...leadingTo(larger, id),
    Larger_Accepted_Until__c: graceEnds
  }));

const change = (code: string, from: Fields, fields: (id: Ids) => Fields): Step => ({
  kind: 'update',
  as: OWNER,
  object: 'Qualification_Policy__c',
  from,
  records: [{ reference: policyReference(code), fields }]
});
