import { beforeAll } from 'vitest';
import { connect } from '../support/testOrg.ts';
import { day, fresh, make, numbered, readGuides, type Guide } from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';
import { draftGuide, guideCounts, review, signers, signOff, type DraftGuide } from './drafts.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

let agreed: Guide;
let draft: DraftGuide;
let reviewed: DraftGuide;
let signed: DraftGuide;
let empty: string;
let rejected: string;

beforeAll(async () => {
  const product = await connect('product');
  const [guide] = await readGuides(product.connection);
  if (!guide)
    throw new Error('The org has no offering with a current version: load the starter content first.');
  agreed = guide;
  [draft, reviewed, signed] = [await draftGuide(), await draftGuide(), await draftGuide()];
  empty = await make(product.connection, 'Offering_Version__c', {
    Name: fresh('Version'),
    ...numbered(draft.offering, 2)
  });
  for (const { version } of [reviewed, signed])
    await product.connection
      .sobject('Offering_Version__c')
      .update({ Id: version, ...review(1, guideCounts()) });
  for (const [persona, role] of signers) {
    const { connection, userId } = await connect(persona);
    await make(connection, 'Offering_Sign_Off__c', onVersion(signed.version, role, userId));
  }
  const marketing = await connect('marketing');
  rejected = await make(
    marketing.connection,
    'Offering_Sign_Off__c',
    onVersion(reviewed.version, 'Marketing', marketing.userId)
  );
});

const onVersion = (version: string, role: string, signer: string): Fields =>
  signOff({ Offering_Version__c: version }, version, role, signer);
const stamps = (prompts: number): Fields => ({
  Status__c: 'Agreed',
  Agreed_On__c: day(0),
  Agreed_Prompts__c: prompts,
  Agreed_Capabilities__c: 1
});

const offering = { object: 'Offering__c', as: 'product' } as const;
const version = { object: 'Offering_Version__c', as: 'product' } as const;
const prompt = { object: 'Prompt__c', as: 'product' } as const;
const marketing = { object: 'Offering_Sign_Off__c', as: 'marketing' } as const;

const cases: RuleCase[] = [
  {
    ...offering,
    what: 'with a draft as current version',
    rule: 'Current_version_is_an_agreed_one',
    id: () => draft.offering,
    fields: () => ({ Current_Version__c: draft.version })
  },
  {
    ...offering,
    what: "with another offering's version as current",
    rule: 'Current_version_is_of_this_offering',
    id: () => draft.offering,
    fields: () => ({ Current_Version__c: agreed.versionId })
  },
  {
    ...version,
    what: 'as a version that begins in review',
    rule: 'Every_agreement_begins_as_a_draft',
    fields: () => ({
      Name: fresh('Version'),
      Offering__c: draft.offering,
      Version_Number__c: 72,
      Status__c: 'In Review'
    })
  },
  {
    ...version,
    what: 'as a version that skips its review',
    rule: 'Status_moves_one_step_at_a_time',
    id: () => draft.version,
    fields: () => stamps(1)
  },
  {
    ...version,
    what: 'as an incomplete version in review',
    rule: 'Only_what_is_complete_is_reviewed',
    id: () => empty,
    fields: () => ({ Status__c: 'In Review' })
  },
  {
    ...version,
    as: 'integration',
    what: 'as a draft that a repair gives a review',
    rule: 'A_review_carries_its_number_and_counts',
    id: () => draft.version,
    fields: () => ({ Review__c: 1 })
  },
  {
    ...version,
    what: 'as an agreement with the wrong count of prompts',
    rule: 'Agreement_carries_its_date_and_counts',
    id: () => signed.version,
    fields: () => stamps(2)
  },
  {
    ...version,
    what: 'as an agreed version under another number',
    rule: 'Terms_change_in_draft_only',
    id: () => agreed.versionId,
    fields: () => ({ Version_Number__c: 99 })
  },
  {
    object: 'Target_Title__c',
    as: 'product',
    what: 'as a target title under a key of its own making',
    rule: 'Key_names_the_version_and_the_title',
    fields: () => ({
      Name: 'Executive',
      Offering_Version__c: draft.version,
      Title__c: draft.title,
      Decision_Role__c: 'Uses',
      Key__c: fresh('key')
    })
  },
  {
    ...prompt,
    what: 'as a prompt with the capability of another version',
    rule: 'Capability_is_of_the_same_version',
    id: () => draft.prompt,
    fields: () => ({ Capability__c: reviewed.capability })
  },
  {
    ...prompt,
    what: 'as a choice with nothing to choose from',
    rule: 'Choices_are_given_for_a_choice',
    id: () => draft.prompt,
    fields: () => ({ Answer_Type__c: 'Choice' })
  },
  {
    ...marketing,
    what: 'as the signature of a draft',
    rule: 'A_draft_is_not_signed',
    fields: user => onVersion(draft.version, 'Marketing', user)
  },
  {
    ...marketing,
    what: 'as a rejection without a reason',
    rule: 'A_rejection_says_what_has_to_change',
    id: () => rejected,
    fields: () => ({ Decision__c: 'Rejected' })
  },
  {
    ...marketing,
    what: 'as a signature of tomorrow',
    rule: 'A_sign_off_has_a_date',
    id: () => rejected,
    fields: () => ({ Signed_On__c: day(2) })
  },
  {
    ...marketing,
    what: 'as a signature under a key of its own making',
    rule: 'Key_names_version_review_and_function',
    id: () => rejected,
    fields: () => ({ Key__c: fresh('key') })
  }
];

describeRefusals('content', cases);
