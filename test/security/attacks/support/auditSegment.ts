/** Whether the policy that a deal rests on is one for deals like it, judged anew from the policies that there are. */
import { day } from '../../../conformance/support/world.ts';
import type { DealFacts } from './dealFacts.ts';

/** What is wrong with the policy of a deal in the forecast, in words; nothing when all is right. */
export function segmentProblems({ deal, qualification, segments, ownPolicies }: DealFacts): string[] {
  if (!qualification) return [];
  const { Offering__c, Amount_From__c, Larger_Accepted_Until__c } = qualification.Policy__r;
  const amount = deal.Amount ?? 0;
  const own = ownPolicies.find(one => one.Offering__c === deal.Offering__c);
  const larger = segments.some(
    one => one.Offering__c === Offering__c && one.Amount_From__c !== null && one.Amount_From__c <= amount
  );
  const problems: string[] = [];
  const wrong = (isWrong: boolean, words: string): void => {
    if (isWrong) problems.push(`It rests on a policy ${words}.`);
  };
  wrong(Offering__c !== null && Offering__c !== deal.Offering__c, 'of another offering');
  wrong(Amount_From__c !== null && amount < Amount_From__c, 'for larger deals');
  wrong(
    Offering__c === null && own !== undefined && (own.Wider_Accepted_Until__c ?? '') < day(0),
    'of every offering, and its own has another'
  );
  wrong(
    Amount_From__c === null && larger && (Larger_Accepted_Until__c ?? '') < day(0),
    'of every amount, and larger deals have another'
  );
  return problems;
}
