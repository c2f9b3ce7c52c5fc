import { beforeAll, describe, expect, it } from 'vitest';
import { ruleMessage } from '../support/ruleMessage.ts';
import { apiVersion, connect, type PersonaConnection } from '../support/testOrg.ts';
import { day, fresh, make, makeDeal, named, numbered, policyNumber, readGuides } from '../support/world.ts';
import type { Fields } from '../support/writePaths.ts';
import {
  agree,
  attestedCriterion,
  draftGuide,
  draftPolicy,
  guideCounts,
  policyCounts,
  review,
  signOff
} from './drafts.ts';
import { describeRefusals, type RuleCase } from './ruleCase.ts';

/** Ways to have an agreement to something else than what was signed. */
let sales: PersonaConnection;
let finance: PersonaConnection;
let reviewed: { readonly policy: string; readonly criteria: readonly string[]; readonly signature: string };
let rewritten: { readonly policy: string; readonly signature: string };
let takenBack: { readonly policy: string; readonly signature: string };
let guideTakenBack: string;
let draftedPolicy: string;
let versionDraft: string;
let draftedTargetTitle: string;
let agreedSignature: { readonly policy: string; readonly guide: string };

const policies = () => sales.connection.sobject('Qualification_Policy__c');
const onPolicy = (policy: string, role: string, signer: string, number = 1): Fields =>
  signOff({ Policy__c: policy }, policy, role, signer, number);
const agreement = (): Fields => ({ Status__c: 'Agreed', Agreed_On__c: day(0), In_Force_Key__c: 'In Force' });

/** A policy of two criteria in review, signed by Finance. */
async function signedByFinance(): Promise<typeof reviewed> {
  const policy = await draftPolicy();
  const criteria = [
    await make(sales.connection, 'Qualification_Criterion__c', attestedCriterion(policy)),
    await make(sales.connection, 'Qualification_Criterion__c', attestedCriterion(policy))
  ];
  await policies().update({ Id: policy, ...review(1, policyCounts(2)) });
  const fields = onPolicy(policy, 'Finance', finance.userId);
  return { policy, criteria, signature: await make(finance.connection, 'Policy_Sign_Off__c', fields) };
}

/** What Marketing signed of a version that went back to its writers. */
async function signedGuideTakenBack(): Promise<string> {
  const { version } = await draftGuide();
  const [product, marketing] = [await connect('product'), await connect('marketing')];
  const versions = product.connection.sobject('Offering_Version__c');
  await versions.update({ Id: version, ...review(1, guideCounts()) });
  const fields = signOff({ Offering_Version__c: version }, version, 'Marketing', marketing.userId);
  const signature = await make(marketing.connection, 'Offering_Sign_Off__c', fields);
  await versions.update({ Id: version, Status__c: 'Draft' });
  return signature;
}

beforeAll(async () => {
  [sales, finance] = [await connect('sales'), await connect('finance')];
  reviewed = await signedByFinance();
  rewritten = await signedByFinance();
  await policies().update({ Id: rewritten.policy, Status__c: 'Draft' });
  await make(sales.connection, 'Qualification_Criterion__c', attestedCriterion(rewritten.policy));
  await policies().update({ Id: rewritten.policy, ...review(2, policyCounts(3)) });
  takenBack = await signedByFinance();
  await policies().update({ Id: takenBack.policy, Status__c: 'Draft' });
  guideTakenBack = await signedGuideTakenBack();
  draftedPolicy = await draftPolicy();
  const drafted = await draftGuide();
  [versionDraft, draftedTargetTitle] = [drafted.version, drafted.targetTitle];
  agreedSignature = {
    policy: await agreedBySales('Policy_Sign_Off__c', 'Policy__r'),
    guide: await agreedBySales('Offering_Sign_Off__c', 'Offering_Version__r')
  };
});

