/** Deals that a policy for other deals would let in, and policies that would take more deals than they were signed for. */
import { policyCounts, review } from '../../../conformance/rules/drafts.ts';
import { inForce, ownPolicy } from '../../../conformance/rules/segmentedOrg.ts';
import type { Persona } from '../../../conformance/support/testOrg.ts';
import { day, fresh, named } from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import {
  policies,
  policyAt,
  policySigners,
  retirement,
  type ReviewedPolicy,
  type Stage
} from '../support/agreements.ts';
import type { Attack, Kind } from '../support/attack.ts';
import { changeAll, makeAll, rowsOf } from '../support/collections.ts';
import { bareDeal } from '../support/dealPool.ts';
import type { Road } from '../support/road.ts';
import { changingRoads, creatingRoads, mainRoads, roads, turns } from '../support/roads.ts';
import { create, remove, update, type Write } from '../support/write.ts';
import { judgedBy } from './judgedByPolicy.ts';

const [changing, creating, main] = [turns(changingRoads, 3), turns(creatingRoads, 3), turns(mainRoads, 2)];
const offeringPolicies = 'Offering_Policy__c';
const rule = (name: string): string => `${policies}.${name}`;
const another = 'Opportunity.Another_policy_judges_this_deal';
const threshold = 100_000;

/** An offering with a policy of its own, and one for its deals from the threshold on. */
interface Segment {
  readonly offering: string;
  readonly led: string;
  readonly own: ReviewedPolicy;
  readonly larger: ReviewedPolicy;
}
const anOffering = async (): Promise<string> =>
  (await makeAll('product', 'Offering__c', [named(fresh('Offering'))]))[0] ?? '';
const ofOffering = (offering: string, terms: Fields = {}, stage: Stage = 'In Review') =>
  policyAt(stage, policySigners, { Offering__c: offering, ...terms });
const change = ({ id }: Pick<ReviewedPolicy, 'id'>, fields: Fields): Promise<void> =>
  changeAll('sales', policies, [{ Id: id, ...fields }]);

async function ownPolicyOf(
  offering: string,
  fields: Fields = {}
): Promise<{ readonly own: ReviewedPolicy; readonly led: string }> {
  const own = await ofOffering(offering);
  const [led = ''] = await makeAll('sales', offeringPolicies, [{ ...ownPolicy(offering, own), ...fields }]);
  await change(own, inForce(`:${offering}`));
  return { own, led };
}
async function segment(grace: string | null = null): Promise<Segment> {
  const offering = await anOffering();
  const { own, led } = await ownPolicyOf(offering, { Wider_Accepted_Until__c: grace });
  const larger = await ofOffering(offering, { Amount_From__c: threshold });
  await change(own, { Larger_Deals__c: larger.id, Larger_Accepted_Until__c: grace });
  await change(larger, { ...inForce(`:${offering}:Larger`), Smaller_Deals__c: own.id });
  return { offering, led, own, larger };
}

/** A small deal of the segment, judged by the policy of its offering. */
const smallDeal = async ({ offering, own }: Segment): Promise<string> =>
  (await judgedBy(own, { Offering__c: offering, Amount: 50_000 })).deal;
const commit: Fields = { ForecastCategoryName: 'Commit' };
const changeDeal = (deal: string, fields: Fields): Promise<void> =>
  changeAll('rep', 'Opportunity', [{ Id: deal, ...fields }]);

/** A deal of the rep that is prepared, and then written. */
const ofDeal = (
  what: string,
  prepare: (rightful: boolean) => Promise<string>,
  writes: (deal: string, rightful: boolean) => readonly Write[],
  along: readonly Road[] = changing()
): Attack => ({
  what,
  ...{ by: 'rep', roads: along, stoppedBy: [another] },
  make: async rightful => {
    const deal = await prepare(rightful);
    return { writes: writes(deal, rightful), watched: { deals: [deal] } };
  }
});
const toCommit = (deal: string): readonly Write[] => [update('Opportunity', deal, commit)];
const inCommit = async (): Promise<string> => {
  const deal = await smallDeal(await segment());
  await changeDeal(deal, commit);
  return deal;
};

