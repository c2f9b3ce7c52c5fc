import {
  ada,
  answerTo,
  bert,
  boardNumber,
  buyerOutcome,
  callKey,
  carla,
  choicePrompt,
  conversation,
  guide,
  numberPrompt,
  opportunityId,
  outcomeKey
} from 'fixtures/guides';
import {
  draftsOfAnswer,
  draftsOfConfirmation,
  draftsOfEnd,
  draftsOfHelp,
  draftsOfUndo,
  draftsOfUnmetNeed,
  targetTitleOf
} from 'c/callDrafts';
import type { Call, Topic } from 'c/callDrafts';
import { guideWith, put } from 'c/outbox';
import type { Draft } from 'c/outbox';

const topic: Topic = { kind: 'outcome', outcomeId: boardNumber.id };
const call: Call = {
  contactId: ada,
  conversationKey: callKey,
  started: '2026-11-22T09:00:00.000Z',
  topic,
  skipped: []
};
const kinds = (drafts: readonly Draft[]) => drafts.map(({ kind }) => kind);
const known = { ...guide, conversations: [conversation], buyerOutcomes: [buyerOutcome] };

describe('the first answer of a call', () => {
  const drafts = draftsOfAnswer(guide, call, topic, choicePrompt, { reply: 'Given', text: 'A tool' });

  it('brings the conversation and the outcome with it, in that order', () => {
    expect(kinds(drafts)).toEqual(['conversation', 'buyerOutcome', 'answer']);
  });
  it('stores what the platform’s rules hold the copies to', () => {
    expect(drafts[0]?.record).toMatchObject({
      targetTitleId: 'a03000000000001AAA',
      offeringVersionId: 'a02000000000001AAA',
      levelRank: 1
    });
    expect(drafts[1]?.record).toMatchObject({
      keyPlayer: true,
      outcomeId: boardNumber.id,
      progress: 'Shared'
    });
  });
  it('gives every record the key that its ids make', () => {
    expect(drafts.map(({ record }) => record.key)).toEqual([
      callKey,
      `${opportunityId}:${ada}:${boardNumber.id}`,
      `${opportunityId}:${ada}:${choicePrompt.id}`
    ]);
  });
  it('keeps the wording that was asked', () => {
    expect(drafts[2]?.record).toMatchObject({
      questionAsked: choicePrompt.question,
      text: 'A tool',
      reply: 'Given'
    });
  });
});

describe('a later answer', () => {
  it('is alone while the outcome’s progress stays', () => {
    expect(
      kinds(draftsOfAnswer(known, call, topic, choicePrompt, { reply: 'Given', text: 'A tool' }))
    ).toEqual(['answer']);
  });
  it('takes the outcome along once it is diagnosed', () => {
    const said = { ...known, answers: [answerTo(choicePrompt, { text: 'A tool' })] };
    const drafts = draftsOfAnswer(said, call, topic, numberPrompt, { reply: 'Given', number: 7 });
    expect(kinds(drafts)).toEqual(['buyerOutcome', 'answer']);
    expect(drafts[0]?.record).toMatchObject({ id: buyerOutcome.id, progress: 'Diagnosed' });
  });
  it('to the same prompt changes the answer that is there', () => {
    const said = {
      ...known,
      answers: [answerTo(numberPrompt, { id: 'a08', number: 7, capabilityHelps: 'Yes' })]
    };
    const drafts = draftsOfAnswer(said, call, topic, numberPrompt, { reply: "Doesn't know" });
    const record = drafts.at(-1)?.record;
    expect(record).toMatchObject({ id: 'a08', reply: "Doesn't know", capabilityHelps: 'Yes' });
    expect(record).not.toHaveProperty('number');
  });
});

describe('“would it help?”', () => {
  it('changes the answer and envisions the outcome', () => {
    const answer = answerTo(choicePrompt, { id: 'a08', text: 'A tool' });
    const drafts = draftsOfHelp({ ...known, answers: [answer] }, answer, 'Partly');
    expect(drafts.map(({ record }) => record)).toMatchObject([
      { progress: 'Envisioned' },
      { id: 'a08', capabilityHelps: 'Partly' }
    ]);
  });
  it('changes nothing for an answer to an unknown outcome', () => {
    expect(draftsOfHelp(guide, answerTo(choicePrompt, {}), 'Yes')).toEqual([]);
  });
});

describe('taking an answer back', () => {
  const answer = answerTo(choicePrompt, { id: 'a08', text: 'A tool', capabilityHelps: 'Yes' });
  const said = {
    ...known,
    buyerOutcomes: [{ ...buyerOutcome, progress: 'Envisioned' as const }],
    answers: [answer]
  };

  it('removes it and takes the progress back', () => {
    const drafts = draftsOfUndo(said, answer, undefined);
    expect(drafts[0]?.record).toMatchObject({ progress: 'Shared' });
    expect(drafts[1]).toMatchObject({ kind: 'answer', removed: true });
    const after = guideWith(said, put([], drafts));
    expect(after.answers).toEqual([]);
  });
  it('puts back what it was before', () => {
    const drafts = draftsOfUndo(said, answer, answerTo(choicePrompt, { text: 'A tool' }));
    expect(drafts.at(-1)?.record).toMatchObject({ id: 'a08', text: 'A tool' });
    expect(drafts.at(-1)?.record).not.toHaveProperty('capabilityHelps');
  });
});

describe('other things entered in a call', () => {
  it('a need in own words comes with its conversation', () => {
    const need: Topic = { kind: 'unmetNeed', key: `${opportunityId}:${bert}:unmet:1`, words: 'Fewer forms' };
    const drafts = draftsOfUnmetNeed(guide, { ...call, contactId: bert }, need);
    expect(kinds(drafts)).toEqual(['conversation', 'buyerOutcome']);
    expect(drafts[1]?.record).toMatchObject({
      unmetNeed: 'Fewer forms',
      progress: 'Shared',
      keyPlayer: false
    });
  });
  it('a value alone confirms nothing; with the buyer’s written word it does', () => {
    expect(draftsOfConfirmation(buyerOutcome, { annualValue: 5 })[0]?.record).toMatchObject({
      progress: 'Shared'
    });
    const confirmed = draftsOfConfirmation(buyerOutcome, {
      confirmedOn: '2026-11-20',
      buyerWords: 'Yes, that is it.'
    });
    expect(confirmed[0]?.record).toMatchObject({ progress: 'Confirmed', confirmedOn: '2026-11-20' });
  });
  it('the end belongs to a conversation in which something was said', () => {
    expect(draftsOfEnd(guide, call, '2026-11-22T10:00:00.000Z')).toEqual([]);
    const [end] = draftsOfEnd(known, call, '2026-11-22T10:00:00.000Z');
    expect(end?.record).toMatchObject({ id: conversation.id, ended: '2026-11-22T10:00:00.000Z' });
  });
  it('a contact whose title is no target title has none', () => {
    expect(targetTitleOf(guide, carla)).toBeUndefined();
    const drafts = draftsOfAnswer(guide, { ...call, contactId: carla }, topic, choicePrompt, {
      reply: 'Yes'
    });
    expect(drafts[0]?.record).not.toHaveProperty('targetTitleId');
    expect(drafts[1]?.record.key).not.toBe(outcomeKey);
  });
});
