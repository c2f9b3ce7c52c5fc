import { ada, bert, dora, guide, opportunityId, outcomeKey, pia } from 'fixtures/guides';
import {
  asked,
  board,
  choose,
  does,
  end,
  helps,
  isOffline,
  menu,
  need,
  note,
  reads,
  rep,
  said,
  skip,
  saidBy,
  saves,
  savesUnheard,
  seen,
  speakWith,
  surprises,
  take,
  triesAgain,
  type,
  undo,
  worth
} from 'fixtures/rep';
import type { Rep } from 'fixtures/rep';

const of = <Item extends { readonly contactId: string }>(items: readonly Item[], contactId: string) =>
  items.filter(item => item.contactId === contactId);
const answersOf = (one: Rep, contactId: string) =>
  seen(one).answers.filter(({ key }) => key.startsWith(`${opportunityId}:${contactId}:`));

describe('a call with several buyers', () => {
  const both = does(
    rep(),
    take(board),
    choose('A tool'),
    helps,
    speakWith(dora),
    take(board),
    choose('Weighting')
  );

  it('writes down each answer with the buyer who gave it', () => {
    expect(answersOf(both, ada)).toMatchObject([{ text: 'A tool' }]);
    expect(answersOf(both, dora)).toMatchObject([{ text: 'Weighting' }]);
    expect(seen(both).buyerOutcomes.map(({ contactId }) => contactId)).toEqual([ada, dora]);
  });
  it('is one conversation with each of them, of one call', () => {
    const { conversations } = seen(does(both, end));
    expect(conversations.map(({ contactId }) => contactId)).toEqual([ada, dora]);
    expect(new Set(conversations.map(({ key }) => key.split(':')[1])).size).toBe(1);
    expect(new Set(conversations.map(({ started, ended }) => `${started} ${ended ?? ''}`)).size).toBe(1);
  });
  it('knows who is in it, and writes none down who said nothing', () => {
    const silent = does(both, speakWith(bert), end);
    expect(does(both, speakWith(bert)).state.underway?.buyers).toEqual([ada, dora, bert]);
    expect(of(seen(silent).conversations, bert)).toEqual([]);
  });
  it('goes on with the first where it stood with the first', () => {
    expect(asked(does(both, speakWith(ada), take(board)))).toBe('question how-far-off');
    expect(asked(does(both, take(board)))).toBe('capability how-arrived');
  });
  it('goes back to the question when the same buyer is chosen', () => {
    expect(asked(does(both, { kind: 'open', place: 'buyers' }, speakWith(dora)))).toBe(
      'capability how-arrived'
    );
  });
  it('takes the wrong buyer back without touching what was said', () => {
    const wrong = does(both, speakWith(bert), undo);
    expect(asked(wrong)).toBe('capability how-arrived');
    expect(wrong.state.underway?.buyers).toEqual([ada, dora]);
    expect(answersOf(wrong, dora)).toHaveLength(1);
  });
  it('says of somebody who works elsewhere that they speak for the account', () => {
    const partner = { ...guide, contacts: [...guide.contacts, pia] };
    const told = seen(does(rep(partner), speakWith(pia.id), take(board), choose('A tool')));
    expect(told.conversations).toMatchObject([{ contactId: pia.id, isExternal: true }]);
    expect(told.buyerOutcomes).toMatchObject([{ contactId: pia.id, isExternal: true }]);
  });
});

describe('a conversation of which nothing is left', () => {
  it('goes only once its answers are gone, though nobody heard whether they are', () => {
    const two = reads(
      saves(does(rep(), take(board), choose('A tool'), menu, take(surprises), choose('Late.')))
    );
    const withdrawn = does(two, { kind: 'withdraw', buyerOutcomeKey: outcomeKey });
    for (const unheard of [isOffline, savesUnheard]) {
      const moved = saves(does(unheard(withdrawn), saidBy(dora)));
      expect(of(moved.platform.conversations, ada)).toHaveLength(1);
      const rested = reads(saves(triesAgain(moved)));
      expect(rested.platform.conversations).toMatchObject([{ contactId: dora }]);
      expect(rested.platform.answers).toMatchObject([{ text: 'Late.' }]);
      expect(rested.outbox).toEqual([]);
    }
  });
});

const valueOf = (contactId: string) =>
  ({ kind: 'change', contactId, topic: board, again: { kind: 'value' } }) as const;

