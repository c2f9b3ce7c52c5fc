/** An agreement to something else than what was signed. */
import { attestedCriterion, policyCounts, review } from '../../../conformance/rules/drafts.ts';
import { day, fresh, policyNumber } from '../../../conformance/support/world.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';
import {
  agreement,
  lender,
  policies,
  policyAt,
  retireThePolicyInForce,
  versionAt,
  versionCounts,
  versions,
  type ReviewedPolicy,
  type ReviewedVersion
} from '../support/agreements.ts';
import type { Attack, Kind } from '../support/attack.ts';
import { mainRoads, roads, turns } from '../support/roads.ts';
import { create, remove, update, type Write } from '../support/write.ts';
import { signatures } from './signatures.ts';

const together = roads('REST', 'composite', 'composite, in parts', 'batch', 'GraphQL', 'UI API');
const inOne = turns(roads('composite', 'GraphQL', 'REST', 'batch'), 2);
const few = turns(mainRoads, 2);

const draftPolicy = lender('Draft', () => policyAt('Draft'));
const reviewedPolicy = lender('In Review', () => policyAt('In Review'));
const agreedPolicy = lender('Agreed', () => policyAt('Agreed'));
const draftVersion = lender('Draft', () => versionAt('Draft'));
const reviewedVersion = lender('In Review', () => versionAt('In Review'));
const agreedVersion = lender('Agreed', () => versionAt('Agreed'));

interface Change<One> {
  readonly what: string;
  readonly stoppedBy: readonly string[];
  readonly write: (one: One) => Write;
}
const criterion = 'Qualification_Criterion__c';
const first = ({ criteria }: ReviewedPolicy): string => criteria[0] ?? '';
const rewritten = (what: string, fields: Fields): Change<ReviewedPolicy> => ({
  what: `${what} of a policy`,
  stoppedBy: [`${criterion}.Content_changes_in_draft_only`],
  write: one => update(criterion, first(one), fields)
});
const terms = (what: string, fields: () => Fields): Change<ReviewedPolicy> => ({
  what: `${what} of a policy`,
  stoppedBy: [`${policies}.Terms_change_in_draft_only`],
  write: ({ id }) => update(policies, id, fields())
});
const ofPolicies: readonly Change<ReviewedPolicy>[] = [
  rewritten('rewrites a criterion', { Statement__c: 'Something easier' }),
  rewritten('rewrites how to check a criterion', { How_To_Check__c: 'Ask the rep.' }),
  rewritten('moves a criterion to another gate', { Gate__c: 'Closed Won' }),
  rewritten('lets a criterion only warn', { Effect__c: 'Warns' }),
  rewritten('turns the measure of a criterion', { Measure__c: 'Outcomes shared', Threshold__c: 1 }),
  rewritten('lets a criterion hold for ever', { Valid_Days__c: null }),
  rewritten('lets a criterion hold for years', { Valid_Days__c: 3000 }),
  rewritten('does without the buyer’s evidence', { Buyer_Evidence_Required__c: false }),
  rewritten('has a criterion verified by others', { Verified_By__c: 'Manager' }),
  {
    what: 'adds a criterion to a policy',
    stoppedBy: [`${criterion}.Content_changes_in_draft_only`],
    write: ({ id }) => create(criterion, attestedCriterion(id))
  },
  {
    what: 'deletes a criterion of a policy',
    stoppedBy: [`${policies}.Content_is_removed_in_draft_only`],
    write: one => remove(criterion, first(one))
  },
  terms('changes the name', () => ({ Name: fresh('Policy') })),
  terms('changes the longest grace', () => ({ Longest_Grace_Days__c: 900 })),
  terms('lets deals stall later', () => ({ Stalled_After_Days__c: 900 })),
  terms('lets amounts move further', () => ({ Amount_Change_Percent__c: 900 })),
  terms('lets close dates move further', () => ({ Date_Change_Days__c: 900 }))
];

