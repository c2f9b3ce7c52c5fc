import { ada, choicePrompt, dora, numberPrompt } from 'fixtures/guides';
import {
  asked,
  board,
  choose,
  does,
  end,
  helps,
  helpsNot,
  letter,
  menu,
  need,
  note,
  reads,
  reloads,
  rep,
  said,
  saves,
  seen,
  skip,
  speakWith,
  surprises,
  take,
  tell,
  type,
  undo,
  worth,
  yes
} from 'fixtures/rep';
import type { Rep } from 'fixtures/rep';
import type { Command, Revisit, Topic } from 'c/callFlow';

const change = (topic: Topic, again: Revisit, contactId = ada): Command => ({
  kind: 'change',
  contactId,
  topic,
  again
});
const question = (promptId: string) => ({ kind: 'question', promptId }) as const;
const call = does(rep(), take(board), choose('A tool'), helps, type(7), yes);
const over = reads(saves(does(call, helps, worth(5), end)));
const keysOf = (one: Rep) => seen(one).conversations.map(({ key }) => key);

describe('putting something right in the call', () => {
  it('changes an answer and leads back to where the rep was', () => {
    const fixed = does(call, change(board, question(choicePrompt.id)), choose('Weighting by stage'));
    expect(seen(fixed).answers).toMatchObject([
      { text: 'Weighting by stage', capabilityHelps: 'Yes' },
      {},
      {}
    ]);
    expect(asked(fixed)).toBe('capability could-tell');
    const elsewhere = does(call, menu, take(surprises), change(board, question(numberPrompt.id)), type(8));
    expect(asked(elsewhere)).toBe('question last-time');
  });
  it('changes a capability, with the reason', () => {
    const fixed = does(call, change(board, { kind: 'capability', promptId: choicePrompt.id }), helpsNot);
    expect(seen(fixed).answers[0]).toMatchObject({ capabilityHelps: 'No', whyNot: 'Too late.' });
    expect(seen(fixed).buyerOutcomes).toMatchObject([{ progress: 'Diagnosed' }]);
  });
  it('changes the value and takes a confirmation back', () => {
    const asking = does(call, helps, change(board, { kind: 'value' }));
    const sure = does(asking, {
      kind: 'confirm',
      confirmation: { annualValue: 5, buyerWords: 'Yes, that is it.', confirmedOn: '2026-11-20' }
    });
    expect(seen(sure).buyerOutcomes).toMatchObject([{ annualValue: 5, progress: 'Confirmed' }]);
    const unsure = does(sure, change(board, { kind: 'value' }), worth(6));
    expect(seen(unsure).buyerOutcomes).toMatchObject([{ annualValue: 6, progress: 'Envisioned' }]);
    expect(seen(unsure).buyerOutcomes[0]?.confirmedOn).toBeUndefined();
  });
  it('leaves everything as it is when the rep changes their mind', () => {
    const asking = does(call, change(board, question(choicePrompt.id)));
    for (const way of [skip, undo, { kind: 'back' } as const]) {
      const left = does(asking, way);
      expect(said(left)).toEqual(said(call));
      expect(asked(left)).toBe('capability could-tell');
      expect(left.state.skipped).toEqual([]);
    }
  });
  it('is taken back by one step, to where the rep was', () => {
    const fixed = does(call, change(board, question(choicePrompt.id)), choose('Weighting by stage'));
    expect(said(does(fixed, undo))).toEqual(said(call));
    expect(does(fixed, undo).state).toEqual(call.state);
  });
  it('is no step to take back while nothing was changed', () => {
    const asking = does(call, change(board, question(choicePrompt.id)));
    for (const way of [skip, undo, { kind: 'back' } as const])
      expect(does(asking, way).state).toEqual(call.state);
  });
  it('of another buyer stays with that buyer, and leads back to the present one', () => {
    const both = does(call, speakWith(dora), take(board));
    const fixed = does(both, change(board, question(numberPrompt.id)), type(8));
    expect(fixed.state.contactId).toBe(dora);
    expect(asked(fixed)).toBe('question how-arrived');
    expect(seen(fixed).answers[1]).toMatchObject({ number: 8, key: seen(call).answers[1]?.key });
  });
  it('of a buyer who is in no call today stays with the conversation of then', () => {
    const today = does(over, speakWith(dora), take(board), choose('A tool'));
    const fixed = does(today, change(board, question(numberPrompt.id)), type(8));
    expect(seen(fixed).answers[1]).toMatchObject({ number: 8, conversationKey: keysOf(over)[0] });
    expect(fixed.state.underway?.buyers).toEqual([dora]);
    expect(keysOf(fixed)).toEqual(keysOf(today));
  });
});

