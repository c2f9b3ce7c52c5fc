/** Into the forecast without its criteria, head-on. */
import { day, fresh, makeQualification } from '../../../conformance/support/world.ts';
import { draftPolicy } from '../../../conformance/rules/drafts.ts';
import { connect, type Persona } from '../../../conformance/support/testOrg.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import type { Attack, Kind, Try } from '../support/attack.ts';
import { changeAll } from '../support/collections.ts';
import { attested, bareDeal, policyInForce, qualifiedDeal, type QualifiedDeal } from '../support/dealPool.ts';
import { changingRoads, creatingRoads, everyRoad, mainRoads, turns } from '../support/roads.ts';
import { create, update, type Write } from '../support/write.ts';

const gates = [
  ['Best Case', { ForecastCategoryName: 'Best Case' }, 'Opportunity.Best_Case_needs_its_criteria'],
  ['Most Likely', { ForecastCategoryName: 'Most Likely' }, 'Opportunity.Most_Likely_needs_its_criteria'],
  ['Commit', { ForecastCategoryName: 'Commit' }, 'Opportunity.Commit_needs_its_criteria'],
  ['Closed Won', { StageName: 'Closed Won' }, 'Opportunity.Closed_Won_needs_its_criteria']
] as const;
type Gate = (typeof gates)[number];
const changing = turns(changingRoads, 2);
const making = turns(creatingRoads, 2);

const moved = (id: string, fields: Fields): Try => ({
  writes: [update('Opportunity', id, fields)],
  watched: { deals: [id] }
});
/** A deal that is new; what was made is found by its name. */
function made(write: Write): Try {
  return {
    writes: [write],
    watched: {
      problems: async () => {
        const { connection } = await connect('admin');
        const found = await connection
          .sobject('Opportunity')
          .find({ Name: String(write.fields['Name']), ForecastCategoryName: { $ne: 'Pipeline' } }, ['Id']);
        return found.map(() => 'A new deal is in the forecast.');
      }
    }
  };
}
async function newDeal(fields: Fields): Promise<Write> {
  const { accountId, guide } = await bareDeal();
  return create('Opportunity', {
    ...{ Name: fresh('Deal'), StageName: 'Prospecting', CloseDate: day(30) },
    ...{ AccountId: accountId, Offering__c: guide.offeringId, ...fields }
  });
}

const unjudged = (
  by: Persona,
  [category, move, rule]: Gate,
  along: Attack['roads'] = changingRoads
): Attack => ({
  what: `moves a deal to ${category} that nobody judged`,
  ...{ by, roads: along, stoppedBy: [rule] },
  make: async rightful => moved((await (rightful ? qualifiedDeal() : bareDeal())).id, move)
});
const bornThere = ([category, move, rule]: Gate): Attack => ({
  what: `makes a deal in ${category}`,
  ...{ by: 'rep', roads: everyRoad, stoppedBy: [rule], rightfulBy: 'integration' },
  make: async () => made(await newDeal(move))
});
const notTheirs = (by: Persona, codes: readonly string[]): Attack => ({
  what: 'moves a deal to Commit that is not theirs to change',
  ...{ by, roads: mainRoads, stoppedBy: codes, rightfulBy: 'rep' },
  make: async rightful =>
    moved((await (rightful ? qualifiedDeal() : bareDeal())).id, { ForecastCategoryName: 'Commit' })
});
const foreign = 'Opportunity.Qualification_is_of_this_deal';
const withAnothers = ([category, move]: Gate): Attack => ({
  what: `moves a deal to ${category} with the qualification of another`,
  ...{ by: 'rep', roads: category === 'Commit' ? changingRoads : changing(), stoppedBy: [foreign] },
  make: async rightful => {
    const other = await qualifiedDeal();
    const deal = rightful ? other : await bareDeal();
    return moved(deal.id, { ...move, Deal_Qualification__c: other.qualification });
  }
});
const bornWithAnothers = ([category, move]: Gate): Attack => ({
  what: `makes a deal in ${category} as a copy of one that was judged`,
  ...{ by: 'rep', roads: making(), stoppedBy: [foreign] },
  make: async rightful => {
    const { qualification } = await qualifiedDeal();
    return made(await newDeal({ Deal_Qualification__c: qualification, ...(rightful ? {} : move) }));
  }
});

