import { ada, bert, callKey, conversation, dora, guide } from 'fixtures/guides';
import {
  asked,
  board,
  choose,
  does,
  end,
  helps,
  menu,
  note,
  now,
  reads,
  reloads,
  rep,
  saves,
  seen,
  skip,
  speakWith,
  take,
  undo,
  worth
} from 'fixtures/rep';
import { beforeTheCall, callUnderway, endedToday, likelyContact, unrecordedIn } from 'c/callFlow';
import type { Guide } from 'c/guide';

const moment = new Date(now);
const call = does(rep(), take(board), choose('A tool'), speakWith(dora), take(board), choose('Weighting'));
const over = reads(saves(does(call, end)));
const dayOf = (at: string) => at.slice(0, 10);

describe('the end of a call', () => {
  it('is written to every conversation of it, and leads to the letter', () => {
    expect(seen(over).conversations.map(({ ended }) => ended)).toEqual([now, now]);
    expect(over.state).toMatchObject({ contactId: dora, place: { kind: 'letter' }, skipped: [] });
    expect(over.state.underway).toBeUndefined();
  });
  it('leaves nothing when nothing was said', () => {
    expect(does(rep(), take(board), skip, end).outbox).toEqual([]);
  });
  it('leads to the letter to a buyer who said something, when the present one said nothing', () => {
    expect(does(call, speakWith(bert), end).state).toMatchObject({
      contactId: dora,
      place: { kind: 'letter' }
    });
    const earlier = does(over, speakWith(ada), take(board), helps, speakWith(dora), end);
    expect(earlier.state.contactId).toBe(ada);
  });
  it('leaves the rep with the present buyer when nobody said anything', () => {
    expect(does(rep(), take(board), speakWith(bert), end).state.contactId).toBe(bert);
  });
  it('is a step away from the letters to the others who said something, and from a call with who did not', () => {
    expect(does(over, speakWith(ada)).state).toMatchObject({ contactId: ada, place: { kind: 'letter' } });
    expect(does(over, speakWith(ada), undo).state).toEqual(over.state);
    expect(does(over, speakWith(bert)).state).toMatchObject({ contactId: bert, place: { kind: 'menu' } });
  });
});

describe('what a call knows that stands in no record', () => {
  const value = { kind: 'change', contactId: dora, topic: board, again: { kind: 'value' } } as const;
  const valued = does(call, value, worth(90_000));
  const key = (contactId: string) =>
    seen(call).conversations.find(({ contactId: buyer }) => buyer === contactId)?.key;
  const wanted = seen(call).buyerOutcomes.map(({ key: outcome }) => outcome);

  it('is who listened and said nothing, during the call and after it', () => {
    const listened = does(call, speakWith(bert));
    for (const { state } of [listened, does(listened, end), reloads(does(listened, end, menu))])
      expect(unrecordedIn(state, key(ada)).buyers).toEqual([ada, dora, bert]);
  });
  it('is what was given a value in it, and nothing of another call', () => {
    expect(unrecordedIn(does(valued, end).state, key(dora)).valued).toEqual(wanted.slice(1));
    expect(unrecordedIn(over.state, key(dora)).valued).toEqual([]);
    const next = does(reads(saves(does(valued, end))), take(board));
    expect(unrecordedIn(next.state, next.state.underway && `x:${next.state.underway.id}:y`)).toEqual({
      buyers: [dora],
      valued: []
    });
    expect(unrecordedIn(next.state, undefined).buyers).toEqual([]);
  });
});