const below = (
  what: string,
  object: string,
  part: 'targetTitle' | 'outcome' | 'capability' | 'prompt',
  fields: Fields
): Change<ReviewedVersion> => ({
  what: `${what} of a guide`,
  stoppedBy: [`${object}.Content_changes_in_draft_only`],
  write: ({ guide }) => update(object, guide[part], fields)
});
const removed = (
  what: string,
  object: string,
  part: 'targetTitle' | 'outcome' | 'capability' | 'prompt'
): Change<ReviewedVersion> => ({
  what: `deletes ${what} of a guide`,
  stoppedBy: [
    `${versions}.Content_is_removed_in_draft_only`,
    `${versions}.Only_what_is_complete_is_reviewed`,
    ...['Target_Title__c', 'Outcome__c'].map(above => `${above}.Content_changes_in_draft_only`)
  ],
  write: ({ guide }) => remove(object, guide[part])
});
const added = (
  what: string,
  object: string,
  fields: (one: ReviewedVersion) => Fields
): Change<ReviewedVersion> => ({
  what: `adds ${what} to a guide`,
  stoppedBy: [`${object}.Content_changes_in_draft_only`],
  write: one => create(object, fields(one))
});
const ofVersions: readonly Change<ReviewedVersion>[] = [
  below('rewrites an outcome', 'Outcome__c', 'outcome', { Statement__c: 'Close the books some day' }),
  below('rewrites what the letter says', 'Outcome__c', 'outcome', {
    In_Their_Words__c: 'have it all, for free'
  }),
  below('rewrites a question', 'Prompt__c', 'prompt', { Question__c: 'Nice weather, is it?' }),
  below('asks for a question', 'Prompt__c', 'prompt', { Required__c: true }),
  below('lets a number be negative', 'Prompt__c', 'prompt', { Allows_Negative__c: true }),
  below('promises another capability', 'Capability__c', 'capability', {
    Action__c: 'see everything, always'
  }),
  below('makes a key player', 'Target_Title__c', 'targetTitle', { Key_Player__c: true }),
  below('lets a title fund', 'Target_Title__c', 'targetTitle', { Can_Fund__c: true }),
  below('lowers the level of a title', 'Target_Title__c', 'targetTitle', { Level__c: 'Staff' }),
  below('changes who decides', 'Target_Title__c', 'targetTitle', { Decision_Role__c: 'Uses' }),
  added('a question', 'Prompt__c', ({ guide }) => ({
    ...{ Name: 'Another', Outcome__c: guide.outcome, Question__c: 'And then?', Answer_Type__c: 'Text' }
  })),
  added('an outcome', 'Outcome__c', ({ guide }) => ({
    ...{ Name: 'Another', Target_Title__c: guide.targetTitle, Statement__c: 'Have another one' }
  })),
  added('a capability', 'Capability__c', ({ id }) => ({
    ...{
      Name: 'Another',
      Offering_Version__c: id,
      Event__c: 'it rains',
      Player__c: 'you',
      Action__c: 'stay dry'
    }
  })),
  removed('a question', 'Prompt__c', 'prompt'),
  removed('an outcome', 'Outcome__c', 'outcome'),
  removed('a capability', 'Capability__c', 'capability'),
  removed('a target title', 'Target_Title__c', 'targetTitle'),
  {
    what: 'renames a guide',
    stoppedBy: [`${versions}.Terms_change_in_draft_only`],
    write: ({ id }) => update(versions, id, { Name: fresh('Version') })
  },
  {
    what: 'rewrites what changed in a guide',
    stoppedBy: [`${versions}.Terms_change_in_draft_only`],
    write: ({ id }) => update(versions, id, { What_Changed__c: 'Nothing to speak of.' })
  }
];

/** A change to what is signed, and the agreement in the same request; by right, the change to a draft. */
const andAgreed = <One extends ReviewedPolicy | ReviewedVersion>(
  by: Attack['by'],
  drafted: () => Promise<One>,
  signed: () => Promise<One>,
  { what, stoppedBy, write }: Change<One>
): Attack => ({
  what: `${what} that is signed, and agrees it`,
  ...{ by, roads: inOne(), stoppedBy },
  make: async rightful => {
    const one = rightful ? await drafted() : await signed();
    if (rightful) return { writes: [write(one)], watched: {} };
    if (one.object === policies) await retireThePolicyInForce();
    return {
      writes: [write(one), update(one.object, one.id, agreement(one.object))],
      watched: { agreements: [one] }
    };
  }
});
const afterwards = <One extends ReviewedPolicy | ReviewedVersion>(
  by: Attack['by'],
  drafted: () => Promise<One>,
  agreed: () => Promise<One>,
  { what, stoppedBy, write }: Change<One>
): Attack => ({
  what: `${what} that is agreed`,
  ...{ by, roads: few(), stoppedBy },
  make: async rightful => {
    const one = rightful ? await drafted() : await agreed();
    return { writes: [write(one)], watched: rightful ? {} : { agreements: [one] } };
  }
});

