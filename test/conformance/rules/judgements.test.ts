import { beforeAll } from 'vitest';
import { connect } from '../support/testOrg.ts';
import {
  day,
  fresh,
  make,
  makeDeal,
  makeQualification,
  metCheck,
  qualify,
  readGuides,
  readPolicy,
  type Criterion,
  type Deal,
  type Guide,
  type Policy
} from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';
import { attestedCriterion, draftPolicy } from './drafts.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let guides: Guide[];
let policy: Policy;
let deal: Deal;
let qualification: string;
let attested: Criterion;
let check: string;
let draft: string;
let draftCriterion: string;
let draftQualification: string;
let fallen: Deal;
let otherAccount: string;

beforeAll(async () => {
  const rep = await connect('rep');
  const sales = await connect('sales');
  guides = await readGuides(rep.connection);
  policy = await readPolicy(rep.connection);
  deal = await makeDeal(guideAt(0));
  qualification = await makeQualification(deal, policy);
  attested =
    policy.criteria.find(isAttested) ?? missing('an attested criterion that expires and a rep may check');
  check = await make(rep.connection, 'Criterion_Check__c', {
    ...metCheck(deal, qualification, attested, rep.userId),
    Status__c: 'Not Met'
  });
  draft = await draftPolicy();
  draftCriterion = await make(sales.connection, 'Qualification_Criterion__c', attestedCriterion(draft));
  draftQualification = await makeQualification(deal, { id: draft, criteria: [] }, 'integration');
  fallen = await fallenDeal();
  otherAccount = (await makeDeal(guideAt(0))).accountId;
});

const isAttested = (one: Criterion): boolean =>
  one.measure === 'Attested' && one.verifiedBy === 'Rep' && one.validDays !== null;
function missing(what: string): never {
  throw new Error(`The starter content has not got ${what}.`);
}
const guideAt = (place: number): Guide => guides[place] ?? missing('two offerings with current versions');

/** A deal that met every criterion, and whose buyers then took back what they had confirmed. */
async function fallenDeal(): Promise<Deal> {
  const { connection } = await connect('rep');
  const made = await makeDeal(guideAt(0));
  await qualify(made, policy);
  const outcomes = await connection.sobject('Buyer_Outcome__c').find({ Opportunity__c: made.id }, ['Id']);
  for (const { Id } of outcomes)
    await connection
      .sobject('Buyer_Outcome__c')
      .update({ Id: String(Id), Progress__c: 'Shared', Value_Key__c: null });
  return made;
}

const checked = (what: string, rule: string, change: () => Fields, as: RuleCase['as'] = 'rep'): RuleCase => ({
  ...{ what, rule, as, object: 'Criterion_Check__c', id: () => check },
  fields: user => ({ Status__c: 'Met', Checked_By__c: user, ...change() })
});

describeRefusals('a check', [
  checked('of tomorrow', 'A_judgement_has_a_date', () => ({ Checked_On__c: day(2) })),
  checked('that never expires', 'A_check_expires_in_its_valid_days', () => ({ Expires_On__c: null })),
  checked('that expires too late', 'A_check_expires_in_its_valid_days', () => ({ Expires_On__c: day(1000) })),
  checked('that counts for another gate', 'Copies_are_those_of_the_criterion', () => ({
    Gate__c: 'Closed Won'
  })),
  checked('that claims a threshold of its own', 'Copies_are_those_of_the_criterion', () => ({
    Threshold__c: 7
  })),
  checked('under a key of its own making', 'Key_names_the_deal_and_the_criterion', () => ({
    Key__c: fresh('key')
  })),
  checked('when it is turned to another criterion', 'A_check_stays_with_its_criterion', () => ({
    Criterion__c: policy.criteria.find(one => one.id !== attested.id)?.id ?? missing('two criteria')
  })),
  checked("of another policy's criterion", 'Criterion_belongs_to_the_policy', () => ({
    Criterion__c: draftCriterion
  })),
  checked(
    'as waived without a reason',
    'A_waiver_says_why',
    () => ({ Status__c: 'Waived', Evidence__c: null }),
    'manager'
  ),
  {
    what: 'by a draft policy',
    rule: 'Only_an_agreed_policy_is_judged_by',
    as: 'rep',
    object: 'Criterion_Check__c',
    fields: user => ({
      ...metCheck(deal, draftQualification, { ...attested, id: draftCriterion }, user),
      Gate__c: 'Commit'
    })
  }
]);

describeRefusals('a judgement', [
  {
    what: 'under a key of its own making',
    rule: 'Key_names_the_deal_and_the_policy',
    as: 'rep',
    object: 'Deal_Qualification__c',
    fields: () => ({ Opportunity__c: fallen.id, Policy__c: draft, Key__c: fresh('key') })
  },
  {
    what: 'when it is turned to another policy',
    rule: 'A_judgement_stays_with_its_policy',
    as: 'rep',
    object: 'Deal_Qualification__c',
    id: () => draftQualification,
    fields: () => ({ Policy__c: policy.id })
  }
]);

const ofDeal = { object: 'Opportunity', as: 'rep', id: () => fallen.id } as const;
describeRefusals('a deal whose buyers took something back', [
  {
    ...ofDeal,
    what: 'in the forecast',
    rule: 'Claims_hold_when_a_deal_moves',
    fields: () => ({ ForecastCategoryName: 'Best Case' })
  },
  {
    ...ofDeal,
    what: 'for another offering',
    rule: 'Offering_stays_once_buyers_were_heard',
    fields: () => ({ Offering__c: guideAt(1).offeringId })
  },
  {
    ...ofDeal,
    what: 'at another account',
    rule: 'Account_stays_once_buyers_were_heard',
    fields: () => ({ AccountId: otherAccount })
  }
]);