describe('an ended call of today', () => {
  const key = endedToday(seen(over), dora, '2026-11-20', dayOf)?.key ?? '';
  const up = does(over, { kind: 'takeUp', conversationKey: key });

  it('is taken up as the same conversations', () => {
    expect(up.state.underway).toMatchObject({ buyers: [ada, dora], versionId: guide.offering?.version?.id });
    const more = reads(saves(does(up, take(board), helps, end)));
    expect(seen(more).conversations).toHaveLength(2);
    expect(seen(more).answers[1]?.conversationKey).toBe(seen(over).answers[1]?.conversationKey);
  });
  it('is over again when taking it up is undone', () => {
    const again = does(up, undo);
    expect(again.state).toEqual(over.state);
    expect(seen(again).conversations.map(({ ended }) => ended)).toEqual([now, now]);
  });
  it('is not taken up while another call is underway', () => {
    const busy = does(over, take(board));
    expect(does(busy, { kind: 'takeUp', conversationKey: key })).toEqual(busy);
  });
  it('is only the person’s own, of that contact and that day', () => {
    const at = (fields: Partial<typeof conversation>): Guide => ({
      ...guide,
      conversations: [{ ...conversation, ended: now, ...fields }]
    });
    expect(endedToday(at({}), ada, '2026-11-20', dayOf)?.key).toBe(callKey);
    expect(endedToday(at({ isOwn: false }), ada, '2026-11-20', dayOf)).toBeUndefined();
    expect(endedToday(at({}), dora, '2026-11-20', dayOf)).toBeUndefined();
    expect(endedToday(at({}), ada, '2026-11-21', dayOf)).toBeUndefined();
    expect(endedToday(at({ ended: undefined }), ada, '2026-11-20', dayOf)).toBeUndefined();
    expect(endedToday(at({ key: 'a06000000000001AAA' }), ada, '2026-11-20', dayOf)).toBeUndefined();
  });
});

describe('the call after a reload', () => {
  const kept = reloads(call);

  it('is where this browser remembers it', () => {
    expect(callUnderway(seen(kept), kept.state, moment)).toBe(kept.state);
    expect(asked(kept)).toBe('capability how-arrived');
  });
  it('is over when it was ended elsewhere, or began half a day ago', () => {
    expect(callUnderway(seen(over), call.state, moment)?.underway).toBeUndefined();
    const tomorrow = new Date('2026-11-21T09:30:00.000Z');
    expect(callUnderway(seen(call), call.state, tomorrow)).toBeUndefined();
  });
  it('is the person’s own open conversation, where the last answer was given, when nothing is remembered', () => {
    const found = callUnderway(seen(call), undefined, moment);
    expect(found).toMatchObject({
      underway: { id: call.state.underway?.id, buyers: [ada, dora] },
      place: { kind: 'topic', topic: board }
    });
    const noted = does(rep(), note('First.'));
    expect(callUnderway(seen(noted), undefined, moment)).toMatchObject({ place: { kind: 'menu' } });
    const others = {
      ...seen(call),
      conversations: seen(call).conversations.map(record => ({ ...record, isOwn: false }))
    };
    expect(callUnderway(others, undefined, moment)).toBeUndefined();
  });
  it('is remembered for undo a while after its end', () => {
    expect(callUnderway(seen(over), over.state, moment)).toBe(over.state);
    expect(callUnderway(seen(over), over.state, new Date('2026-11-22T09:30:00.000Z'))).toBeUndefined();
    expect(callUnderway(guide, beforeTheCall(ada), moment)).toBeUndefined();
  });
  it('is nobody’s when the contact is not there any more', () => {
    const gone = { ...guide, contacts: guide.contacts.filter(({ id }) => id !== dora) };
    expect(callUnderway(gone, call.state, moment)).toBeUndefined();
  });
});

describe('whom a call begins with', () => {
  const spoke = { ...guide, conversations: [{ ...conversation, contactId: dora }] };

  it('is the contact talked with last, else the primary one, else a key player, else anybody', () => {
    expect(likelyContact(spoke)?.id).toBe(dora);
    const others = { ...spoke, conversations: [{ ...conversation, contactId: dora, isOwn: false }] };
    expect(likelyContact(others)?.id).toBe(ada);
    const [, bertHimself, carlaHerself, doraHerself] = guide.contacts;
    const some = (contacts: Guide['contacts']) => ({ ...guide, primaryContactId: undefined, contacts });
    if (!bertHimself || !carlaHerself || !doraHerself) throw new Error('The guide has four contacts.');
    expect(likelyContact(some([bertHimself, doraHerself]))?.id).toBe(dora);
    expect(likelyContact(some([carlaHerself, bertHimself]))?.id).toBe(carlaHerself.id);
    expect(likelyContact(some([]))).toBeUndefined();
  });
});