/** What Sales signed of the starter content. */
async function agreedBySales(object: string, parent: string): Promise<string> {
  const found = await sales.connection.query<{ Id: string }>(
    `SELECT Id FROM ${object} WHERE ${parent}.Status__c = 'Agreed' AND Signed_By__c = '${sales.userId}' LIMIT 1`
  );
  return found.records[0]?.Id ?? '';
}

const policy = { object: 'Qualification_Policy__c', as: 'sales' } as const;
const criterion = { object: 'Qualification_Criterion__c', as: 'sales' } as const;
const signature = { object: 'Policy_Sign_Off__c', as: 'finance' } as const;
const guideSignature = { object: 'Offering_Sign_Off__c', as: 'marketing' } as const;
const guide = { object: 'Offering_Version__c', as: 'product' } as const;

const cases: RuleCase[] = [
  {
    ...criterion,
    what: 'when a criterion in review is rewritten',
    rule: 'Content_changes_in_draft_only',
    id: () => reviewed.criteria[0] ?? '',
    fields: () => ({ Statement__c: 'Something easier' })
  },
  {
    ...criterion,
    what: 'when a criterion is added in review',
    rule: 'Content_changes_in_draft_only',
    fields: () => attestedCriterion(reviewed.policy)
  },
  {
    ...policy,
    what: 'when a policy in review is renamed',
    rule: 'Terms_change_in_draft_only',
    id: () => reviewed.policy,
    fields: () => ({ Name: fresh('Policy') })
  },
  {
    ...policy,
    what: 'when the grace that was signed grows in review',
    rule: 'Terms_change_in_draft_only',
    id: () => reviewed.policy,
    fields: () => ({ Longest_Grace_Days__c: 900 })
  },
  {
    ...policy,
    what: 'when deals stall later than was signed',
    rule: 'Terms_change_in_draft_only',
    id: () => reviewed.policy,
    fields: () => ({ Stalled_After_Days__c: 900 })
  },
  {
    ...policy,
    what: 'when amounts may move further than was signed',
    rule: 'Terms_change_in_draft_only',
    id: () => reviewed.policy,
    fields: () => ({ Amount_Change_Percent__c: 900 })
  },
  {
    ...policy,
    what: 'when close dates may move further than was signed',
    rule: 'Terms_change_in_draft_only',
    id: () => reviewed.policy,
    fields: () => ({ Date_Change_Days__c: 900 })
  },
  {
    ...policy,
    what: 'when the counts are stamped anew in review',
    rule: 'A_review_carries_its_number_and_counts',
    id: () => reviewed.policy,
    fields: () => policyCounts(1)
  },
  {
    ...policy,
    what: 'when a review is turned into the one that was signed',
    rule: 'A_review_carries_its_number_and_counts',
    id: () => rewritten.policy,
    fields: () => ({ Review__c: 1 })
  },
  {
    ...policy,
    what: 'when it is agreed with the signatures of an earlier review',
    rule: 'Agreement_needs_every_function',
    id: () => rewritten.policy,
    fields: agreement
  },
  {
    ...signature,
    what: 'when a signature is carried to a later review',
    rule: 'A_sign_off_stays_what_it_is',
    id: () => rewritten.signature,
    fields: () => ({ Review__c: 2 })
  },
  {
    ...signature,
    what: 'when a signature becomes that of another function',
    rule: 'A_sign_off_stays_what_it_is',
    id: () => reviewed.signature,
    fields: () => ({ Function__c: 'Sales' })
  },
  {
    ...signature,
    as: 'sales',
    what: 'when an earlier review is signed afterwards',
    rule: 'A_sign_off_is_of_the_review_under_way',
    fields: user => onPolicy(rewritten.policy, 'Sales', user)
  },
  {
    ...signature,
    what: 'when a review that has not begun is signed',
    rule: 'A_sign_off_is_of_the_review_under_way',
    fields: user => onPolicy(reviewed.policy, 'Finance', user, 2)
  },
  {
    ...signature,
    what: 'when a signature of an earlier review is taken back',
    rule: 'Sign_offs_stay_once_their_review_is_over',
    id: () => rewritten.signature,
    fields: () => ({ Decision__c: 'Withdrawn' })
  },
  {
    ...signature,
    what: 'when a signature of an earlier review becomes a rejection',
    rule: 'Sign_offs_stay_once_their_review_is_over',
    id: () => rewritten.signature,
    fields: () => ({ Decision__c: 'Rejected', Comment__c: 'Ask for a date, too.' })
  },
  {
    ...signature,
    what: 'when a signature of an earlier review is dated anew',
    rule: 'Sign_offs_stay_once_their_review_is_over',
    id: () => rewritten.signature,
    fields: () => ({ Signed_On__c: day(-1) })
  },
  {
    ...signature,
    what: 'when a comment of an earlier review is rewritten',
    rule: 'Sign_offs_stay_once_their_review_is_over',
    id: () => rewritten.signature,
    fields: () => ({ Comment__c: 'I never agreed.' })
  },
  {
    ...signature,
    what: 'when a signature is taken back once its policy is a draft again',
    rule: 'Sign_offs_stay_once_their_review_is_over',
    id: () => takenBack.signature,
    fields: () => ({ Decision__c: 'Withdrawn' })
  },
  {
    ...guideSignature,
    what: 'when a signature is taken back once its guide is a draft again',
    rule: 'Sign_offs_stay_once_their_review_is_over',
    id: () => guideTakenBack,
    fields: () => ({ Decision__c: 'Withdrawn' })
  },
  {
    ...guideSignature,
    what: 'when a comment is rewritten once its guide is a draft again',
    rule: 'Sign_offs_stay_once_their_review_is_over',
    id: () => guideTakenBack,
    fields: () => ({ Comment__c: 'I never agreed.' })
  },
  {
    ...signature,
    as: 'sales',
    what: 'when another’s comment is rewritten',
    rule: 'Sign_offs_are_given_in_ones_own_name',
    id: () => reviewed.signature,
    fields: () => ({ Comment__c: 'I never agreed.' })
  },
  {
    ...signature,
    what: 'when the signer’s key is another’s',
    rule: 'Signer_key_names_the_signer',
    id: () => reviewed.signature,
    fields: () => ({ Signer_Key__c: null })
  },
  {
    ...signature,
    as: 'sales',
    what: 'when a signature below an agreement is taken back',
    rule: 'Sign_offs_stay_once_agreed',
    id: () => agreedSignature.policy,
    fields: () => ({ Decision__c: 'Withdrawn' })
  },
  {
    object: 'Offering_Sign_Off__c',
    as: 'sales',
    what: 'when a signature below an agreed guide is taken back',
    rule: 'Sign_offs_stay_once_agreed',
    id: () => agreedSignature.guide,
    fields: () => ({ Decision__c: 'Withdrawn' })
  },
  {
    ...policy,
    what: 'with a grace before it retires',
    rule: 'Grace_is_set_in_the_save_that_retires',
    id: () => draftedPolicy,
    fields: () => ({ Accepted_Until__c: day(10) })
  },
  {
    ...policy,
    what: 'under the key of another number',
    rule: 'Number_key_repeats_the_number',
    fields: () => ({ Name: fresh('Policy'), ...policyNumber(), Number_Key__c: '1' })
  },
  {
    ...guide,
    what: 'as a version without a key',
    rule: 'Key_names_the_offering_and_the_number',
    id: () => versionDraft,
    fields: () => ({ Key__c: null })
  },
  {
    object: 'Target_Title__c',
    as: 'product',
    what: 'as a target title that says nothing of its level',
    rule: 'A_target_title_has_a_level',
    id: () => draftedTargetTitle,
    fields: () => ({ Level__c: null })
  },
  {
    object: 'Offering__c',
    as: 'product',
    what: 'as an offering under another name’s key',
    rule: 'Name_key_repeats_the_name',
    fields: () => ({ ...named(fresh('Offering')), Name_Key__c: fresh('Other') })
  },
  ...['Receivables  Desk', 'Receivables\u00a0Desk', 'Receivables\u200b Desk'].map((name): RuleCase => ({
    object: 'Offering__c',
    as: 'product',
    what: `as an offering of a name that looks like another: ${JSON.stringify(name)}`,
    rule: 'A_name_is_written_plainly',
    fields: () => named(name)
  }))
];

