import {
  ada,
  answerTo,
  bert,
  boardNumber,
  buyerOutcome,
  carla,
  conversation,
  fewerSurprises,
  guide,
  numberPrompt
} from 'fixtures/guides';
import { changesSince, editionOfLastCall } from 'c/callChanges';
import type { Edition } from 'c/callChanges';
import type { Guide, Outcome, TargetTitle } from 'c/guide';

const formerId = 'a02000000000000AAA';
const presentId = guide.offering?.version?.id;
const call = { ...conversation, offeringVersionId: formerId };
const before: Guide = { ...guide, conversations: [call] };

/** The edition before, with these outcomes for the CFO. */
const edition = (...outcomes: readonly Outcome[]): Edition => ({
  offering: { id: 'a00', name: 'Forecast Desk', version: { id: formerId, number: 2 } },
  targetTitles: guide.targetTitles.map((target, index): TargetTitle => {
    return index === 0 ? { ...target, id: 'a03old', outcomes } : { ...target, outcomes: [] };
  })
});
const oldPrompt = { ...numberPrompt, id: 'a05old', question: 'How far off was it last year?' };
const oldBoardNumber: Outcome = { ...boardNumber, id: 'a04old', prompts: [oldPrompt] };

describe('what changed since the last call', () => {
  it('is nothing before the first call, and under the same edition', () => {
    expect(changesSince(guide, { contactId: ada })).toBeUndefined();
    const same = { ...guide, conversations: [{ ...conversation, offeringVersionId: presentId }] };
    expect(changesSince(same, { contactId: ada })).toBeUndefined();
    expect(editionOfLastCall(same, { contactId: ada })).toBeUndefined();
  });
  it('looks at calls with that contact only', () => {
    expect(changesSince(before, { contactId: bert })).toBeUndefined();
  });
  it('looks at the last call, which is not the one underway', () => {
    const now = {
      ...call,
      key: `x:call-2:${ada}`,
      started: '2026-11-27T09:00:00.000Z',
      offeringVersionId: presentId
    };
    const underway = { ...guide, conversations: [call, now] };
    expect(changesSince(underway, { contactId: ada })).toBeUndefined();
    expect(changesSince(underway, { contactId: ada, callId: 'call-2' })).toBeDefined();
    expect(editionOfLastCall(underway, { contactId: ada, callId: 'call-2' })).toBe(formerId);
  });
  it('names the editions by their numbers, then and now', () => {
    expect(changesSince(before, { contactId: ada }, edition(boardNumber, fewerSurprises))).toEqual({
      before: 2,
      now: 3,
      reworded: [],
      added: [],
      gone: []
    });
    expect(changesSince(before, { contactId: ada })).toMatchObject({ now: 3 });
  });
});

describe('what was said under another edition', () => {
  const said: Guide = {
    ...before,
    formerOutcomes: [oldBoardNumber],
    buyerOutcomes: [{ ...buyerOutcome, outcomeId: oldBoardNumber.id }],
    answers: [answerTo(oldPrompt, { number: 9 })]
  };

  it('tells of questions that are put differently now', () => {
    expect(changesSince(said, { contactId: ada })?.reworded).toEqual([
      { before: 'How far off was it last year?', now: numberPrompt.question }
    ]);
  });
  it('tells of outcomes that are put differently now', () => {
    const formerOutcomes = [{ ...oldBoardNumber, statement: 'Know the number' }];
    expect(changesSince({ ...said, formerOutcomes, answers: [] }, { contactId: ada })?.reworded).toEqual([
      { before: 'Know the number', now: boardNumber.statement }
    ]);
  });
  it('tells of outcomes that nobody agrees on any more', () => {
    const formerOutcomes = [{ ...oldBoardNumber, code: 'gone', statement: 'Close the month sooner' }];
    expect(changesSince({ ...said, formerOutcomes }, { contactId: ada })?.gone).toEqual([
      'Close the month sooner'
    ]);
  });
  it('is told of each buyer alone', () => {
    const both = { ...said, conversations: [call, { ...call, key: 'bert', contactId: bert }] };
    expect(changesSince(both, { contactId: bert })).toMatchObject({ reworded: [], gone: [] });
  });
});

describe('the whole edition of the last call', () => {
  const since = { contactId: ada };

  it('tells which outcomes are new for the title', () => {
    expect(changesSince(before, since, edition(boardNumber))?.added).toEqual([fewerSurprises.statement]);
  });
  it('tells which are gone, though nobody wanted them', () => {
    const gone = { ...fewerSurprises, id: 'x', code: 'gone', statement: 'Close the month sooner' };
    expect(changesSince(before, since, edition(boardNumber, fewerSurprises, gone))?.gone).toEqual([
      'Close the month sooner'
    ]);
  });
  it('tells of each question once that was put differently, though it was never answered', () => {
    const former = edition(oldBoardNumber, fewerSurprises);
    expect(changesSince(before, since, former)?.reworded).toEqual([
      { before: 'How far off was it last year?', now: numberPrompt.question }
    ]);
    const said = {
      ...before,
      formerOutcomes: [oldBoardNumber],
      buyerOutcomes: [{ ...buyerOutcome, outcomeId: oldBoardNumber.id }],
      answers: [answerTo(oldPrompt, { number: 9 })]
    };
    expect(changesSince(said, since, former)?.reworded).toHaveLength(1);
  });
  it('is looked at whole for a contact whose title is in no guide', () => {
    const conversations = [{ ...call, contactId: carla }];
    expect(
      changesSince({ ...guide, conversations }, { contactId: carla }, edition(boardNumber))?.added
    ).toEqual([fewerSurprises.statement]);
  });
});