const carriedDeals: readonly Attack[] = [
  ofDeal(
    'moves a deal that has grown by the policy of smaller ones',
    async rightful => {
      const deal = await smallDeal(await segment());
      if (!rightful) await changeDeal(deal, { Amount: 150_000 });
      return deal;
    },
    toCommit
  ),
  ofDeal('lets a deal in Commit grow out of its policy', inCommit, (deal, rightful) => [
    update('Opportunity', deal, { Amount: rightful ? threshold - 1 : threshold })
  ]),
  ofDeal(
    'lets a deal in Commit grow out of its policy in two steps',
    inCommit,
    (deal, rightful) => [
      update('Opportunity', deal, { Amount: 75_000 }),
      update('Opportunity', deal, { Amount: rightful ? threshold - 1 : threshold })
    ],
    roads('REST', 'composite', 'GraphQL')
  ),
  ofDeal(
    'moves a deal and lets it grow in one save',
    async () => smallDeal(await segment()),
    (deal, rightful) => [
      update('Opportunity', deal, { ...commit, Amount: rightful ? threshold - 1 : 900_000 })
    ]
  ),
  ofDeal(
    'moves a small deal by the policy of larger ones',
    async rightful => {
      const { offering, larger } = await segment();
      const { deal } = await judgedBy(larger, { Offering__c: offering, Amount: threshold });
      if (!rightful) await changeDeal(deal, { Amount: null });
      return deal;
    },
    toCommit
  ),
  ofDeal(
    'moves a deal by the policy of every offering, and its own has another',
    async rightful => {
      const [general, offering] = [await policyAt('Agreed'), await anOffering()];
      const { deal } = await judgedBy(general, { Offering__c: offering });
      if (!rightful) await ownPolicyOf(offering);
      return deal;
    },
    toCommit
  ),
  ofDeal(
    'moves a deal by the policy of every offering once its own has retired',
    async rightful => {
      const [general, offering] = [await policyAt('Agreed'), await anOffering()];
      const { deal } = await judgedBy(general, { Offering__c: offering });
      if (!rightful) {
        const { own } = await ownPolicyOf(offering);
        await change(own, retirement(null));
      }
      return deal;
    },
    toCommit
  ),
  ofDeal(
    'moves a larger deal by the policy of smaller ones once that of larger ones has retired',
    async rightful => {
      const one = await segment();
      const deal = await smallDeal(one);
      await change(one.larger, retirement(null));
      if (!rightful) await changeDeal(deal, { Amount: threshold });
      return deal;
    },
    toCommit
  ),
  ofDeal(
    'moves a larger deal while larger ones are led to a draft that begins higher',
    async rightful => {
      const one = await segment();
      const deal = await smallDeal(one);
      if (rightful) return deal;
      const next = await ofOffering(one.offering, { Amount_From__c: threshold });
      await change(one.own, { Larger_Deals__c: next.id });
      await change(next, { Status__c: 'Draft' });
      await change(next, { Amount_From__c: 9_000_000 });
      await changeDeal(deal, { Amount: threshold });
      return deal;
    },
    toCommit
  )
];

/** A deal in the forecast becomes one of another policy while that leaves the wider one its grace. */
const inGrace = (
  what: string,
  along: readonly Road[],
  prepare: () => Promise<{ readonly deal: string; readonly other: Fields; readonly alike: Fields }>
): Attack => ({
  what: `lets a deal in the forecast ${what} while the wider policy has its grace`,
  ...{ by: 'rep', roads: along, stoppedBy: [another] },
  make: async rightful => {
    const { deal, other, alike } = await prepare();
    const query = `SELECT Id FROM Opportunity WHERE Id = '${deal}' AND ForecastCategoryName != 'Pipeline'`;
    const [[name, value] = ['', '']] = Object.entries(other);
    const became = `${query} AND ${name} = ${typeof value === 'string' ? `'${value}'` : String(value)}`;
    const problems = async () => (await rowsOf(became)).map(() => 'It is a deal of the other policy.');
    return {
      writes: [update('Opportunity', deal, rightful ? alike : other)],
      watched: { deals: [deal], problems }
    };
  }
});
const inGraces: readonly Attack[] = [
  inGrace('grow into the larger ones', changing(), async () => {
    const deal = await smallDeal(await segment(day(9)));
    await changeDeal(deal, commit);
    return { deal, other: { Amount: threshold }, alike: { Amount: threshold - 1 } };
  }),
  inGrace('turn to an offering that has its own policy', changing(), async () => {
    const [{ id }, led, free] = [await policyAt('Agreed'), await anOffering(), await anOffering()];
    await ownPolicyOf(led, { Wider_Accepted_Until__c: day(9) });
    // Nothing of it is judged, so that it may get another offering: the policy asks nothing for Best Case.
    const { deal } = await judgedBy({ id, criteria: [] });
    await changeDeal(deal, { ForecastCategoryName: 'Best Case' });
    return { deal, other: { Offering__c: led }, alike: { Offering__c: free } };
  })
];

