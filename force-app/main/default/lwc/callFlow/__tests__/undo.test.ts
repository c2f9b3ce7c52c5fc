import { ada, answerTo, buyerOutcome, dora, guide, numberPrompt, outcomeKey } from 'fixtures/guides';
import {
  asked,
  board,
  choose,
  does,
  end,
  helps,
  helpsNot,
  isOffline,
  menu,
  need,
  note,
  now,
  reads,
  reloads,
  rep,
  said,
  saves,
  savesOnce,
  savesUnheard,
  seen,
  speakWith,
  surprises,
  take,
  tell,
  triesAgain,
  type,
  undo,
  worth,
  yes
} from 'fixtures/rep';
import type { Rep } from 'fixtures/rep';
import { conflictsIn, markSaved, markSaving, nextTransaction } from 'c/outbox';

const nothing = { conversations: [], buyerOutcomes: [], answers: [] };
const first = does(rep(), take(board), choose('A tool'));

describe('taking a step back', () => {
  it('takes the first answer back with its conversation and its outcome', () => {
    const back = does(first, undo);
    expect(seen(back)).toMatchObject(nothing);
    expect(back.outbox).toEqual([]);
    expect(asked(back)).toBe('question how-arrived');
  });
  it('takes back the beginning of the call too', () => {
    const back = does(first, undo, undo);
    expect(back.state.underway).toBeUndefined();
    expect(asked(back)).toBe('menu');
    expect(does(back, undo)).toEqual(back);
  });
  it('keeps what something else rests on', () => {
    const noted = does(first, note('In a hurry.'), undo);
    expect(seen(noted).conversations).toMatchObject([{ privateNotes: 'In a hurry.' }]);
    expect(seen(noted).answers).toEqual([]);
    const elsewhere = {
      ...first.read,
      answers: [answerTo(numberPrompt, { number: 7, conversationKey: seen(first).conversations[0]?.key })]
    };
    expect(seen(does({ ...first, read: elsewhere }, undo))).toMatchObject({
      conversations: [{ contactId: ada }],
      buyerOutcomes: [{ key: outcomeKey }],
      answers: [{ number: 7 }]
    });
  });
  it('leaves the call underway whose conversation stays', () => {
    const noted = does(rep(), note('Before the first question.'), take(board), undo, undo);
    expect(noted.state.underway).toBeDefined();
    expect(seen(does(noted, end)).conversations).toMatchObject([{ ended: now }]);
  });
  it('takes back an answer, a capability, a value, a need, a skip, each by itself', () => {
    const steps = [
      take(board),
      choose('A tool'),
      helpsNot,
      type(7),
      yes,
      helps,
      worth(5),
      menu,
      need('Fewer audits.'),
      tell('How often?', 'Each quarter.')
    ];
    const states = steps.map((_, index) => does(rep(), ...steps.slice(0, index)));
    for (const [index, before] of states.entries()) {
      const step = steps[index];
      if (!step || step === menu) continue;
      const after = does(before, step);
      expect(seen(does(after, undo)).answers).toEqual(seen(before).answers);
      expect(seen(does(after, undo)).buyerOutcomes).toEqual(seen(before).buyerOutcomes);
      expect(does(after, undo).state).toEqual(before.state);
    }
  });
  it('takes back the end of the call, and what was noted after it stays', () => {
    const ended = does(first, end, { kind: 'agreeNextStep', nextStep: 'A workshop' });
    const on = does(ended, undo);
    expect(on.state).toEqual(first.state);
    expect(seen(on).conversations).toMatchObject([{ ended: undefined, nextStep: 'A workshop' }]);
  });
});

describe('taking back after a reload', () => {
  it('works as before it', () => {
    const long = does(first, helps, type(7), speakWith(dora), take(board), type(3));
    const back = does(reloads(long), ...Array.from({ length: 7 }, () => undo));
    expect(seen(back)).toMatchObject(nothing);
    expect(back.state).toMatchObject({ contactId: ada, place: { kind: 'menu' }, undoable: [] });
    expect(back.state.underway).toBeUndefined();
  });
  it('puts a value back that was empty', () => {
    const valued = does(
      first,
      helps,
      { kind: 'change', contactId: ada, topic: board, again: { kind: 'value' } },
      worth(5)
    );
    expect(seen(does(reloads(valued), undo)).buyerOutcomes[0]?.annualValue).toBeUndefined();
  });
});

