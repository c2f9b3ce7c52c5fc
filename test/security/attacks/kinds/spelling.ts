/** Other spellings of categories, stages, fields, keys and of nothing. */
import { connect } from '../../../conformance/support/testOrg.ts';
import { confirmedOutcome, makeQualification, metCheck } from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import type { Attack } from '../support/attack.ts';
import { changeAll } from '../support/collections.ts';
import {
  attested,
  bareDeal,
  guides,
  keyOutcomes,
  policyInForce,
  qualifiedDeal
} from '../support/dealPool.ts';
import { mainRoads, roads, turns } from '../support/roads.ts';
import { create, update } from '../support/write.ts';

const some = turns(roads('REST', 'composite', 'collections', 'GraphQL', 'UI API', 'bulk'), 3);
const few = turns(mainRoads, 2);
const commit = 'Opportunity.Commit_needs_its_criteria';
const won = 'Opportunity.Closed_Won_needs_its_criteria';
const foreign = 'Opportunity.Qualification_is_of_this_deal';
const unknown = ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'INVALID_INPUT', 'FIELD_INTEGRITY_EXCEPTION'];
const readOnly = ['INVALID_FIELD_FOR_INSERT_UPDATE', 'INVALID_INPUT', 'INVALID_FIELD'];
const stays = 'The deal stays out of the forecast: the value is stored, and stands for no category of it.';

/** A deal that nobody judged, written in an odd way; by right, one that was judged, in the usual way. */
const written = (
  what: string,
  fields: Fields,
  stoppedBy: readonly string[],
  rightly: Fields,
  extra: Partial<Attack> = {}
): Attack => ({
  what,
  ...{ by: 'rep', roads: some(), stoppedBy, ...extra },
  make: async rightful => {
    const { id } = await (rightful ? qualifiedDeal() : bareDeal());
    return { writes: [update('Opportunity', id, rightful ? rightly : fields)], watched: { deals: [id] } };
  }
});
const toCommit = { ForecastCategoryName: 'Commit' };
const toWon = { StageName: 'Closed Won' };

const spelled: readonly Attack[] = [
  ...[
    'commit',
    'COMMIT',
    ' Commit',
    'Commit ',
    'Forecast',
    'Committed',
    'CommitForecast',
    'Pipeline;Commit'
  ].map(value =>
    written(
      `calls Commit ${JSON.stringify(value)}`,
      { ForecastCategoryName: value },
      [...unknown, commit],
      toCommit,
      { roads: few(), harmless: stays }
    )
  ),
  ...['closed won', 'CLOSED WON', ' Closed Won', 'Closed  Won', 'Won', 'Closed'].map(value =>
    written(`calls the last stage ${JSON.stringify(value)}`, { StageName: value }, [...unknown, won], toWon, {
      roads: few(),
      harmless: stays
    })
  ),
  written(
    'writes the name of the field in other letters',
    { forecastcategoryname: 'Commit' },
    [commit, 'INVALID_INPUT'],
    { forecastcategoryname: 'Commit' },
    { roads: roads('REST', 'upsert', 'composite', 'batch', 'collections', 'UI API', 'bulk') }
  ),
  written(
    'sends the category that the platform keeps to itself',
    { ForecastCategory: 'Forecast' },
    [...readOnly, commit],
    { NextStep: 'Call' },
    { roads: few() }
  )
];
const contradicting: readonly Attack[] = [
  written('wins a deal in Pipeline', { ...toWon, ForecastCategoryName: 'Pipeline' }, [won], toWon),
  written('wins a deal that is omitted', { ...toWon, ForecastCategoryName: 'Omitted' }, [won], toWon),
  written(
    'loses a deal in Commit',
    { StageName: 'Closed Lost', ...toCommit },
    [commit],
    { StageName: 'Closed Lost' },
    { harmless: stays }
  ),
  written(
    'closes the category of an open stage',
    { StageName: 'Prospecting', ForecastCategoryName: 'Closed' },
    [won],
    toWon
  ),
  written(
    'goes to the last stage but one in Commit',
    { StageName: 'Negotiation/Review', ...toCommit },
    [commit],
    { StageName: 'Negotiation/Review', ...toCommit }
  )
];
const figures = [
  'Is_Judged__c',
  'Forecast_Rank__c',
  'Forecast_Gap__c',
  'Judged_Checks__c',
  'Key_Player_Outcomes__c',
  'IsWon',
  'Qualified_For__c'
];
const computed: readonly Attack[] = figures.map(name =>
  written(
    `writes ${name} in a deal that goes to Commit`,
    { [name]: name.startsWith('Is') ? true : name.startsWith('Q') ? 'Commit' : 9, ...toCommit },
    [...readOnly, commit],
    toCommit,
    { roads: few() }
  )
);
const gapWritten: Attack = {
  what: 'writes that a qualification lacks nothing',
  ...{ by: 'rep', roads: few(), stoppedBy: readOnly },
  make: async rightful => {
    const deal = await bareDeal();
    const policy = await policyInForce();
    const id = await makeQualification(deal, policy);
    const fields: Fields = rightful
      ? { Key__c: `${deal.id}:${policy.id}` }
      : { Commit_Gap__c: 0, Best_Case_Met__c: 9, Commit_Met__c: 9 };
    return {
      writes: [update('Deal_Qualification__c', id, fields)],
      watched: {
        problems: async () => {
          const { connection } = await connect('admin');
          return (await connection.sobject('Deal_Qualification__c').retrieve(id))['Commit_Met__c'] === 0
            ? []
            : ['A figure was written.'];
        }
      }
    };
  }
};

