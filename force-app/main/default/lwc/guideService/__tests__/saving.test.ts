import { executeMutation } from 'lightning/graphql';
import { former } from 'fixtures/editions';
import {
  ada,
  answerTo,
  boardNumber,
  buyerOutcome,
  callKey,
  choicePrompt,
  conversation,
  guide,
  numberPrompt,
  opportunityId,
  outcomeKey
} from 'fixtures/guides';
import { enter, first, second, takenBack, talk, tokens, want } from 'fixtures/entered';
import { saveEntries } from 'c/guideService';
import type { Guide } from 'c/guide';
import { conversationDayKey } from 'c/recordKeys';
import { draftKey, guideWith, markSaving, nextTransaction, put } from 'c/outbox';
import type { Draft } from 'c/outbox';

const mutate = jest.mocked(executeMutation);
beforeEach(() => {
  jest.clearAllMocks();
  mutate.mockResolvedValue({ data: { uiapi: {} } });
});

/** What the platform is sent for these drafts on top of what was read. */
async function sent(read: Guide, ...drafts: readonly Draft[]): Promise<unknown> {
  const outbox = put([], drafts, read);
  const keys = nextTransaction(outbox).map(draftKey);
  const going = markSaving(outbox, nextTransaction(outbox), tokens());
  const entries = keys.flatMap(key => going.filter(entry => draftKey(entry) === key));
  await saveEntries(guideWith(read, going), entries);
  return mutate.mock.calls[0]?.[0].variables;
}

const dayKey = conversationDayKey(opportunityId, ada, conversation.started);
const answer = answerTo(choicePrompt, { id: 'a08', revision: 'R1', text: 'A tool', capabilityHelps: 'Yes' });
const known: Guide = {
  ...guide,
  conversations: [{ ...conversation, revision: 'R1' }],
  buyerOutcomes: [{ ...buyerOutcome, revision: 'R1', annualValue: 100 }],
  countedDays: [dayKey],
  countedKeyPlayers: [ada],
  answers: [answer]
};

describe('saving the first answer', () => {
  it('creates conversation, outcome and answer in one transaction, each knowing the one before', async () => {
    const variables = await sent(
      guide,
      talk({ levelRank: 1 }),
      want(),
      first({ text: 'A tool', said: 'Since May.' })
    );
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(variables).toEqual({
      conversation0: {
        Conversation__c: {
          Opportunity__c: opportunityId,
          Key__c: callKey,
          Contact__c: ada,
          Target_Title__c: null,
          Offering_Version__c: null,
          Level_Rank__c: 1,
          Started__c: conversation.started,
          Day_Key__c: dayKey,
          Ended__c: null,
          Next_Step__c: null,
          Next_Step_On__c: null,
          Notes__c: null,
          Is_External__c: false,
          Revision__c: 'T1',
          Revision_Before__c: null
        }
      },
      title1: { Id: ada, Contact: { Title_Match__c: guide.titles[0]?.id } },
      buyerOutcome1: {
        Buyer_Outcome__c: {
          Opportunity__c: opportunityId,
          Key__c: outcomeKey,
          Contact__c: ada,
          Outcome__c: buyerOutcome.outcomeId,
          Unmet_Need__c: null,
          Key_Player__c: true,
          Key_Player_Key__c: `${opportunityId}:${ada}`,
          Progress__c: 'Shared',
          Shared_By__c: 'Directly',
          Buyer_Words__c: null,
          Annual_Value__c: null,
          Confirmed_On__c: null,
          Is_External__c: false,
          Revision__c: 'T2',
          Revision_Before__c: null
        }
      },
      answer2: {
        Answer__c: {
          Buyer_Outcome__c: '@{buyerOutcome1}',
          Conversation__c: '@{conversation0}',
          Key__c: answer.key,
          Prompt__c: choicePrompt.id,
          Question_Asked__c: choicePrompt.question,
          Reply__c: 'Given',
          Number__c: null,
          Text__c: 'A tool',
          Said__c: 'Since May.',
          Capability_Helps__c: null,
          Why_Not__c: null,
          Diagnoses__c: true,
          Revision__c: 'T3',
          Revision_Before__c: null
        }
      }
    });
  });
  it('gives the ids by the keys of what was saved', async () => {
    mutate.mockResolvedValue({ data: { uiapi: { conversation0: { Record: { Id: 'a06' } } } } });
    expect(await saveEntries(guide, enter(talk()))).toEqual({
      kind: 'saved',
      ids: new Map([[callKey, 'a06']])
    });
  });
  it('tells why nothing was saved', async () => {
    mutate.mockResolvedValue({ data: undefined, errors: [{ message: 'No.' }] });
    expect(await saveEntries(guide, enter(talk()))).toEqual({ kind: 'refused', messages: ['No.'] });
  });
});

