import { executeMutation } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import {
  ada,
  answerTo,
  buyerOutcome,
  callKey,
  choicePrompt,
  conversation,
  guide,
  numberPrompt,
  opportunityId,
  outcomeKey
} from 'fixtures/guides';
import { guideData, offeringsData } from 'fixtures/guideData';
import {
  chooseOffering,
  chooseTitle,
  guideFrom,
  guideQuery,
  logLetter,
  offeringsFrom,
  saveDrafts
} from 'c/guideService';
import { draftKey } from 'c/outbox';
import type { Draft } from 'c/outbox';

const mutate = jest.mocked(executeMutation);
const update = jest.mocked(updateRecord);
beforeEach(() => {
  jest.clearAllMocks();
  mutate.mockResolvedValue({ data: { uiapi: {} } });
});
const variables = () => mutate.mock.calls[0]?.[0].variables;

const call: Draft = { kind: 'conversation', record: { ...conversation, id: undefined, levelRank: 1 } };
const outcome: Draft = { kind: 'buyerOutcome', record: { ...buyerOutcome, id: undefined } };
const answer: Draft = { kind: 'answer', record: answerTo(choicePrompt, { text: 'A tool' }) };

describe('saving the first answer', () => {
  it('creates conversation, outcome and answer in one transaction, each knowing the one before', async () => {
    await saveDrafts(guide, [call, outcome, answer]);
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(variables()).toEqual({
      conversation0: {
        Conversation__c: {
          Opportunity__c: opportunityId,
          Key__c: callKey,
          Contact__c: ada,
          Target_Title__c: null,
          Offering_Version__c: null,
          Level_Rank__c: 1,
          Started__c: conversation.started,
          Ended__c: null,
          Notes__c: null
        }
      },
      buyerOutcome1: {
        Buyer_Outcome__c: {
          Opportunity__c: opportunityId,
          Key__c: outcomeKey,
          Contact__c: ada,
          Outcome__c: buyerOutcome.outcomeId,
          Unmet_Need__c: null,
          Key_Player__c: true,
          Progress__c: 'Shared',
          Shared_By__c: 'Directly',
          Buyer_Words__c: null,
          Annual_Value__c: null,
          Confirmed_On__c: null
        }
      },
      answer2: {
        Answer__c: {
          Buyer_Outcome__c: '@{buyerOutcome1}',
          Conversation__c: '@{conversation0}',
          Key__c: draftKey(answer),
          Prompt__c: choicePrompt.id,
          Question_Asked__c: choicePrompt.question,
          Reply__c: 'Given',
          Number__c: null,
          Text__c: 'A tool',
          Capability_Helps__c: null
        }
      }
    });
  });
  it('gives the ids by the keys of what was saved', async () => {
    mutate.mockResolvedValue({ data: { uiapi: { conversation0: { Record: { Id: 'a06' } } } } });
    expect(await saveDrafts(guide, [call])).toEqual({ kind: 'saved', ids: new Map([[callKey, 'a06']]) });
  });
});

describe('saving what the platform has already', () => {
  const known = { ...guide, conversations: [conversation], buyerOutcomes: [buyerOutcome] };

  it('changes the record and never moves it', async () => {
    await saveDrafts(known, [{ kind: 'buyerOutcome', record: { ...buyerOutcome, progress: 'Diagnosed' } }]);
    expect(variables()).toMatchObject({ buyerOutcome0: { Id: buyerOutcome.id } });
    expect(JSON.stringify(variables())).not.toContain('Key__c');
    expect(JSON.stringify(variables())).not.toContain('Opportunity__c');
  });
  it('points new answers at the records that are there', async () => {
    await saveDrafts(known, [{ kind: 'answer', record: answerTo(numberPrompt, { number: 7 }) }]);
    expect(variables()).toMatchObject({
      answer0: {
        Answer__c: { Buyer_Outcome__c: buyerOutcome.id, Conversation__c: conversation.id, Number__c: 7 }
      }
    });
  });
  it('deletes an answer that was taken back, and asks nobody when it was never saved', async () => {
    await saveDrafts(known, [
      { kind: 'answer', record: answerTo(choicePrompt, { id: 'a08' }), removed: true }
    ]);
    expect(variables()).toEqual({ answer0: { Id: 'a08' } });
    mutate.mockClear();
    await saveDrafts(known, [{ kind: 'answer', record: answerTo(choicePrompt, {}), removed: true }]);
    expect(mutate).not.toHaveBeenCalled();
  });
});

describe('other writing', () => {
  it('sets the offering and a contact’s title on the page’s own records', async () => {
    await chooseOffering(opportunityId, 'a00');
    await chooseTitle(ada, 'a01');
    expect(update.mock.calls.map(([record]) => record.fields)).toEqual([
      { Id: opportunityId, Offering__c: 'a00' },
      { Id: ada, Title_Match__c: 'a01' }
    ]);
  });
  it('logs the letter as a task that is done', async () => {
    await logLetter({ opportunityId, contactId: ada, subject: 'Letter', letter: 'Dear', date: '2026-11-22' });
    expect(variables()).toEqual({
      letter: {
        Task: {
          Subject: 'Letter',
          Description: 'Dear',
          Status: 'Completed',
          ActivityDate: '2026-11-22',
          WhatId: opportunityId,
          WhoId: ada
        }
      }
    });
  });
});

describe('reading', () => {
  it('asks ten roots at most, in one request', () => {
    const roots = String(guideQuery).match(/ edges \{ node/g) ?? [];
    expect(roots.length).toBeLessThanOrEqual(10);
  });
  it('makes a guide of the answer', () => {
    expect(guideFrom(guideData(), '005')).toEqual({
      ...guide,
      conversations: [
        {
          ...conversation,
          targetTitleId: 'a03000000000001AAA',
          offeringVersionId: 'a02000000000001AAA',
          levelRank: 1
        }
      ],
      buyerOutcomes: [{ ...buyerOutcome, annualValue: 120000 }],
      answers: [answerTo(choicePrompt, { id: 'a08000000000001AAA', text: 'A tool', capabilityHelps: 'Yes' })]
    });
  });
  it('knows nothing of a deal that the person may not see', () => {
    expect(guideFrom({ uiapi: { query: { Opportunity: { edges: [] } } } }, '005')).toBeUndefined();
  });
  it('lists offerings that have an agreed version', () => {
    expect(offeringsFrom(offeringsData)).toEqual([{ id: 'a00000000000001AAA', name: 'Forecast Desk' }]);
  });
});