describeRefusals('what was signed', cases);

describe('what is in review', () => {
  it('loses nothing, not even in the request that agrees it', async () => {
    const { policy: id, criteria } = await signedByFinance();
    await make(sales.connection, 'Policy_Sign_Off__c', onPolicy(id, 'Sales', sales.userId));
    await expect(
      sales.connection.sobject('Qualification_Criterion__c').destroy(criteria[0] ?? '')
    ).rejects.toThrow(ruleMessage('Qualification_Policy__c', 'Content_is_removed_in_draft_only'));
    const path = `/services/data/v${apiVersion}`;
    const answer = await sales.connection.requestPost<{
      compositeResponse: { httpStatusCode: number }[];
    }>(`${path}/composite`, {
      allOrNone: true,
      compositeRequest: [
        {
          method: 'DELETE',
          url: `${path}/sobjects/Qualification_Criterion__c/${criteria[0]}`,
          referenceId: 'removed'
        },
        {
          method: 'PATCH',
          url: `${path}/sobjects/Qualification_Policy__c/${id}`,
          referenceId: 'agreed',
          body: { ...agreement(), ...policyCounts(1) }
        }
      ]
    });
    expect(answer.compositeResponse.map(part => part.httpStatusCode)).toEqual([400, 400]);
    expect(await policies().retrieve(id)).toMatchObject({ Status__c: 'In Review', Criteria__c: 2 });
  });

  it('counts a signature until its signer takes it back, and keeps it once the review is over', async () => {
    const { policy: id, signature: signed } = await signedByFinance();
    const signOffs = finance.connection.sobject('Policy_Sign_Off__c');
    expect(await policies().retrieve(id)).toMatchObject({ Approvals__c: 1, Is_Rejected__c: false });
    await signOffs.update({ Id: signed, Decision__c: 'Rejected', Comment__c: 'Ask for a date, too.' });
    expect(await policies().retrieve(id)).toMatchObject({ Approvals__c: 0, Is_Rejected__c: true });
    expect((await signOffs.update({ Id: signed, Decision__c: 'Withdrawn' })).success).toBe(true);
    expect(await policies().retrieve(id)).toMatchObject({ Approvals__c: 0, Is_Rejected__c: false });
    await policies().update({ Id: id, Status__c: 'Draft' });
    await expect(signOffs.update({ Id: signed, Decision__c: 'Approved' })).rejects.toThrow(
      ruleMessage('Policy_Sign_Off__c', 'Sign_offs_stay_once_their_review_is_over')
    );
    await policies().update({ Id: id, ...review(2, policyCounts(2)) });
    expect(await policies().retrieve(id)).toMatchObject({ Approvals__c: 0, Is_Rejected__c: false });
    await make(finance.connection, 'Policy_Sign_Off__c', onPolicy(id, 'Finance', finance.userId, 2));
    expect(await policies().retrieve(id)).toMatchObject({ Approvals__c: 1, Finance_Approved_In__c: 2 });
  });

  it('is never signed by one person for two functions', async () => {
    const { version } = await draftGuide();
    const product = await connect('product');
    await product.connection
      .sobject('Offering_Version__c')
      .update({ Id: version, ...review(1, { Agreed_Prompts__c: 1, Agreed_Capabilities__c: 1 }) });
    const admin = await connect('admin');
    const [both] = (
      await admin.connection.query<{ Id: string }>(
        "SELECT Id FROM PermissionSet WHERE Name = 'Sign_For_Marketing'"
      )
    ).records;
    const assignment = await make(admin.connection, 'PermissionSetAssignment', {
      AssigneeId: product.userId,
      PermissionSetId: both?.Id ?? ''
    });
    const sign = (role: string) =>
      make(
        product.connection,
        'Offering_Sign_Off__c',
        signOff({ Offering_Version__c: version }, version, role, product.userId)
      );
    await sign('Product Development');
    await expect(sign('Marketing')).rejects.toMatchObject({ errorCode: 'DUPLICATE_VALUE' });
    await admin.connection.sobject('PermissionSetAssignment').destroy(assignment);
  });
});