/** Keys that differ in letters only: made by right of whole ids. */
const key = (what: string, spell: (id: string) => string): Attack[] => [
  {
    what: `makes a judgement under a key ${what}`,
    ...{
      by: 'rep',
      roads: some(),
      stoppedBy: ['Criterion_Check__c.Key_names_the_deal_and_the_criterion', 'DUPLICATE_VALUE']
    },
    make: async rightful => {
      const [deal, policy, { userId }] = [await bareDeal(), await policyInForce(), await connect('rep')];
      const criterion = attested(policy);
      const fields = metCheck(deal, await makeQualification(deal, policy), criterion, userId);
      const Key__c = rightful ? `${deal.id}:${criterion.id}` : `${spell(deal.id)}:${spell(criterion.id)}`;
      return {
        writes: [create('Criterion_Check__c', { ...fields, Key__c })],
        watched: { deals: [deal.id], problems: () => keyed('Criterion_Check__c', Key__c, rightful) }
      };
    }
  },
  {
    what: `notes an outcome under a key ${what}`,
    ...{
      by: 'rep',
      roads: some(),
      stoppedBy: ['Buyer_Outcome__c.Key_names_deal_contact_and_outcome', 'DUPLICATE_VALUE']
    },
    make: async rightful => {
      const [deal, [guide]] = [await bareDeal(), await guides()];
      const [one] = keyOutcomes(guide);
      const contact = deal.contactIds[0] ?? '';
      if (!one) throw new Error('The guide has no key player.');
      const parts = [deal.id, contact, one.id];
      const Key__c = parts.map(id => (rightful ? id : spell(id))).join(':');
      return {
        writes: [create('Buyer_Outcome__c', { ...confirmedOutcome(deal, contact, one), Key__c })],
        watched: { deals: [deal.id], problems: () => keyed('Buyer_Outcome__c', Key__c, rightful) }
      };
    }
  }
];
async function keyed(object: string, Key__c: string, rightful: boolean): Promise<string[]> {
  if (rightful) return [];
  const { connection } = await connect('admin');
  const found = await connection.sobject(object).find<{ Key__c: string }>({ Key__c }, ['Id', 'Key__c']);
  return found.filter(row => row.Key__c === Key__c).map(() => 'There is a record under such a key.');
}

/** The qualification of another deal, named in other ways than by its whole id. */
const otherId: Attack = {
  what: 'names the qualification of another deal by 15 characters',
  ...{ by: 'rep', roads: some(), stoppedBy: [foreign] },
  make: async rightful => {
    const other = await qualifiedDeal();
    const deal = rightful ? other : await bareDeal();
    const fields = { Deal_Qualification__c: other.qualification.slice(0, 15), ...toCommit };
    return { writes: [update('Opportunity', deal.id, fields)], watched: { deals: [deal.id] } };
  }
};
const byKey: Attack = {
  what: 'names the qualification of another deal by its key',
  ...{ by: 'rep', roads: roads('bulk', 'bulk upsert'), stoppedBy: [foreign] },
  make: async rightful => {
    const [other, policy] = [await qualifiedDeal(), await policyInForce()];
    const deal = rightful ? other : await bareDeal();
    const fields = { 'Deal_Qualification__r.Key__c': `${other.id}:${policy.id}`, ...toCommit };
    return { writes: [update('Opportunity', deal.id, fields)], watched: { deals: [deal.id] } };
  }
};
const emptied = (what: string, value: string | null): Attack => ({
  what: `empties the qualification of a deal in Commit by ${what}`,
  ...{
    by: 'rep',
    roads: roads('REST', 'composite', 'collections', 'UI API'),
    stoppedBy: [commit, 'MALFORMED_ID']
  },
  make: async rightful => {
    const deal = await qualifiedDeal();
    if (!rightful) await changeAll('rep', 'Opportunity', [{ Id: deal.id, ...toCommit }]);
    return {
      writes: [update('Opportunity', deal.id, { Deal_Qualification__c: rightful ? null : value })],
      watched: { deals: [deal.id] }
    };
  }
});
const noEvidence = (what: string, change: Fields): Attack => ({
  what: `meets a criterion with ${what}`,
  ...{
    by: 'rep',
    roads: some(),
    stoppedBy: [
      'Criterion_Check__c.Met_needs_evidence',
      'Criterion_Check__c.The_buyers_evidence_names_the_buyer',
      ...unknown,
      'Criterion_Check__c.Placeholders_are_no_evidence',
      'MALFORMED_ID'
    ]
  },
  make: async rightful => {
    const [deal, policy, { userId }] = [await bareDeal(), await policyInForce(), await connect('rep')];
    const fields = metCheck(deal, await makeQualification(deal, policy), attested(policy), userId);
    return {
      writes: [create('Criterion_Check__c', { ...fields, ...(rightful ? {} : change) })],
      watched: { deals: [deal.id] }
    };
  }
});

/** Other ways to write the same, or to write nothing. */
export const spellings: readonly Attack[] = [
  ...spelled,
  ...contradicting,
  ...computed,
  gapWritten,
  ...key('of 15 characters', id => id.slice(0, 15)),
  ...key('in small letters', id => id.toLowerCase()),
  ...key('in capitals', id => id.toUpperCase()),
  ...[otherId, byKey],
  emptied('nothing', null),
  emptied('an empty text', ''),
  noEvidence('an empty text for evidence', { Evidence__c: '' }),
  noEvidence('line breaks for evidence', { Evidence__c: '\n\n\t' }),
  noEvidence('an empty text for the buyer', { Contact__c: '' }),
  noEvidence('“met” in small letters and no evidence', { Status__c: 'met', Evidence__c: null }),
  noEvidence('“MET” in capitals and no evidence', { Status__c: 'MET', Evidence__c: null }),
  noEvidence('a status that there is not', { Status__c: 'Fulfilled' })
];
