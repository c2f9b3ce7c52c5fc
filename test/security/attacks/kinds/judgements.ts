/** Judgements that say more than there is. */
import { connect, type Persona } from '../../../conformance/support/testOrg.ts';
import {
  day,
  makeQualification,
  metCheck,
  type Criterion,
  type Deal
} from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import type { Attack, Try } from '../support/attack.ts';
import { changeAll } from '../support/collections.ts';
import { attested, ofAnnualValue, bareDeal, policyInForce, qualifiedDeal } from '../support/dealPool.ts';
import { changingRoads, creatingRoads, everyRoad, turns } from '../support/roads.ts';
import { create, update, type Write } from '../support/write.ts';
import { placeholders } from './placeholders.ts';

const making = turns(creatingRoads, 2);
const changing = turns(changingRoads, 2);

const check = 'Criterion_Check__c';
const of = (rule: string): string => `${check}.${rule}`;
const watching = (deal: Deal, writes: readonly Write[]): Try => ({ writes, watched: { deals: [deal.id] } });

/** A new check of a criterion, with what is untrue in it. */
async function newCheck(judge: Persona, criterion: Criterion, change: Fields): Promise<Try> {
  const [policy, deal, { userId }] = [await policyInForce(), await bareDeal(), await connect(judge)];
  const fields = metCheck(deal, await makeQualification(deal, policy), criterion, userId);
  return watching(deal, [create(check, { ...fields, ...change })]);
}
const judged = (
  what: string,
  rules: readonly string[],
  change: (criterion: Criterion) => Promise<Fields> | Fields,
  { by = 'rep', along = making(), criterionOf = attested, rightly }: Partial<CheckOptions> = {}
): Attack => ({
  what: `makes a judgement ${what}`,
  ...{ by, roads: along, stoppedBy: rules },
  ...(rightly?.by && { rightfulBy: rightly.by }),
  make: async rightful => {
    const criterion = criterionOf(await policyInForce());
    const judge = rightful ? (rightly?.by ?? by) : by;
    return newCheck(judge, criterion, rightful ? (rightly?.fields ?? {}) : await change(criterion));
  }
});
interface CheckOptions {
  readonly by: Persona;
  readonly along: Attack['roads'];
  readonly criterionOf: typeof attested;
  /** What is rightful, where that is not just the same without the change. */
  readonly rightly: { readonly by?: Persona; readonly fields?: Fields };
}
const ofManager: typeof attested = policy => attested(policy, 'Manager');
const reason = { Status__c: 'Waived', Evidence__c: 'A renewal: the same person signed it last year.' };
const anothers = async (): Promise<Fields> => ({ Checked_By__c: (await connect('manager')).userId });

