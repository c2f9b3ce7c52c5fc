/** Deals that are made, judged and forecast at once. */
import { connect } from '../../../conformance/support/testOrg.ts';
import {
  asKeyPlayer,
  confirmedOutcome,
  day,
  diagnosis,
  fresh,
  metCheck
} from '../../../conformance/support/world.ts';
import type { Attack } from '../support/attack.ts';
import { guides, keyOutcomes, policyInForce, qualifiedDeal } from '../support/dealPool.ts';
import { withReferences } from '../support/roads.ts';
import { create, update, type Write } from '../support/write.ts';

/** A deal that is made, judged and forecast in one request, by names of what is made in it. */
const inOneRequest = (
  what: string,
  gate: string,
  lacking: (writes: readonly Write[]) => readonly Write[],
  rules: readonly string[]
): Attack => ({
  what: `makes, judges and forecasts a deal in one request, ${what}`,
  ...{ by: 'rep', roads: withReferences, stoppedBy: rules },
  make: async rightful => {
    const [at, policy, { userId }, [guide]] = [
      await qualifiedDeal(),
      await policyInForce(),
      await connect('rep'),
      await guides()
    ];
    const [one] = keyOutcomes(guide);
    if (!one) throw new Error('The guide has no key player.');
    const contact = at.contactIds[1] ?? '';
    const deal = { ...at, id: '@{deal.id}', contactIds: [contact] };
    const Name = fresh('Deal');
    const criteria = policy.criteria.filter(criterion => criterion.gate === 'Best Case');
    const called = (reference: string, write: Write): Write => ({ ...write, reference });
    const writes = [
      called(
        'deal',
        create('Opportunity', {
          Name,
          StageName: 'Prospecting',
          CloseDate: day(30),
          AccountId: at.accountId,
          Offering__c: guide.offeringId
        })
      ),
      called(
        'shared',
        create('Buyer_Outcome__c', { ...confirmedOutcome(deal, contact, one), ...asKeyPlayer(deal, contact) })
      ),
      ...one.requiredPromptIds
        .slice(0, 2)
        .map(prompt => create('Answer__c', diagnosis(deal, contact, '@{shared.id}', prompt))),
      called(
        'judged',
        create('Deal_Qualification__c', {
          Opportunity__c: deal.id,
          Policy__c: policy.id,
          Key__c: `${deal.id}:${policy.id}`
        })
      ),
      ...criteria.map(criterion =>
        create('Criterion_Check__c', metCheck(deal, '@{judged.id}', criterion, userId))
      ),
      update('Opportunity', '@{deal.id}', {
        Deal_Qualification__c: '@{judged.id}',
        ForecastCategoryName: gate
      })
    ];
    const rightly = writes.with(
      -1,
      update('Opportunity', '@{deal.id}', {
        Deal_Qualification__c: '@{judged.id}',
        ForecastCategoryName: 'Best Case'
      })
    );
    return {
      writes: rightful ? rightly : lacking(writes),
      watched: {
        problems: async () => {
          const { connection } = await connect('admin');
          const found = await connection
            .sobject('Opportunity')
            .find({ Name, ForecastCategoryName: { $ne: 'Pipeline' } }, ['Id']);
          return rightful ? [] : found.map(() => 'It is in the forecast.');
        }
      }
    };
  }
});
const bestCase = 'Opportunity.Best_Case_needs_its_criteria';
const isA = (object: string) => (write: Write) => write.object === object;
const without = (object: string) => (writes: readonly Write[]) => {
  const last = writes.findLastIndex(isA(object));
  return writes.toSpliced(last, 1);
};
const movedFirst = (writes: readonly Write[]): Write[] => {
  const judged = writes.findIndex(isA('Criterion_Check__c'));
  return [...writes.slice(0, judged), ...writes.slice(-1), ...writes.slice(judged, -1)];
};

export const inOneGo: readonly Attack[] = [
  inOneRequest('without one of the judgements', 'Best Case', without('Criterion_Check__c'), [bestCase]),
  inOneRequest('without what the buyer answered', 'Best Case', without('Answer__c'), [
    'Criterion_Check__c.A_measure_holds_when_it_is_met'
  ]),
  inOneRequest('forecast before it is judged', 'Best Case', movedFirst, [bestCase]),
  inOneRequest('with the judgements of Best Case for Commit', 'Commit', writes => writes, [
    'Opportunity.Commit_needs_its_criteria'
  ])
];