describe('putting something right after the call', () => {
  it('begins no other call, and leads back to the letter', () => {
    const fixed = does(over, change(board, question(numberPrompt.id)), type(8));
    expect(fixed.state.underway).toBeUndefined();
    expect(asked(fixed)).toBe('letter');
    expect(seen(fixed).answers[1]).toMatchObject({ number: 8, conversationKey: keysOf(over)[0] });
    expect(keysOf(fixed)).toEqual(keysOf(over));
  });
  it('works for a capability, a value and a need as well', () => {
    const helped = does(over, change(board, { kind: 'capability', promptId: choicePrompt.id }), helpsNot);
    const valued = does(helped, change(board, { kind: 'value' }), worth(6));
    expect(seen(valued).buyerOutcomes).toMatchObject([{ annualValue: 6 }]);
    const own = reads(saves(does(rep(), need('Fewer audits.'), end)));
    const topic = { kind: 'unmetNeed', key: seen(own).buyerOutcomes[0]?.key ?? '' } as const;
    const better = does(own, change(topic, { kind: 'need' }), need('No audits.'));
    expect(seen(better).buyerOutcomes).toMatchObject([{ unmetNeed: 'No audits.' }]);
    expect([valued, better].map(({ state }) => [state.underway, state.place.kind])).toEqual([
      [undefined, 'letter'],
      [undefined, 'letter']
    ]);
    expect(keysOf(better)).toEqual(keysOf(own));
  });
  it('adds what was forgotten to the last conversation with the buyer', () => {
    const short = reads(saves(does(rep(), take(board), choose('A tool'), end)));
    const added = does(short, change(board, question(numberPrompt.id)), type(8));
    expect(seen(added).answers[1]).toMatchObject({ number: 8, conversationKey: keysOf(short)[0] });
    expect(added.state.underway).toBeUndefined();
  });
  it('can be taken back, after a reload too', () => {
    const fixed = does(over, change(board, question(numberPrompt.id)), type(8));
    expect(said(does(reloads(fixed), undo))).toEqual(said(over));
  });
  it('notes the next step and what only we may read in that conversation', () => {
    const noted = does(over, { kind: 'agreeNextStep', nextStep: 'A workshop', nextStepOn: '2026-12-01' });
    expect(seen(does(noted, note('Hurry.'))).conversations).toMatchObject([
      { nextStep: 'A workshop', nextStepOn: '2026-12-01', privateNotes: 'Hurry.' }
    ]);
    expect(noted.state).toEqual(over.state);
    const beside = does(over, change(board, question(numberPrompt.id)), note('Hurry.'), type(8));
    expect(seen(beside).conversations).toMatchObject([{ privateNotes: 'Hurry.' }]);
  });
});

describe('a second call', () => {
  const menuOf = does(over, { kind: 'back' });

  it('is a conversation of its own as soon as a capability or a value is talked about', () => {
    const open = reads(saves(does(rep(), take(board), choose('A tool'), end)));
    const helped = does(open, take(board), helps);
    expect(keysOf(helped)).toHaveLength(2);
    expect(seen(helped).answers).toMatchObject([
      { conversationKey: keysOf(open)[0], capabilityHelps: 'Yes' }
    ]);
    const valued = does(menuOf, take(board), change(board, { kind: 'value' }), worth(9));
    expect(keysOf(valued)).toHaveLength(2);
  });
  it('begins with a note at the menu', () => {
    const noted = does(menuOf, note('Before the call.'));
    expect(noted.state.underway).toBeDefined();
    expect(keysOf(noted)).toHaveLength(2);
  });
  it('keeps an answer that is given anew as its own', () => {
    const again = does(menuOf, take(board), change(board, question(numberPrompt.id)), type(9));
    expect(seen(again).answers[1]).toMatchObject({ number: 9, conversationKey: keysOf(again)[1] });
    expect(keysOf(does(again, undo))).toEqual(keysOf(over));
  });
});

describe('a need in the buyer’s own words', () => {
  const noted = does(rep(), menu, { kind: 'open', place: 'ownWords' }, need('Fewer audits.'));

  it('is asked about freely, and then valued', () => {
    expect(asked(noted)).toBe('freeQuestion');
    const told = does(noted, tell('How often?', 'Each quarter.'), tell('Who does them?', 'My team.'));
    expect(seen(told).buyerOutcomes).toMatchObject([{ unmetNeed: 'Fewer audits.', progress: 'Diagnosed' }]);
    expect(seen(told).answers).toMatchObject([
      { questionAsked: 'How often?', text: 'Each quarter.', reply: 'Given' },
      { questionAsked: 'Who does them?', text: 'My team.' }
    ]);
    expect(new Set(seen(told).answers.map(({ key }) => key)).size).toBe(2);
    expect(asked(does(told, skip))).toBe('value');
    expect(asked(does(told, skip, worth(4)))).toBe('through');
  });
  it('is never confirmed, as the offering has nothing to reach it with', () => {
    const told = does(noted, tell('How often?', 'Each quarter.'), skip, {
      kind: 'confirm',
      confirmation: { annualValue: 4, buyerWords: 'Yes.', confirmedOn: '2026-11-20' }
    });
    expect(seen(told).buyerOutcomes).toMatchObject([{ annualValue: 4, progress: 'Diagnosed' }]);
    expect(reads(saves(told)).outbox).toEqual([]);
  });
  it('can be put better, and so can each answer', () => {
    const told = does(noted, tell('How often?', 'Each quarter.'));
    const topic = { kind: 'unmetNeed', key: seen(told).buyerOutcomes[0]?.key ?? '' } as const;
    const better = does(told, change(topic, { kind: 'need' }), need('No audits.'));
    expect(seen(better).buyerOutcomes).toMatchObject([{ key: topic.key, unmetNeed: 'No audits.' }]);
    const answerKey = seen(told).answers[0]?.key ?? '';
    const fixed = does(
      told,
      change(topic, { kind: 'freeQuestion', answerKey }),
      tell('How often?', 'Monthly.')
    );
    expect(seen(fixed).answers).toMatchObject([{ key: answerKey, text: 'Monthly.' }]);
    const more = does(told, skip, letter, change(topic, { kind: 'freeQuestion' }), tell('Why?', 'The law.'));
    expect(seen(more).answers).toHaveLength(2);
  });
  it('is several when several were said', () => {
    const two = does(noted, menu, need('Fewer forms.'));
    expect(seen(two).buyerOutcomes.map(({ unmetNeed }) => unmetNeed)).toEqual([
      'Fewer audits.',
      'Fewer forms.'
    ]);
  });
});
