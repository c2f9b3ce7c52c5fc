import { former, nextBoardNumber, nextEdition, reworded } from 'fixtures/editions';
import {
  ada,
  answerTo,
  boardNumber,
  buyerOutcome,
  choicePrompt,
  conversation,
  fewerSurprises,
  guide,
  numberPrompt,
  outcomeKey
} from 'fixtures/guides';
import { ahead, asked, does, end, helps, rep, saves, seen, take, type } from 'fixtures/rep';
import { outcomeMenu, stepsOf, topicView } from 'c/callFlow';
import { isReworded } from 'c/guide';
import type { Guide } from 'c/guide';

/** What was said in a call that was held by the edition before. */
const said: Guide = {
  ...guide,
  conversations: [
    { ...conversation, offeringVersionId: guide.offering?.version?.id, ended: '2026-11-20T10:00:00.000Z' }
  ],
  buyerOutcomes: [{ ...buyerOutcome, progress: 'Envisioned', annualValue: 90_000 }],
  answers: [
    answerTo(choicePrompt, { text: 'A tool', capabilityHelps: 'Yes' }),
    answerTo(numberPrompt, { number: 7 })
  ]
};
const now = nextEdition(said, [former(boardNumber, choicePrompt, numberPrompt)]);
const board = { kind: 'outcome', outcomeId: nextBoardNumber.id } as const;

describe('a deal whose guide got a new edition', () => {
  it('has the outcome once, with all that was answered', () => {
    const choices = outcomeMenu(now, ada, 'Own words');
    expect(choices.map(({ label, detail }) => [label, detail])).toEqual([
      [boardNumber.statement, '2 / 3'],
      ['Close each quarter calmly', undefined],
      ['Own words', undefined]
    ]);
  });
  it('asks only what was never asked', () => {
    expect(ahead(does(rep(now), take(board)))).toEqual(['question could-tell', 'through']);
  });
  it('writes down more about the outcome that was shared, not about a new one', () => {
    const more = does(rep(now), take(board), { kind: 'answer', given: { reply: 'No' } }, helps);
    expect(seen(more).buyerOutcomes).toMatchObject([{ key: outcomeKey, outcomeId: boardNumber.id }]);
    expect(seen(more).answers.at(-1)).toMatchObject({ buyerOutcomeKey: outcomeKey, capabilityHelps: 'Yes' });
  });
  it('marks a question that is put differently now', () => {
    const { answers } = topicView(now, ada, board);
    expect(answers.map(answer => isReworded(answer, reworded))).toEqual([true, true]);
    const [first] = nextBoardNumber.prompts;
    expect(answers[0] && first && isReworded(answers[0], first)).toBe(false);
  });
  it('keeps the former answer when the question is asked again, and counts the later one', () => {
    const again = { kind: 'question', promptId: reworded.id } as const;
    const asking = does(rep(now), take(board), { kind: 'change', contactId: ada, topic: board, again });
    expect(stepsOf(seen(asking), asking.state)?.[0]).toMatchObject({
      prompt: reworded,
      answer: { number: 7 }
    });
    const both = does(asking, type(4));
    expect(seen(both).answers.map(({ number, questionAsked }) => [number, questionAsked])).toEqual([
      [undefined, choicePrompt.question],
      [7, numberPrompt.question],
      [4, reworded.question]
    ]);
    expect(ahead(both)).toEqual(['question could-tell', 'through']);
  });
  it('counts what would help by the later answer alone', () => {
    const [choice] = nextBoardNumber.prompts;
    const again = { kind: 'question', promptId: choice?.id ?? '' } as const;
    const asking = does(rep(now), { kind: 'change', contactId: ada, topic: board, again });
    const no = does(asking, { kind: 'answer', given: { reply: 'Given', text: 'Weighting' } }, take(board));
    expect(asked(no)).toBe('capability how-arrived');
    expect(seen(does(no, { kind: 'help', helps: 'No' })).buyerOutcomes).toMatchObject([
      { progress: 'Diagnosed' }
    ]);
  });
  it('lists an outcome that the new edition has no more', () => {
    const gone: Guide = {
      ...now,
      buyerOutcomes: [{ ...buyerOutcome, outcomeId: fewerSurprises.id, key: 'gone' }],
      answers: [],
      formerOutcomes: [former(fewerSurprises)]
    };
    expect(outcomeMenu(gone, ada, 'Own words').map(({ label }) => label)).toEqual([
      boardNumber.statement,
      'Close each quarter calmly',
      fewerSurprises.statement,
      'Own words'
    ]);
    expect(asked(does(rep(gone), take({ kind: 'outcome', outcomeId: fewerSurprises.id })))).toBe('through');
  });
  it('corrects a former answer as it was asked', () => {
    const again = { kind: 'question', promptId: numberPrompt.id } as const;
    const fixed = does(rep(now), { kind: 'change', contactId: ada, topic: board, again }, type(8));
    expect(seen(fixed).answers).toMatchObject([{ text: 'A tool' }, { number: 8, promptId: numberPrompt.id }]);
    expect(fixed.state.underway).toBeUndefined();
  });
  it('is diagnosed only once the present edition’s questions are answered', () => {
    const few: Guide = {
      ...now,
      buyerOutcomes: [buyerOutcome],
      answers: [],
      formerOutcomes: [former(boardNumber)]
    };
    const one = does(rep(few), take(board), { kind: 'answer', given: { reply: 'Given', text: 'A tool' } });
    expect(seen(one).buyerOutcomes).toMatchObject([{ progress: 'Shared' }]);
  });
});

describe('a call that began with the edition before', () => {
  const old = 'a02000000000001AAA';
  const begun = does(rep(), take({ kind: 'outcome', outcomeId: boardNumber.id }));

  it('remembers with which edition it began, whatever is read later', () => {
    expect(begun.state.underway?.versionId).toBe(old);
    const later = { ...begun, read: now, platform: now };
    const [written] = seen(does(later, { kind: 'notePrivately', notes: 'x' })).conversations.slice(-1);
    expect(written).toMatchObject({ offeringVersionId: old, privateNotes: 'x' });
    expect(written?.targetTitleId).toBeUndefined();
  });
  it('stays at its topic, and asks what is new in it', () => {
    const later = { ...begun, read: now, platform: now };
    expect(ahead(later)).toEqual(['question could-tell', 'through']);
    const answered = does(later, { kind: 'answer', given: { reply: 'Yes' } });
    expect(seen(answered).buyerOutcomes).toMatchObject([{ key: outcomeKey }]);
    expect(answered.outbox.map(({ kind }) => kind)).toEqual(['conversation', 'answer']);
    expect(seen(does(saves(answered), end)).conversations).toHaveLength(2);
  });
});