describe('what can not be told apart', () => {
  it('is refused with the one that is there: offerings, titles, versions and policies', async () => {
    const product = await connect('product');
    const offering = fresh('Offering');
    const title = fresh('Title');
    const number = policyNumber();
    const id = await make(product.connection, 'Offering__c', named(offering));
    const twice: readonly (readonly [PersonaConnection, string, Fields])[] = [
      [product, 'Offering__c', named(offering.toUpperCase())],
      [product, 'Title__c', { ...named(title), Level__c: 'Staff' }],
      [product, 'Offering_Version__c', { Name: fresh('Version'), ...numbered(id, 1), Status__c: 'Draft' }],
      [sales, 'Qualification_Policy__c', { Name: fresh('Policy'), ...number, Status__c: 'Draft' }]
    ];
    for (const [{ connection }, object, fields] of twice) {
      const first = object === 'Offering__c' ? id : await make(connection, object, fields);
      await expect(connection.sobject(object).create({ ...fields }), object).rejects.toMatchObject({
        errorCode: 'DUPLICATE_VALUE',
        message: expect.stringContaining(first.slice(0, 15))
      });
    }
  });
});

describe('a new judgement', () => {
  it('is made by the policy in force only, save by who loads data', async () => {
    const [rep, integration] = [await connect('rep'), await connect('integration')];
    const [offered] = await readGuides(rep.connection);
    if (!offered) throw new Error('The org has no offering with a current version.');
    const deal = await makeDeal(offered);
    const judgement: Fields = {
      Opportunity__c: deal.id,
      Policy__c: draftedPolicy,
      Key__c: `${deal.id}:${draftedPolicy}`
    };
    await expect(make(rep.connection, 'Deal_Qualification__c', judgement)).rejects.toThrow(
      ruleMessage('Deal_Qualification__c', 'A_new_judgement_needs_a_policy_in_force')
    );
    expect(await make(integration.connection, 'Deal_Qualification__c', judgement)).toMatch(/^a/);
  });
});