describe('words that somebody else said', () => {
  const first = does(rep(), take(board), choose('A tool'), helps, type(7));
  const moved = does(first, saidBy(dora));

  it('become theirs with all that hangs on them', () => {
    expect(answersOf(moved, ada)).toEqual([]);
    expect(answersOf(moved, dora)).toMatchObject([{ text: 'A tool', capabilityHelps: 'Yes' }, { number: 7 }]);
    expect(seen(moved).buyerOutcomes).toMatchObject([{ contactId: dora, progress: 'Envisioned' }]);
    expect(moved.state.contactId).toBe(dora);
    expect(asked(moved)).toBe('question could-tell');
  });
  it('leave no conversation with somebody who said nothing', () => {
    expect(seen(moved).conversations).toMatchObject([{ contactId: dora }]);
    const noted = does(first, note('In a hurry.'), saidBy(dora));
    expect(seen(noted).conversations.map(({ contactId }) => contactId)).toEqual([ada, dora]);
    const other = does(first, menu, take(surprises), choose('Late.'), saidBy(dora));
    expect(seen(other).conversations.map(({ contactId }) => contactId)).toEqual([ada, dora]);
    const needs = does(rep(), need('Fewer audits.'), menu, take(board), choose('A tool'), saidBy(dora));
    expect(seen(needs).conversations.map(({ contactId }) => contactId)).toEqual([ada, dora]);
  });
  it('are the first buyer’s again when that is undone', () => {
    const back = does(moved, undo);
    expect(said(back)).toEqual(said(first));
    expect(back.state).toEqual(first.state);
  });
  it('are moved and moved back on the platform too', () => {
    const arrived = reads(saves(does(reads(saves(first)), saidBy(dora))));
    expect(arrived.platform.answers).toHaveLength(2);
    expect(arrived.platform.conversations).toMatchObject([{ contactId: dora }]);
    const back = reads(saves(does(arrived, undo)));
    expect(of(back.platform.buyerOutcomes, ada)).toHaveLength(1);
    expect(back.platform.buyerOutcomes).toHaveLength(1);
  });
  it('stay with the first buyer as far as earlier calls go', () => {
    const earlier = reads(saves(does(first, valueOf(ada), worth(90_000), end)));
    const later = does(earlier, take(board), { kind: 'answer', given: { reply: 'No' } }, helps);
    const split = does(later, saidBy(dora));
    expect(of(seen(split).buyerOutcomes, ada)).toMatchObject([
      { annualValue: 90_000, progress: 'Envisioned' }
    ]);
    const [theirs] = of(seen(split).buyerOutcomes, dora);
    expect(theirs).toMatchObject({ progress: 'Envisioned' });
    expect(theirs?.annualValue).toBeUndefined();
    expect(answersOf(split, ada)).toHaveLength(2);
    expect(answersOf(split, dora)).toMatchObject([{ reply: 'No' }]);
    expect(said(does(split, undo))).toEqual(said(later));
  });
  it('join what the other wants already, and take nothing of it away', () => {
    const other = does(rep(), speakWith(dora), take(board), skip, type(3), valueOf(dora), worth(50_000));
    const ours = does(other, speakWith(ada), take(board), choose('A tool'), helps, type(9));
    const joined = does(ours, saidBy(dora));
    expect(seen(joined).buyerOutcomes).toMatchObject([{ contactId: dora, annualValue: 50_000 }]);
    expect(answersOf(joined, dora).map(({ number, text }) => number ?? text)).toEqual([9, 'A tool']);
    expect(said(does(joined, undo))).toEqual(said(ours));
    expect(reads(saves(joined)).platform.answers).toHaveLength(2);
  });
  it('may be a need in own words', () => {
    const own = does(rep(), need('Fewer audits.'), saidBy(dora));
    expect(seen(own).buyerOutcomes).toMatchObject([{ contactId: dora, unmetNeed: 'Fewer audits.' }]);
    expect(asked(own)).toBe('freeQuestion');
    expect(seen(does(own, undo)).buyerOutcomes).toMatchObject([{ contactId: ada }]);
  });
  it('of earlier calls stay where they are', () => {
    const earlier = reads(saves(does(first, end)));
    const later = does(earlier, take(board));
    expect(does(later, saidBy(dora))).toEqual(later);
  });
  it('become theirs after the buyers were looked at', () => {
    const chosen = does(first, { kind: 'open', place: 'buyers' }, { kind: 'back' }, saidBy(dora));
    expect(said(chosen)).toEqual(said(does(first, saidBy(dora))));
    expect(answersOf(chosen, dora)).toHaveLength(2);
  });
  it('cannot be the same buyer’s, nor anybody’s outside a topic', () => {
    expect(does(first, saidBy(ada))).toEqual(first);
    expect(does(first, saidBy('003000000000009AAA'))).toEqual(first);
    expect(does(first, menu, saidBy(dora))).toEqual(does(first, menu));
  });
});