const made: readonly Attack[] = [
  judged('without evidence', [of('Met_needs_evidence')], () => ({ Evidence__c: null })),
  judged(
    'with evidence of nothing but spaces',
    [of('Met_needs_evidence'), of('Placeholders_are_no_evidence')],
    () => ({ Evidence__c: '   ' })
  ),
  judged('of our own view', [of('Our_view_is_not_the_buyers_evidence')], () => ({
    Evidence_Source__c: 'Our view'
  })),
  judged('of no source', [of('Our_view_is_not_the_buyers_evidence')], () => ({ Evidence_Source__c: null })),
  judged('of no buyer', [of('The_buyers_evidence_names_the_buyer')], () => ({ Contact__c: null })),
  judged('of tomorrow', [of('A_judgement_has_a_date')], () => ({ Checked_On__c: day(2) })),
  judged('of no day', [of('A_judgement_has_a_date')], () => ({ Checked_On__c: null })),
  judged('that never expires', [of('A_check_expires_in_its_valid_days')], () => ({ Expires_On__c: null })),
  judged('that expires too late', [of('A_check_expires_in_its_valid_days')], ({ validDays }) => ({
    Expires_On__c: day((validDays ?? 0) + 2)
  })),
  judged('that expires in a hundred years', [of('A_check_expires_in_its_valid_days')], () => ({
    Expires_On__c: '2126-01-01'
  })),
  judged('in the name of a manager', [of('Checks_are_made_in_ones_own_name')], anothers),
  judged('in nobody’s name', [of('Checks_are_made_in_ones_own_name')], () => ({ Checked_By__c: null })),
  judged('that counts for Closed Won', [of('Copies_are_those_of_the_criterion')], () => ({
    Gate__c: 'Closed Won'
  })),
  judged('that only warns', [of('Copies_are_those_of_the_criterion')], () => ({ Effect__c: 'Warns' })),
  judged('of another measure', [of('Copies_are_those_of_the_criterion')], () => ({
    Measure__c: 'Conversations'
  })),
  judged('of a threshold of its own', [of('Copies_are_those_of_the_criterion')], () => ({ Threshold__c: 7 })),
  judged('of a measure that there is not', ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'], () => ({
    Measure__c: 'Gut feeling'
  })),
  judged('of a figure that the deal has not got', [of('A_measure_holds_when_it_is_met')], () => ({}), {
    criterionOf: ofAnnualValue,
    rightly: { fields: { Status__c: 'Not Met' } }
  }),
  judged(
    'of a lower threshold than the criterion’s',
    [of('Copies_are_those_of_the_criterion')],
    () => ({ Threshold__c: 1 }),
    { criterionOf: ofAnnualValue, rightly: { fields: { Status__c: 'Not Met' } } }
  ),
  judged(
    'of a threshold below zero',
    [of('Copies_are_those_of_the_criterion')],
    () => ({ Threshold__c: -50_000 }),
    { criterionOf: ofAnnualValue, rightly: { fields: { Status__c: 'Not Met' } } }
  ),
  judged('that only a manager may make', [of('Managers_verify_what_is_theirs')], () => ({}), {
    criterionOf: ofManager,
    rightly: { by: 'manager' }
  }),
  judged('that waives', [of('Waivers_need_the_permission')], () => reason, {
    rightly: { by: 'manager', fields: reason }
  }),
  judged('that waives', [of('Waivers_need_the_permission')], () => reason, {
    by: 'admin',
    rightly: { by: 'manager', fields: reason }
  }),
  judged(
    'that waives without a reason',
    [of('A_waiver_says_why')],
    () => ({ ...reason, Evidence__c: null }),
    { by: 'manager', rightly: { fields: reason } }
  ),
  judged(
    'that waives because of “tbd”',
    [of('Placeholders_are_no_evidence')],
    () => ({ ...reason, Evidence__c: 'tbd' }),
    { by: 'manager', rightly: { fields: reason } }
  ),
  judged(
    'that waives in the name of the rep',
    [of('Checks_are_made_in_ones_own_name')],
    async () => ({ ...reason, Checked_By__c: (await connect('rep')).userId }),
    { by: 'manager', rightly: { fields: reason } }
  )
];

const ownDeal: Attack = {
  what: 'waives for the own deal',
  ...{ by: 'manager', roads: making(), stoppedBy: [`${check}.Nobody_waives_for_the_own_deal`] },
  make: async rightful => {
    const [{ userId }, made] = [
      await connect('manager'),
      await newCheck('manager', attested(await policyInForce()), reason)
    ];
    const [id = ''] = made.watched.deals ?? [];
    if (!rightful) await changeAll('admin', 'Opportunity', [{ Id: id, OwnerId: userId }]);
    return made;
  }
};

/** A judgement of a manager that a rep changes; by right, the manager does. */
const managers = (what: string, change: Fields): Attack => ({
  what: `${what} what a manager verified`,
  ...{
    by: 'rep',
    rightfulBy: 'manager',
    roads: changing(),
    stoppedBy: [`${check}.What_a_manager_judged_a_manager_changes`]
  },
  make: async rightful => {
    const [deal, policy, { userId }] = [
      await qualifiedDeal(),
      await policyInForce(),
      await connect(rightful ? 'manager' : 'rep')
    ];
    const id = deal.checks.get(attested(policy, 'Manager').id) ?? '';
    const before = async () => {
      const { connection } = await connect('admin');
      return String((await connection.sobject(check).retrieve(id))['LastModifiedById']);
    };
    const manager = (await connect('manager')).userId;
    return {
      writes: [update(check, id, { ...change, Checked_By__c: userId })],
      watched: {
        deals: [deal.id],
        problems: async () => ((await before()) === manager ? [] : ['A rep changed it.'])
      }
    };
  }
});

const one = turns(everyRoad, 1);
const asEvidence = placeholders.map((text): Attack => ({
  ...judged(
    `on ${JSON.stringify(text)}`,
    [of('Placeholders_are_no_evidence'), of('Met_needs_evidence')],
    () => ({ Evidence__c: text })
  ),
  roads: one()
}));

export const judgements: readonly Attack[] = [
  ...made,
  ownDeal,
  managers('takes back', { Status__c: 'Not Met' }),
  managers('rewrites the evidence of', { Evidence__c: 'The buyer said so on Tuesday, too.' }),
  managers('dates anew', { Checked_On__c: day(-1), Expires_On__c: day(2) }),
  managers('prolongs', { Expires_On__c: day(2) }),
  ...asEvidence
];
