import { beforeAll } from 'vitest';
import { connect } from '../support/testOrg.ts';
import { day, fresh, make, policyNumber, readPolicy, type Policy } from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';
import { attestedCriterion, draftPolicy, policyCounts, review, signOff } from './drafts.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let agreed: Policy;
let empty: string;
let draft: string;
let criterion: string;
let signed: string;
let signature: string;

beforeAll(async () => {
  const sales = await connect('sales');
  const finance = await connect('finance');
  agreed = await readPolicy(sales.connection);
  [empty, draft, signed] = [await draftPolicy(), await draftPolicy(), await draftPolicy()];
  criterion = await make(sales.connection, 'Qualification_Criterion__c', attestedCriterion(draft));
  await make(sales.connection, 'Qualification_Criterion__c', attestedCriterion(signed));
  await sales.connection
    .sobject('Qualification_Policy__c')
    .update({ Id: signed, ...review(1, policyCounts(1)) });
  await make(sales.connection, 'Policy_Sign_Off__c', onPolicy(signed, 'Sales', sales.userId));
  signature = await make(
    finance.connection,
    'Policy_Sign_Off__c',
    onPolicy(signed, 'Finance', finance.userId)
  );
});

const onPolicy = (policy: string, role: string, signer: string): Fields =>
  signOff({ Policy__c: policy }, policy, role, signer);
const agreement = (): Fields => ({
  Status__c: 'Agreed',
  Agreed_On__c: day(0),
  In_Force_Key__c: 'In Force'
});

const policy = { object: 'Qualification_Policy__c', as: 'sales' } as const;
const statement = { object: 'Qualification_Criterion__c', as: 'sales', id: () => criterion } as const;
const finance = { object: 'Policy_Sign_Off__c', as: 'finance' } as const;

const cases: RuleCase[] = [
  {
    ...policy,
    what: 'when it begins in review',
    rule: 'Every_agreement_begins_as_a_draft',
    fields: () => ({ Name: fresh('Policy'), ...policyNumber(), ...review(1, policyCounts(0)) })
  },
  {
    ...policy,
    what: 'when it skips its review',
    rule: 'Status_moves_one_step_at_a_time',
    id: () => draft,
    fields: agreement
  },
  {
    ...policy,
    what: 'in review without a criterion',
    rule: 'Only_what_is_complete_is_reviewed',
    id: () => empty,
    fields: () => review(1, policyCounts(0))
  },
  {
    ...policy,
    what: 'in review with the wrong count of criteria',
    rule: 'A_review_carries_its_number_and_counts',
    id: () => draft,
    fields: () => review(1, policyCounts(2))
  },
  {
    ...policy,
    what: 'in review with the number of another review',
    rule: 'A_review_carries_its_number_and_counts',
    id: () => draft,
    fields: () => review(2, policyCounts(1))
  },
  {
    ...policy,
    as: 'integration',
    what: 'as a draft that a repair gives a review',
    rule: 'A_review_carries_its_number_and_counts',
    id: () => draft,
    fields: () => ({ Review__c: 1 })
  },
  {
    ...policy,
    what: 'as agreed without a date',
    rule: 'Agreement_carries_its_date_and_counts',
    id: () => signed,
    fields: () => ({ ...agreement(), Agreed_On__c: null })
  },
  {
    ...policy,
    what: 'as agreed without being the one in force',
    rule: 'One_policy_is_in_force_at_a_time',
    id: () => signed,
    fields: () => ({ ...agreement(), In_Force_Key__c: null })
  },
  {
    ...policy,
    what: 'as agreed under another name',
    rule: 'Terms_change_in_draft_only',
    id: () => agreed.id,
    fields: () => ({ Name: fresh('Policy') })
  },
  {
    ...policy,
    what: 'with an amount that may change by less than nothing',
    rule: 'Changes_allowed_are_not_negative',
    id: () => draft,
    fields: () => ({ Amount_Change_Percent__c: -1 })
  },
  {
    ...policy,
    what: 'with a close date that may change by less than no day',
    rule: 'Changes_allowed_are_not_negative',
    id: () => draft,
    fields: () => ({ Date_Change_Days__c: -1 })
  },
  {
    ...statement,
    what: 'with a measure and no threshold',
    rule: 'Measured_criteria_have_a_threshold',
    fields: () => ({ Measure__c: 'Conversations' })
  },
  {
    ...statement,
    what: 'with a threshold and no measure',
    rule: 'Measured_criteria_have_a_threshold',
    fields: () => ({ Threshold__c: 2 })
  },
  {
    ...statement,
    what: 'with a criterion that is never valid',
    rule: 'Valid_days_are_at_least_one',
    fields: () => ({ Valid_Days__c: 0 })
  },
  {
    ...statement,
    what: 'with a code that no key repeats',
    rule: 'Code_key_names_number_and_code',
    fields: () => ({ Code__c: 'written-down' })
  },
  {
    ...statement,
    what: 'with a key and no code',
    rule: 'Code_key_names_number_and_code',
    fields: () => ({ Code_Key__c: fresh('key') })
  },
  {
    ...policy,
    what: 'with another number once it has criteria',
    rule: 'Number_stays_once_it_has_criteria',
    id: () => draft,
    fields: () => policyNumber()
  },
  {
    ...finance,
    what: 'when a draft is signed',
    rule: 'A_draft_is_not_signed',
    fields: user => onPolicy(draft, 'Finance', user)
  },
  {
    ...finance,
    what: "when it is signed in another's name",
    rule: 'Sign_offs_are_given_in_ones_own_name',
    id: () => signature,
    fields: () => ({ Signed_By__c: null })
  },
  {
    ...finance,
    what: 'when it is rejected without a reason',
    rule: 'A_rejection_says_what_has_to_change',
    id: () => signature,
    fields: () => ({ Decision__c: 'Rejected' })
  },
  {
    ...finance,
    what: 'when the signature has no date',
    rule: 'A_sign_off_has_a_date',
    id: () => signature,
    fields: () => ({ Signed_On__c: null })
  },
  {
    ...finance,
    what: 'when the signature has a key of its own making',
    rule: 'Key_names_policy_review_and_function',
    id: () => signature,
    fields: () => ({ Key__c: fresh('key') })
  }
];

describeRefusals('a policy', cases);