describe('a title that changes after a guide was agreed', () => {
  it('stands in that guide as it was signed, and breaks no call under way', async () => {
    const guide = await draftGuide();
    await agree(guide);
    const [product, rep] = [await connect('product'), await connect('rep')];
    const deal = await makeDeal({ offeringId: guide.offering, versionId: guide.version, outcomes: [] }, 2);
    const call = (contact: number): Fields => ({
      Opportunity__c: deal.id,
      Contact__c: deal.contactIds[contact] ?? '',
      Offering_Version__c: guide.version,
      Target_Title__c: guide.targetTitle,
      Level_Rank__c: 1,
      Started__c: new Date().toISOString()
    });
    const begun = await make(rep.connection, 'Conversation__c', call(0));
    await product.connection
      .sobject('Title__c')
      .update({ Id: guide.title, Level__c: 'Staff', Can_Fund__c: true });
    const { success } = await rep.connection
      .sobject('Conversation__c')
      .update({ Id: begun, Notes__c: 'Goes on.' });
    expect(success).toBe(true);
    expect(await make(rep.connection, 'Conversation__c', call(1))).toMatch(/^a/);
    expect(await product.connection.sobject('Target_Title__c').retrieve(guide.targetTitle)).toMatchObject({
      Level__c: 'Executive',
      Level_Rank__c: 1,
      Can_Fund__c: false
    });
  });
});