/** A qualified deal to which something was done that takes a criterion away; done to no deal when it is rightful. */
const spoiled = (
  what: string,
  gate: Gate,
  reason: string,
  spoil: (deal: QualifiedDeal) => Promise<void>,
  by: Persona = 'rep'
): Attack => ({
  what: `moves a deal to ${gate[0]} ${what}`,
  ...{ by, roads: changing(), stoppedBy: [reason, gate[2]] },
  make: async rightful => {
    const deal = await qualifiedDeal();
    if (!rightful) await spoil(deal);
    return moved(deal.id, gate[1]);
  }
});
async function expire(deal: QualifiedDeal): Promise<void> {
  const criterion = attested(await policyInForce());
  const { userId } = await connect('rep');
  const check = { Id: deal.checks.get(criterion.id) ?? '', Checked_By__c: userId };
  await changeAll('rep', 'Criterion_Check__c', [
    { ...check, Checked_On__c: day(-40), Expires_On__c: day(-2) }
  ]);
}
async function unmeet(deal: QualifiedDeal): Promise<void> {
  const criterion = attested(await policyInForce());
  const { userId } = await connect('rep');
  const check = { Id: deal.checks.get(criterion.id) ?? '', Checked_By__c: userId };
  await changeAll('rep', 'Criterion_Check__c', [{ ...check, Status__c: 'Not Met' }]);
}
const takenBack = (deal: QualifiedDeal): Promise<void> =>
  changeAll(
    'rep',
    'Buyer_Outcome__c',
    deal.outcomes.map(Id => ({ Id, Progress__c: 'Shared', Value_Key__c: null }))
  );
async function unsay(deal: QualifiedDeal): Promise<void> {
  const { connection } = await connect('rep');
  await connection.sobject('Buyer_Outcome__c').destroy([...deal.outcomes]);
}

/** A deal whose qualification has no check yet, of the policy in force or of a draft. */
const unchecked = (what: string, reason: string, policyOf: () => Promise<string>): Attack[] =>
  gates.map(([category, move, rule]): Attack => ({
    what: `moves a deal to ${category} ${what}`,
    ...{ by: 'rep', roads: changing(), stoppedBy: [reason, rule] },
    make: async rightful => {
      if (rightful) return moved((await qualifiedDeal()).id, move);
      const deal = await bareDeal();
      const qualification = await makeQualification(
        deal,
        { id: await policyOf(), criteria: [] },
        'integration'
      );
      return moved(deal.id, { ...move, Deal_Qualification__c: qualification });
    }
  }));

const letGo = ([category, move, rule]: Gate): Attack => ({
  what: `takes the qualification from a deal in ${category}`,
  ...{ by: 'rep', roads: mainRoads, stoppedBy: [rule] },
  make: async rightful => {
    const deal = await qualifiedDeal();
    if (!rightful) await changeAll('rep', 'Opportunity', [{ Id: deal.id, ...move }]);
    return moved(deal.id, { Deal_Qualification__c: null });
  }
});

export const headOn: Kind = {
  name: 'Head-on into the forecast',
  attacks: [
    ...gates.map(bornThere),
    ...gates.map(gate => unjudged('rep', gate)),
    ...(['manager', 'admin'] as const).flatMap(by => gates.map(gate => unjudged(by, gate, changing()))),
    notTheirs('rep2', [
      'NOT_FOUND',
      'INVALID_CROSS_REFERENCE_KEY',
      'INSUFFICIENT_ACCESS_OR_READONLY',
      'ENTITY_IS_DELETED'
    ]),
    notTheirs('marketing', ['INSUFFICIENT_ACCESS_OR_READONLY', 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY']),
    notTheirs('finance', ['INSUFFICIENT_ACCESS_OR_READONLY', 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY']),
    ...gates.map(withAnothers),
    ...gates.map(bornWithAnothers),
    ...gates.map(gate =>
      spoiled('with an expired check', gate, 'Opportunity.An_expired_check_admits_no_deal', expire)
    ),
    ...gates.map(gate => spoiled('with a criterion that is not met', gate, gate[2], unmeet)),
    ...gates.map(gate =>
      spoiled(
        'whose buyers took back what they confirmed',
        gate,
        'Opportunity.Claims_hold_when_a_deal_moves',
        takenBack
      )
    ),
    ...gates.map(gate =>
      spoiled('after removing what buyers said', gate, 'Opportunity.Claims_hold_when_a_deal_moves', unsay)
    ),
    ...unchecked(
      'with an empty qualification',
      'Opportunity.Best_Case_needs_its_criteria',
      async () => (await policyInForce()).id
    ),
    ...unchecked('that a draft policy judged', 'Opportunity.A_draft_policy_admits_no_deal', draftPolicy),
    ...gates.slice(0, 3).map(letGo)
  ]
};