/** Back to Draft, changed, reviewed and agreed again, all with the signatures of before; by right, without the agreement. */
const again = <One extends ReviewedPolicy | ReviewedVersion>(
  by: Attack['by'],
  made: () => Promise<One>,
  change: (one: One) => Write,
  counts: Fields
): Attack[] =>
  [
    ['under the next number', 2, 'Agreement_needs_every_function'],
    ['under the number that was signed', 1, 'A_review_carries_its_number_and_counts']
  ].map(([what, number, rule]): Attack => ({
    what: `takes back what is signed, changes it, and agrees it by the old signatures ${what}`,
    ...{ by, roads: together, stoppedBy: [`${policies}.${rule}`, `${versions}.${rule}`] },
    make: async rightful => {
      const one = await made();
      if (one.object === policies) await retireThePolicyInForce();
      const steps = [
        update(one.object, one.id, { Status__c: 'Draft' }),
        change(one),
        update(one.object, one.id, review(Number(rightful ? 2 : number), counts))
      ];
      const last = update(one.object, one.id, agreement(one.object));
      return { writes: rightful ? steps : [...steps, last], watched: { agreements: [one] } };
    }
  }));

/** Numbers of a review by hand. */
const stamped = (what: string, reasons: readonly string[], fields: Fields): Attack => ({
  what: `${what} of a policy in review`,
  ...{ by: 'sales', roads: few(), stoppedBy: reasons.map(reason => `${policies}.${reason}`) },
  make: async rightful => {
    if (rightful)
      return {
        writes: [update(policies, (await draftPolicy()).id, review(1, policyCounts(2)))],
        watched: {}
      };
    const one = await reviewedPolicy();
    return {
      writes: [update(policies, one.id, fields)],
      watched: {
        agreements: [one],
        problems: async () => ((await reviewedPolicy()).id === one.id ? [] : ['The review is another one.'])
      }
    };
  }
});
const counted = 'A_review_carries_its_number_and_counts';

const bornAgreed: Attack = {
  what: 'makes a policy that is agreed from the first',
  ...{
    by: 'sales',
    roads: roads('REST', 'composite', 'tree', 'GraphQL', 'bulk'),
    stoppedBy: [`${policies}.Every_agreement_begins_as_a_draft`]
  },
  make: async rightful => {
    await retireThePolicyInForce();
    const fields = { Name: fresh('Policy'), ...policyNumber() };
    return {
      writes: [create(policies, { ...fields, ...(rightful ? { Status__c: 'Draft' } : agreement(policies)) })],
      watched: {
        problems: async () => ((await retireThePolicyInForce()) === undefined ? [] : ['It is in force.'])
      }
    };
  }
};
const straightOn: Attack = {
  what: 'agrees a draft of a policy without any review',
  ...{ by: 'sales', roads: few(), stoppedBy: [`${policies}.Status_moves_one_step_at_a_time`] },
  make: async rightful => {
    await retireThePolicyInForce();
    const one = rightful ? await policyAt('In Review') : await draftPolicy();
    return { writes: [update(policies, one.id, agreement(policies))], watched: { agreements: [one] } };
  }
};
const backdated: Attack = {
  what: 'agrees a policy on a day to come',
  ...{ by: 'sales', roads: few(), stoppedBy: [`${policies}.Agreement_carries_its_date_and_counts`] },
  make: async rightful => {
    await retireThePolicyInForce();
    const one = rightful ? await policyAt('In Review') : await reviewedPolicy();
    return {
      writes: [update(policies, one.id, { ...agreement(policies), Agreed_On__c: day(rightful ? 0 : 3) })],
      watched: { problems: async () => ((await reviewedPolicy()).id === one.id ? [] : ['It is agreed.']) }
    };
  }
};

export const signThenChange: Kind = {
  name: 'Signed, then changed',
  attacks: [
    ...ofPolicies.map(change => andAgreed('sales', draftPolicy, reviewedPolicy, change)),
    ...ofVersions.map(change => andAgreed('product', draftVersion, reviewedVersion, change)),
    ...ofPolicies.map(change => afterwards('sales', draftPolicy, agreedPolicy, change)),
    ...ofVersions.map(change => afterwards('product', draftVersion, agreedVersion, change)),
    ...again(
      'sales',
      () => policyAt('In Review'),
      one => create(criterion, attestedCriterion(one.id)),
      policyCounts(3)
    ),
    ...again(
      'product',
      () => versionAt('In Review'),
      ({ guide }) => update('Prompt__c', guide.prompt, { Question__c: 'Another?' }),
      versionCounts
    ),
    stamped('raises the number', [counted], { Review__c: 2 }),
    stamped('empties the number', [counted], { Review__c: null }),
    stamped('lowers the counts', [counted], { Agreed_Criteria__c: 1 }),
    stamped('empties the counts', [counted], { Agreed_Criteria__c: null }),
    ...[bornAgreed, straightOn, backdated],
    ...signatures
  ]
};