const newJudgement: Attack = {
  what: 'has a deal judged by the policy of every offering, and its own has another',
  ...{ by: 'rep', roads: creating() },
  stoppedBy: ['Deal_Qualification__c.A_new_judgement_is_by_the_deals_policy'],
  make: async rightful => {
    const [general, offering, { id: deal }] = [
      await policyAt('Agreed'),
      await anOffering(),
      await bareDeal()
    ];
    const { own } = await ownPolicyOf(offering, { Wider_Accepted_Until__c: day(9) });
    await changeDeal(deal, { Offering__c: offering });
    const policy = rightful ? own.id : general.id;
    const made = { Opportunity__c: deal, Policy__c: policy, Key__c: `${deal}:${policy}` };
    const query = `SELECT Id FROM Deal_Qualification__c WHERE Opportunity__c = '${deal}'`;
    return {
      writes: [create('Deal_Qualification__c', made)],
      watched: { problems: async () => (await rowsOf(query)).map(() => 'It is judged.') }
    };
  }
};

/** What a policy or an offering's own one says afterwards, where it is not what it said before. */
const stays = async (object: string, id: string, names: readonly string[]) => {
  const query = `SELECT ${names.join(', ')} FROM ${object} WHERE Id = '${id}'`;
  const read = async (): Promise<string> =>
    JSON.stringify((await rowsOf<Record<string, unknown>>(query)).map(row => names.map(name => row[name])));
  const before = await read();
  return async (): Promise<string[]> => ((await read()) === before ? [] : [`It says now ${await read()}.`]);
};

/** A write of the VP of sales to a policy, or to what leads an offering to its own. */
const ofSegment = (
  what: string,
  reasons: readonly string[],
  names: readonly string[],
  prepare: (
    rightful: boolean
  ) => Promise<{ readonly object: string; readonly id: string; readonly fields: Fields }>
): Attack => ({
  what,
  ...{ by: 'sales', roads: changing(), stoppedBy: reasons },
  make: async rightful => {
    const { object, id, fields } = await prepare(rightful);
    const problems = await stays(object, id, names);
    return { writes: [update(object, id, fields)], watched: { problems } };
  }
});
const ofPolicy = ({ id }: ReviewedPolicy, fields: Fields) => ({ object: policies, id, fields });