describe('saving what the platform has already', () => {
  it('sends only what changed, on top of the state that was read', async () => {
    expect(await sent(known, want({ ...buyerOutcome, annualValue: 100, progress: 'Diagnosed' }))).toEqual({
      buyerOutcome0: {
        Id: buyerOutcome.id,
        Buyer_Outcome__c: { Progress__c: 'Diagnosed', Revision__c: 'T1', Revision_Before__c: 'R1' }
      }
    });
  });
  it('empties what was taken back', async () => {
    expect(await sent(known, first({ ...answer, capabilityHelps: undefined }))).toEqual({
      answer0: {
        Id: 'a08',
        Answer__c: {
          Capability_Helps__c: null,
          Diagnoses__c: true,
          Revision__c: 'T1',
          Revision_Before__c: 'R1'
        }
      }
    });
  });
  it('points new answers at the records that are there', async () => {
    expect(await sent(known, second({ number: 7 }))).toMatchObject({
      answer0: {
        Answer__c: { Buyer_Outcome__c: buyerOutcome.id, Conversation__c: conversation.id, Number__c: 7 }
      }
    });
  });
  it('points an answer that is given anew at the call of today', async () => {
    const later = talk({ key: 'today' });
    expect(await sent(known, later, first({ ...answer, conversationKey: 'today' }))).toMatchObject({
      conversation0: { Conversation__c: { Key__c: 'today' } },
      answer1: { Id: 'a08', Answer__c: { Conversation__c: '@{conversation0}' } }
    });
  });
  it('keeps free answers without a prompt', async () => {
    const own = { ...answerTo(numberPrompt, { text: 'Each quarter.' }), promptId: undefined, key: 'free' };
    expect(await sent(known, { kind: 'answer', record: own })).toMatchObject({
      answer0: { Answer__c: { Key__c: 'free', Prompt__c: null, Text__c: 'Each quarter.' } }
    });
  });
});

describe('taking records away', () => {
  const removal = (alias: string, object: string, id: string, before: string | null) => ({
    [alias]: { Id: id, [object]: { Revision__c: expect.any(String), Revision_Before__c: before } },
    [`${alias}Removed`]: { Id: id }
  });

  it('goes from the answer up, each in the state that was read', async () => {
    const drafts = [talk(known.conversations[0]), want(known.buyerOutcomes[0]), first(answer)].map(takenBack);
    expect(await sent(known, ...drafts)).toEqual({
      ...removal('answer0', 'Answer__c', 'a08', 'R1'),
      ...removal('buyerOutcome1', 'Buyer_Outcome__c', buyerOutcome.id ?? '', 'R1'),
      ...removal('conversation2', 'Conversation__c', conversation.id ?? '', 'R1')
    });
    const { query } = mutate.mock.calls[0]?.[0] ?? {};
    expect(String(query).indexOf('answer0:')).toBeLessThan(String(query).indexOf('answer0Removed:'));
  });
  it('asks no rule about an outcome of another edition or offering', async () => {
    const other: Guide = { ...known, targetTitles: [], formerOutcomes: [former(boardNumber, choicePrompt)] };
    expect(await sent(other, takenBack(want(known.buyerOutcomes[0])))).toEqual({
      buyerOutcome0Removed: { Id: buyerOutcome.id }
    });
  });
  it('asks nobody about what was never saved', async () => {
    expect(
      await saveEntries(
        guide,
        enter(talk()).map(entry => ({ ...entry, removed: true }))
      )
    ).toEqual({
      kind: 'saved',
      ids: new Map()
    });
    expect(mutate).not.toHaveBeenCalled();
  });
});