describe('taking back what was saved meanwhile', () => {
  it('removes on the platform what was made there', () => {
    const back = saves(does(reads(saves(first)), undo));
    expect(back.platform).toMatchObject(nothing);
    const unread = saves(does(saves(first), undo));
    expect(unread.platform).toMatchObject(nothing);
    expect(reads(unread).outbox).toEqual([]);
  });
  it('changes on the platform what was changed there', () => {
    const saved = reads(saves(does(first, helps)));
    const back = saves(does(saved, undo));
    expect(back.platform.answers).toMatchObject([{ text: 'A tool', capabilityHelps: undefined }]);
    expect(back.platform.buyerOutcomes).toMatchObject([{ progress: 'Shared' }]);
  });
  it('makes anew what was withdrawn there', () => {
    const withdrawn = reads(saves(does(first, { kind: 'withdraw', buyerOutcomeKey: outcomeKey })));
    expect(withdrawn.platform.buyerOutcomes).toEqual([]);
    const back = reads(saves(does(withdrawn, undo)));
    expect(back.platform).toMatchObject({
      buyerOutcomes: [{ key: outcomeKey }],
      answers: [{ text: 'A tool' }]
    });
  });
  it('waits for what is on its way, and takes it back then', () => {
    const entries = nextTransaction(first.outbox);
    const going = { ...first, outbox: markSaving(first.outbox, entries, () => 'T1') };
    const back = does(going, undo);
    expect(seen(back)).toMatchObject(nothing);
    const platform = reads(saves(first)).platform;
    const ids = new Map(
      [...platform.conversations, ...platform.buyerOutcomes, ...platform.answers].map(({ key, id = '' }) => [
        key,
        id
      ])
    );
    const arrived: Rep = {
      ...back,
      platform: {
        ...guide,
        conversations: platform.conversations.map(record => ({ ...record, revision: 'T1' })),
        buyerOutcomes: platform.buyerOutcomes.map(record => ({ ...record, revision: 'T1' })),
        answers: platform.answers.map(record => ({ ...record, revision: 'T1' }))
      },
      outbox: markSaved(back.outbox, entries, ids)
    };
    expect(saves(arrived).platform).toMatchObject(nothing);
  });
  it('works when only a part was saved', () => {
    const part = savesOnce(does(first, helps, type(7)));
    expect(part.outbox.some(({ state }) => state === 'waiting')).toBe(true);
    const back = reads(saves(does(reads(part), undo, undo, undo, undo)));
    expect(back.platform).toMatchObject(nothing);
    expect(back.outbox).toEqual([]);
  });
  it('leaves alone what others made of the record', () => {
    const saved = reads(saves(does(first, type(7), helps)));
    const [outcome = buyerOutcome] = saved.platform.buyerOutcomes;
    const platform = {
      ...saved.platform,
      buyerOutcomes: [{ ...outcome, annualValue: 80_000, progress: 'Confirmed' as const, revision: 'R9' }]
    };
    const back = does(reads({ ...saved, platform }), undo);
    expect(seen(back).buyerOutcomes).toMatchObject([{ annualValue: 80_000, progress: 'Confirmed' }]);
    const all = does(back, undo, undo);
    expect(seen(all)).toMatchObject({ buyerOutcomes: [{ annualValue: 80_000 }], answers: [] });
  });
  it('puts nothing back that others removed with what it hung on', () => {
    const saved = reads(saves(does(first, helps)));
    const platform = { ...saved.platform, answers: [], buyerOutcomes: [] };
    const back = does(reads({ ...saved, platform }), undo);
    expect(back.outbox).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('takes an outcome back with all that was said to it, and only that', () => {
    const two = does(first, menu, take(surprises), choose('Late.'));
    const one = does(two, { kind: 'withdraw', buyerOutcomeKey: outcomeKey });
    expect(seen(one)).toMatchObject({ answers: [{ text: 'Late.' }], buyerOutcomes: [{ contactId: ada }] });
    expect(asked(one)).toBe('through');
    expect(asked(does(two, menu, take(board), { kind: 'withdraw', buyerOutcomeKey: outcomeKey }))).toBe(
      'menu'
    );
    expect(said(does(one, undo))).toEqual(said(two));
  });
  it('gives way to what is said once more, whether its save arrived or not and nobody heard of it', () => {
    const saved = reads(saves(first));
    for (const unheard of [isOffline, savesUnheard]) {
      const gone = unheard(does(saved, { kind: 'withdraw', buyerOutcomeKey: outcomeKey }));
      for (const meanwhile of [(one: Rep) => one, reloads]) {
        const again = meanwhile(does(gone, take(board), choose('A tool')));
        const rested = reads(saves(triesAgain(again)));
        expect(rested.outbox).toEqual([]);
        expect(said(rested)).toEqual(said(again));
        expect(rested.platform.answers).toMatchObject([{ text: 'A tool' }]);
      }
    }
  });
  it('is a question to the person where somebody else took it back after it was seen to be there', () => {
    const saved = reads(saves(first));
    const kept = triesAgain(isOffline(does(saved, { kind: 'withdraw', buyerOutcomeKey: outcomeKey })));
    const again = reads(does(kept, take(board), choose('A tool'), helps));
    const platform = { ...again.platform, answers: [], buyerOutcomes: [] };
    expect(conflictsIn(reads({ ...again, platform }).outbox)).not.toEqual([]);
  });
  it('asks from the beginning when it is wanted again', () => {
    const skipped = does(first, { kind: 'skip' }, { kind: 'skip' });
    const anew = does(skipped, { kind: 'withdraw', buyerOutcomeKey: outcomeKey }, take(board));
    expect(asked(anew)).toBe('question how-arrived');
  });
});