const takenMore: readonly Attack[] = [
  ofSegment(
    'leads larger deals to what nobody signed',
    [rule('Larger_deals_go_to_a_signed_policy')],
    ['Larger_Deals__c'],
    async rightful => {
      const { offering, own } = await segment();
      const signers = rightful ? policySigners : policySigners.slice(0, 1);
      const terms = { Offering__c: offering, Amount_From__c: 9_000_000 };
      const next = await policyAt('In Review', signers, terms);
      return ofPolicy(own, { Larger_Deals__c: next.id });
    }
  ),
  ofSegment(
    'agrees a policy that leads larger deals to what went back and nobody signed again',
    [rule('Larger_deals_go_to_a_signed_policy')],
    ['Status__c'],
    async rightful => {
      const { own, offering } = await segment();
      const next = await ofOffering(offering, { Amount_From__c: 9_000_000 });
      const edition = await ofOffering(offering, { Larger_Deals__c: next.id });
      await change(own, retirement(day(3)));
      const back = rightful ? [] : [{ Status__c: 'Draft' }, review(2, policyCounts(2))];
      for (const stage of back) await change(next, stage);
      return ofPolicy(edition, inForce(`:${offering}`));
    }
  ),
  ofSegment(
    'leads larger deals to those of another offering',
    [rule('Larger_deals_go_to_a_policy_for_them')],
    ['Larger_Deals__c'],
    async rightful => {
      const { own, offering } = await segment();
      const other = rightful ? offering : await anOffering();
      const next = await ofOffering(other, { Amount_From__c: 9_000_000 });
      return ofPolicy(own, { Larger_Deals__c: next.id });
    }
  ),
  ofSegment(
    'takes larger deals back',
    [rule('Larger_deals_keep_a_policy')],
    ['Larger_Deals__c'],
    async rightful => {
      const { own, larger, offering } = await segment();
      const leading = { Larger_Deals__c: larger.id };
      const one = rightful ? await ofOffering(offering, leading, 'Draft') : own;
      return ofPolicy(one, { Larger_Deals__c: null });
    }
  ),
  ofSegment(
    'gives larger deals another grace',
    [rule('Grace_for_larger_deals_is_set_once')],
    ['Larger_Accepted_Until__c'],
    async rightful => {
      const { own } = await segment(rightful ? day(9) : null);
      return ofPolicy(own, { Larger_Accepted_Until__c: day(8) });
    }
  ),
  ofSegment(
    'turns a policy that larger deals are led to into one of every amount',
    [rule('A_segment_stays_once_it_was_reviewed')],
    ['Amount_From__c'],
    async rightful => {
      const { own, offering } = await segment();
      const next = await ofOffering(offering, { Amount_From__c: threshold });
      await change(own, { Larger_Deals__c: next.id });
      await change(next, { Status__c: 'Draft' });
      return ofPolicy(next, { Amount_From__c: rightful ? 90_000 : null });
    }
  ),
  ofSegment(
    'gives a policy in force to another offering',
    [rule('Terms_change_in_draft_only')],
    ['Offering__c'],
    async rightful => {
      const [{ own, offering }, other] = [await segment(), await anOffering()];
      return ofPolicy(rightful ? await ofOffering(offering, {}, 'Draft') : own, { Offering__c: other });
    }
  ),
  ...['', ':Larger', ':other'].map(key =>
    ofSegment(
      `agrees a second policy of an offering under the key In Force${key}`,
      [rule('One_policy_is_in_force_at_a_time'), 'DUPLICATE_VALUE'],
      ['Status__c'],
      async rightful => {
        const { own, offering } = await segment();
        const next = await ofOffering(offering);
        if (rightful) await change(own, retirement(day(3)));
        return ofPolicy(next, inForce(rightful ? `:${offering}` : key));
      }
    )
  ),
  ofSegment(
    'agrees a policy for larger deals that are not led to it',
    [rule('Larger_deals_come_from_a_policy_in_force')],
    ['Status__c'],
    async rightful => {
      const { own, larger, offering } = await segment();
      const next = await ofOffering(offering, { Amount_From__c: threshold });
      if (rightful) await change(own, { Larger_Deals__c: next.id });
      await change(larger, retirement(day(3)));
      return ofPolicy(next, { ...inForce(`:${offering}:Larger`), Smaller_Deals__c: own.id });
    }
  ),
  ofSegment(
    'prolongs what an offering leaves to wider policies',
    [`${offeringPolicies}.Grace_of_wider_policies_is_set_once`],
    ['Wider_Accepted_Until__c'],
    async rightful => {
      const { led } = await segment(day(9));
      const fields = { Wider_Accepted_Until__c: day(rightful ? 8 : 10) };
      return { object: offeringPolicies, id: led, fields };
    }
  ),
  {
    what: 'agrees a policy of an offering that nothing leads to it',
    ...{ by: 'sales', roads: changing(), stoppedBy: [rule('An_offering_is_led_to_its_own_policy')] },
    make: async rightful => {
      const offering = await anOffering();
      const own = await ofOffering(offering);
      if (rightful) await makeAll('sales', offeringPolicies, [ownPolicy(offering, own)]);
      const problems = await stays(policies, own.id, ['Status__c']);
      return { writes: [update(policies, own.id, inForce(`:${offering}`))], watched: { problems } };
    }
  }
];

/** An offering is led to its own policy by somebody who may not, or twice. */
const leading = (what: string, by: Persona, reasons: readonly string[], twice: boolean): Attack => ({
  what,
  ...{ by, roads: creating(), stoppedBy: reasons, rightfulBy: 'sales' },
  make: async rightful => {
    const offering = await anOffering();
    const own = await ofOffering(offering);
    const grace = { ...ownPolicy(offering, own), Wider_Accepted_Until__c: day(3) };
    const first = { ...ownPolicy(offering, own), Wider_Accepted_Until__c: day(-2) };
    if (twice && !rightful) await makeAll('sales', offeringPolicies, [first]);
    const problems = await stays('Offering__c', offering, ['Own_Policies__c', 'Wider_Accepted_Until__c']);
    return { writes: [create(offeringPolicies, grace)], watched: { problems } };
  }
});
const [noInsert, noAccess] = ['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'INSUFFICIENT_ACCESS_OR_READONLY'];
const own: readonly Attack[] = [
  leading('gives an offering a policy of its own', 'rep', [noInsert, noAccess], false),
  leading('gives an offering a policy of its own', 'product', [noInsert, noAccess], false),
  leading(
    'gives an offering a policy of its own once more, with a grace',
    'sales',
    ['DUPLICATE_VALUE'],
    true
  ),
  ...(['sales', 'finance', 'product'] as const).map((by): Attack => ({
    what: 'takes its own policy from an offering',
    ...{ by, roads: main(), stoppedBy: [noAccess], rightfulBy: 'admin' },
    make: async () => {
      const { led } = await ownPolicyOf(await anOffering());
      const problems = await stays(offeringPolicies, led, ['Id']);
      return { writes: [remove(offeringPolicies, led)], watched: { problems } };
    }
  }))
];

export const segments: Kind = {
  name: 'Policies for other deals',
  attacks: [...carriedDeals, ...inGraces, newJudgement, ...takenMore, ...own]
};
