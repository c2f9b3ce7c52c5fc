import { former, nextBoardNumber, nextEdition, reworded } from 'fixtures/editions';
import {
  ada,
  answerTo as answered,
  bert,
  boardNumber,
  buyerOutcome,
  choicePrompt,
  guide,
  numberPrompt,
  outcomeKey
} from 'fixtures/guides';
import {
  agreedOutcomes,
  answersTo,
  answerTo,
  isReworded,
  outcomeById,
  outcomeOf,
  promptOf,
  sharedBy,
  standingAnswers
} from 'c/guide';
import type { Guide } from 'c/guide';

const choice = answered(choicePrompt, { text: 'A tool' });
const miss = answered(numberPrompt, { number: 7 });
const said: Guide = { ...guide, buyerOutcomes: [buyerOutcome], answers: [choice, miss] };
const now = nextEdition(said, [former(boardNumber, choicePrompt, numberPrompt)]);

describe('an outcome in several editions', () => {
  it('is one by its code', () => {
    expect(outcomeOf(now, buyerOutcome)).toBe(nextBoardNumber);
    expect(sharedBy(now, ada, nextBoardNumber)).toBe(buyerOutcome);
    expect(sharedBy(now, ada, boardNumber)).toBe(buyerOutcome);
    expect(sharedBy(now, bert, nextBoardNumber)).toBeUndefined();
  });
  it('is found as it was shared', () => {
    expect(outcomeById(now, boardNumber.id)?.statement).toBe(boardNumber.statement);
    expect(agreedOutcomes(now)).not.toContain(boardNumber);
  });
  it('without a code is only itself', () => {
    const bare = { ...boardNumber, code: undefined };
    const other = { ...nextBoardNumber, code: undefined };
    const target = { ...now.targetTitles[0], outcomes: [other] };
    const codeless = { ...now, targetTitles: [target], formerOutcomes: [bare] } as Guide;
    expect(outcomeOf(codeless, buyerOutcome)).toBe(bare);
    expect(sharedBy(codeless, ada, other)).toBeUndefined();
  });
  it('is nothing for an unmet need', () => {
    expect(outcomeOf(now, { ...buyerOutcome, outcomeId: undefined })).toBeUndefined();
  });
});

describe('an answer of another edition', () => {
  it('counts until the question is asked again', () => {
    expect(answerTo(now, now.answers, reworded)).toBe(miss);
    const later = answered(reworded, { number: 4 });
    expect(answerTo(now, [...now.answers, later], reworded)).toBe(later);
  });
  it('is the latest of several former ones', () => {
    const between = { ...numberPrompt, id: 'a05-between' };
    const two = [miss, answered(between, { number: 5 })];
    const three = { ...now, formerOutcomes: [former(boardNumber, numberPrompt, between)] };
    expect(answerTo(three, two, reworded)?.number).toBe(5);
    expect(standingAnswers(three, two).map(({ number }) => number)).toEqual([5]);
  });
  it('stands beside the others, but not beside a later one to the same', () => {
    expect(standingAnswers(now, now.answers)).toEqual([choice, miss]);
    const later = answered(reworded, { number: 4 });
    expect(standingAnswers(now, [choice, miss, later])).toEqual([choice, later]);
    const free = { ...choice, promptId: undefined, key: 'free' };
    expect(standingAnswers(now, [free])).toEqual([free]);
  });
  it('is marked where the question is put differently now', () => {
    expect(isReworded(miss, reworded)).toBe(true);
    const [same] = nextBoardNumber.prompts;
    expect(same && isReworded(choice, same)).toBe(false);
    expect(isReworded(miss, numberPrompt)).toBe(false);
  });
  it('knows its prompt as it was asked', () => {
    expect(promptOf(now, miss)).toBe(numberPrompt);
    expect(promptOf(now, { ...miss, promptId: undefined })).toBeUndefined();
    expect(answersTo(now, outcomeKey)).toHaveLength(2);
  });
});
