/** Deals that a policy judges which judges no more, or that rest on what is deleted. */
import { connect } from '../../../conformance/support/testOrg.ts';
import { day, makeQualification, metCheck } from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import { policies, policyAt, retired, retirement, type ReviewedPolicy } from '../support/agreements.ts';
import type { Attack } from '../support/attack.ts';
import { changeAll, makeAll, rowsOf } from '../support/collections.ts';
import { bareDeal } from '../support/dealPool.ts';
import { changingRoads, mainRoads, roads, turns } from '../support/roads.ts';
import { create, remove, update, type Write } from '../support/write.ts';

const few = turns(mainRoads, 2);
const changing = turns(changingRoads, 4);

/** A deal of such fields judged by a policy, with its criteria met. */
export async function judgedBy(
  policy: Pick<ReviewedPolicy, 'id' | 'criteria'>,
  fields: Fields = {}
): Promise<{ readonly deal: string; readonly qualification: string }> {
  const [deal, { userId }] = [await bareDeal(), await connect('rep')];
  await changeAll('rep', 'Opportunity', [{ Id: deal.id, ...fields }]);
  const qualification = await makeQualification(deal, { id: policy.id, criteria: [] }, 'integration');
  const shared = {
    gate: 'Commit',
    measure: 'Attested',
    threshold: null,
    verifiedBy: 'Rep',
    buyerEvidenceRequired: true
  };
  await makeAll(
    'rep',
    'Criterion_Check__c',
    policy.criteria.map(id => metCheck(deal, qualification, { ...shared, id, validDays: 30 }, userId))
  );
  await changeAll('rep', 'Opportunity', [{ Id: deal.id, Deal_Qualification__c: qualification }]);
  return { deal: deal.id, qualification };
}
const notAccepted = 'Opportunity.A_retired_policy_admits_in_its_grace';
const admitted = (
  what: string,
  prepare: (policy: ReviewedPolicy) => Promise<void>,
  fields: Fields = { ForecastCategoryName: 'Commit' }
): Attack => ({
  what: `moves a deal by a policy ${what}`,
  ...{ by: 'rep', roads: changing(), stoppedBy: [notAccepted] },
  make: async rightful => {
    const policy = await policyAt('Agreed');
    const { deal } = await judgedBy(policy);
    if (!rightful) await prepare(policy);
    return { writes: [update('Opportunity', deal, fields)], watched: { deals: [deal] } };
  }
});
const retiring = (until: string | null) => (policy: ReviewedPolicy) =>
  changeAll('sales', policies, [{ Id: policy.id, ...retirement(until) }]);

const newJudgement: Attack = {
  what: 'has a deal judged by a retired policy that had not judged it',
  ...{
    by: 'rep',
    roads: roads('REST', 'upsert', 'composite', 'tree', 'GraphQL', 'UI API', 'bulk'),
    stoppedBy: ['Deal_Qualification__c.A_new_judgement_needs_a_policy_in_force']
  },
  make: async rightful => {
    const [policy, deal] = [rightful ? await policyAt('Agreed') : await retired(day(7)), await bareDeal()];
    const fields = { Opportunity__c: deal.id, Policy__c: policy.id, Key__c: `${deal.id}:${policy.id}` };
    return {
      writes: [create('Deal_Qualification__c', fields)],
      watched: { problems: () => qualified(deal.id) }
    };
  }
};
const qualified = async (deal: string): Promise<string[]> =>
  (await rowsOf(`SELECT Id FROM Deal_Qualification__c WHERE Opportunity__c = '${deal}'`)).map(
    () => 'It is judged.'
  );

const otherPolicy: Attack = {
  what: 'turns a judgement to another policy',
  ...{ by: 'rep', roads: few(), stoppedBy: ['Deal_Qualification__c.A_judgement_stays_with_its_policy'] },
  make: async rightful => {
    const first = await policyAt('Agreed');
    const { deal, qualification } = await judgedBy(first);
    const next = rightful ? first : await policyAt('Agreed');
    const fields = { Policy__c: next.id, Key__c: `${deal}:${next.id}` };
    return {
      writes: [update('Deal_Qualification__c', qualification, fields)],
      watched: {
        deals: [deal],
        problems: async () => {
          const [row] = await rowsOf<{ Policy__c: string }>(
            `SELECT Policy__c FROM Deal_Qualification__c WHERE Id = '${qualification}'`
          );
          return row?.Policy__c === first.id ? [] : ['The judgement is by another policy.'];
        }
      }
    };
  }
};
/** Records that a judgement rests on, and that an administrator deletes; by right, those that nothing rests on. */
const deleted = (
  what: string,
  reasons: readonly string[],
  of: (policy: ReviewedPolicy) => Write
): Attack => ({
  what: `deletes ${what} that a deal in Commit rests on`,
  ...{ by: 'admin', roads: few(), stoppedBy: reasons },
  make: async rightful => {
    if (rightful) return { writes: [of(await policyAt('Draft'))], watched: {} };
    const policy = await policyAt('Agreed');
    const { deal } = await judgedBy(policy);
    await changeAll('rep', 'Opportunity', [{ Id: deal, ForecastCategoryName: 'Commit' }]);
    return { writes: [of(policy)], watched: { deals: [deal], agreements: [policy] } };
  }
});
const openDelete: Attack = {
  what: 'deletes the qualification of a deal in Commit',
  ...{ by: 'admin', roads: roads('REST', 'bulk'), stoppedBy: [] },
  open: 'An administrator may delete what no rule sees: none runs on a delete, and a lookup that is emptied saves no deal. The deal shows a gap, and Deals That Lack Criteria lists it.',
  make: async rightful => {
    const { deal, qualification } = await judgedBy(await policyAt('Agreed'));
    if (!rightful) await changeAll('rep', 'Opportunity', [{ Id: deal, ForecastCategoryName: 'Commit' }]);
    return { writes: [remove('Deal_Qualification__c', qualification)], watched: { deals: [deal] } };
  }
};

export const judgedByPolicy: readonly Attack[] = [
  admitted('without a grace', retiring(null)),
  admitted('whose grace is over', retiring(day(-2))),
  admitted('that was retired, as won', retiring(null), { StageName: 'Closed Won' }),
  ...[newJudgement, otherPolicy],
  deleted('a policy', ['DELETE_FAILED'], ({ id }) => remove(policies, id)),
  deleted('a criterion', ['DELETE_FAILED', `${policies}.Content_is_removed_in_draft_only`], ({ criteria }) =>
    remove('Qualification_Criterion__c', criteria[0] ?? '')
  ),
  openDelete
];
