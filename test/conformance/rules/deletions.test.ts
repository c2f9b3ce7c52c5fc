import { beforeAll, describe, expect, it } from 'vitest';
import { ruleMessage } from '../support/ruleMessage.ts';
import { connect, type PersonaConnection } from '../support/testOrg.ts';
import {
  confirmedOutcome,
  diagnosis,
  make,
  makeDeal,
  qualify,
  readGuides,
  readPolicy,
  type Deal,
  type Guide
} from '../support/world.ts';
import { agree, draftGuide, guideCounts, review } from './drafts.ts';

let admin: PersonaConnection;
let product: PersonaConnection;
let rep: PersonaConnection;
let guide: Guide;

beforeAll(async () => {
  [admin, product, rep] = await Promise.all([connect('admin'), connect('product'), connect('rep')]);
  const [found] = await readGuides(rep.connection);
  if (!found) throw new Error('The org has no guide in force: load the starter content first.');
  guide = found;
});

/** How many records there are, by object. */
async function count(by: PersonaConnection, wheres: Readonly<Record<string, string>>): Promise<number[]> {
  const counted = Object.entries(wheres).map(async ([object, where]) => {
    const { totalSize } = await by.connection.query(`SELECT Id FROM ${object} WHERE ${where}`);
    return totalSize;
  });
  return Promise.all(counted);
}

interface Call {
  readonly deal: Deal;
  readonly conversation: string;
  readonly answer: string;
}

/** A call in which the buyer answered a required question. */
async function callWithAnswer(): Promise<Call> {
  const deal = await makeDeal(guide);
  const [contact = ''] = deal.contactIds;
  const outcome = guide.outcomes.find(({ requiredPromptIds }) => requiredPromptIds.length > 0);
  if (!outcome) throw new Error('The guide has no required question.');
  const conversation = await make(rep.connection, 'Conversation__c', {
    Opportunity__c: deal.id,
    Contact__c: contact,
    Offering_Version__c: guide.versionId,
    Started__c: new Date().toISOString()
  });
  const shared = await make(rep.connection, 'Buyer_Outcome__c', confirmedOutcome(deal, contact, outcome));
  const answer = await make(rep.connection, 'Answer__c', {
    ...diagnosis(deal, contact, shared, outcome.requiredPromptIds[0] ?? ''),
    Conversation__c: conversation
  });
  return { deal, conversation, answer };
}

describe('a deal that is deleted', () => {
  it('takes along calls, what buyers said in them, and its judgement', async () => {
    const { deal } = await callWithAnswer();
    await qualify(deal, await readPolicy(rep.connection));
    const below = {
      Conversation__c: `Opportunity__c = '${deal.id}'`,
      Buyer_Outcome__c: `Opportunity__c = '${deal.id}'`,
      Answer__c: `Buyer_Outcome__r.Opportunity__c = '${deal.id}'`,
      Deal_Qualification__c: `Opportunity__c = '${deal.id}'`,
      Criterion_Check__c: `Deal_Qualification__r.Opportunity__c = '${deal.id}'`
    };
    expect(Math.min(...(await count(admin, below)))).toBeGreaterThan(0);
    expect(await admin.connection.sobject('Opportunity').destroy(deal.id)).toMatchObject({ success: true });
    expect(Math.max(...(await count(admin, below)))).toBe(0);
  });
});

describe('a conversation that is deleted', () => {
  it('leaves what was said in it, which counts on and can be changed', async () => {
    const { deal, conversation, answer } = await callWithAnswer();
    expect(await rep.connection.sobject('Conversation__c').destroy(conversation)).toMatchObject({
      success: true
    });
    const answers = rep.connection.sobject('Answer__c');
    expect(await answers.retrieve(answer)).toMatchObject({ Conversation__c: null, Diagnoses__c: true });
    expect(await answers.update({ Id: answer, Number__c: 14 })).toMatchObject({ success: true });
    expect(await rep.connection.sobject('Opportunity').retrieve(deal.id)).toMatchObject({
      Conversations__c: 0,
      Questions_Answered__c: 1
    });
  });
});

describe('a draft of a guide that is deleted', () => {
  it('takes along its prompts and the capabilities that they offer', async () => {
    const draft = await draftGuide();
    expect(await admin.connection.sobject('Offering_Version__c').destroy(draft.version)).toMatchObject({
      success: true
    });
    const below = { Prompt__c: `Id = '${draft.prompt}'`, Capability__c: `Id = '${draft.capability}'` };
    expect(await count(admin, below)).toEqual([0, 0]);
  });
});

describe('a capability that is deleted', () => {
  const capabilities = () => product.connection.sobject('Capability__c');

  it('leaves a draft’s prompt without one', async () => {
    const draft = await draftGuide();
    expect(await capabilities().destroy(draft.capability)).toMatchObject({ success: true });
    expect(await product.connection.sobject('Prompt__c').retrieve(draft.prompt)).toMatchObject({
      Capability__c: null
    });
  });

  it('is refused in review and once it is agreed, and its prompt keeps it', async () => {
    const [reviewed, agreed] = [await draftGuide(), await draftGuide()];
    await product.connection
      .sobject('Offering_Version__c')
      .update({ Id: reviewed.version, ...review(1, guideCounts()) });
    await agree(agreed);
    for (const { capability, prompt } of [reviewed, agreed]) {
      await expect(capabilities().destroy(capability)).rejects.toThrow(
        ruleMessage('Offering_Version__c', 'Content_is_removed_in_draft_only')
      );
      expect(await product.connection.sobject('Prompt__c').retrieve(prompt)).toMatchObject({
        Capability__c: capability
      });
    }
  });
});
