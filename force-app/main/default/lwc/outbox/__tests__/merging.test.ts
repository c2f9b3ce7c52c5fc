import { answerTo, buyerOutcome, choicePrompt, conversation } from 'fixtures/guides';
import type { Answer, BuyerOutcome } from 'c/guide';
import { conflictsIn, guideWith, nextTransaction, put, reconciled, retried, settled } from 'c/outbox';
import type { Outbox } from 'c/outbox';
import {
  arrive,
  fail,
  first,
  firstKey,
  reading,
  save,
  send,
  takenBack,
  talk,
  tokens,
  want
} from 'fixtures/entered';

const answer = answerTo(choicePrompt, { id: 'a08', revision: 'R1', text: 'A tool', capabilityHelps: 'Yes' });
const outcome: BuyerOutcome = { ...buyerOutcome, revision: 'R1', annualValue: 100 };
const read = reading([answer], { buyerOutcomes: [outcome] });

const mine = (fields: Partial<Answer>): Outbox => put([], [first({ ...answer, ...fields })], read);
const theirs = (fields: Partial<Answer>) => reading([{ ...answer, revision: 'R2', ...fields }]);
const mineOf = (fields: Partial<BuyerOutcome>): Outbox => put([], [want({ ...outcome, ...fields })], read);
const theirsOf = (fields: Partial<BuyerOutcome>) =>
  reading([], { buyerOutcomes: [{ ...outcome, revision: 'R2', ...fields }] });

describe('two pages that changed different things of one record', () => {
  it('both keep what they changed', () => {
    const met = reconciled(mine({ said: 'Since May.' }), theirs({ text: 'Other' }));
    expect(met).toMatchObject([
      {
        state: 'waiting',
        record: { text: 'Other', said: 'Since May.', revision: 'R2' },
        before: { text: 'Other' }
      }
    ]);
  });
  it('both keep it when somebody without a token changed theirs', () => {
    const met = reconciled(mine({ said: 'Since May.' }), reading([{ ...answer, text: 'Other' }]));
    expect(met).toMatchObject([{ record: { text: 'Other', said: 'Since May.' } }]);
  });
  it('save on top of the newer state, under a new token', () => {
    const newRevision = tokens();
    const lost = retried(fail(send(mine({ said: 'Since May.' }), newRevision), 'unreached'));
    const met = reconciled(lost, theirs({ text: 'Other' }));
    expect(send(met, newRevision)).toMatchObject([{ revision: 'T2', before: { revision: 'R2' } }]);
  });
  it('are tried again when the platform refused the one for the other', () => {
    const refused = fail(send(mine({ said: 'Since May.' })), 'refused', 'Somebody saved this.');
    expect(reconciled(refused, theirs({ text: 'Other' }))).toMatchObject([
      { state: 'waiting', message: undefined }
    ]);
  });
  it('stay refused when it was for something else', () => {
    const refused = fail(send(mine({ said: 'Since May.' })), 'refused', 'Too long.');
    expect(reconciled(refused, read)).toMatchObject([{ state: 'refused', message: 'Too long.' }]);
  });
  it('need not save what both said alike', () => {
    expect(reconciled(mine({ text: 'Other' }), theirs({ text: 'Other' }))).toEqual([]);
  });
});

describe('how far an outcome got, and the end of a call', () => {
  it('never conflict: the furthest and the latest stand', () => {
    expect(reconciled(mineOf({ progress: 'Diagnosed' }), theirsOf({ progress: 'Envisioned' }))).toEqual([]);
    expect(
      reconciled(mineOf({ progress: 'Envisioned', annualValue: 5 }), theirsOf({ progress: 'Diagnosed' }))
    ).toMatchObject([{ state: 'waiting', record: { progress: 'Envisioned', annualValue: 5 } }]);
  });
  it('go back when only this page took them back', () => {
    const before = { ...outcome, progress: 'Diagnosed' } as const;
    const back = put([], [want({ ...before, progress: 'Shared' })], { ...read, buyerOutcomes: [before] });
    const met = reconciled(back, theirsOf({ progress: 'Diagnosed', annualValue: 7 }));
    expect(met).toMatchObject([{ record: { progress: 'Shared', annualValue: 7 } }]);
  });
  it('a call that is taken up goes on though somebody noted something', () => {
    const ended = { ...conversation, ended: '2026-11-20T10:00:00.000Z' };
    const up = put([], [talk({ ...ended, ended: undefined })], { ...read, conversations: [ended] });
    const met = reconciled(
      up,
      reading([], { conversations: [{ ...ended, revision: 'R2', privateNotes: 'x' }] })
    );
    expect(met).toMatchObject([{ state: 'waiting', record: { ended: undefined, privateNotes: 'x' } }]);
  });
  it('an answer belongs to the call in which it was said last', () => {
    const met = reconciled(mine({ conversationKey: 'later' }), theirs({ said: 'Since May.' }));
    expect(met).toMatchObject([{ record: { conversationKey: 'later', said: 'Since May.' } }]);
  });
});

describe('two pages that changed the same thing', () => {
  const met = reconciled(
    mine({ text: 'Mine', said: 'My words.' }),
    theirs({ text: 'Theirs', capabilityHelps: 'No' })
  );

  it('are asked which of the two stands, and nothing of it is saved until then', () => {
    expect(conflictsIn(met)).toMatchObject([{ record: { text: 'Mine' }, theirs: { text: 'Theirs' } }]);
    expect(nextTransaction(met)).toEqual([]);
  });
  it('mine stands: what only they changed stays theirs', () => {
    const chosen = settled(met, firstKey, 'mine');
    expect(send(chosen)).toMatchObject([
      {
        revision: 'T1',
        before: { revision: 'R2' },
        record: { text: 'Mine', said: 'My words.', capabilityHelps: 'No' }
      }
    ]);
  });
  it('theirs stands: what only I changed stays mine', () => {
    const chosen = settled(met, firstKey, 'theirs');
    expect(chosen).toMatchObject([{ state: 'waiting', record: { text: 'Theirs', said: 'My words.' } }]);
    const all = reconciled(mine({ text: 'Mine' }), theirs({ text: 'Theirs' }));
    expect(settled(all, firstKey, 'theirs')).toEqual([]);
  });
  it('an amount and the words of a confirmation are each one thing', () => {
    expect(conflictsIn(reconciled(mineOf({ annualValue: 5 }), theirsOf({ annualValue: 6 })))).toHaveLength(1);
    const words = reconciled(mineOf({ annualValue: 5 }), theirsOf({ buyerWords: 'Yes, we want that.' }));
    expect(words).toMatchObject([{ record: { annualValue: 5, buyerWords: 'Yes, we want that.' } }]);
  });
  it('answered the same new question: the other answer is shown too', () => {
    const fresh = put([], [first({ text: 'Mine' })], reading([]));
    expect(reconciled(fresh, theirs({ text: 'Theirs' }))).toMatchObject([{ state: 'conflict' }]);
    expect(reconciled(fresh, theirs({ text: 'Mine' }))).toEqual([]);
  });
  it('one of them took it back: that is asked as well', () => {
    const back = put([], [takenBack(first(answer))], read);
    const clash = reconciled(back, theirs({ text: 'Theirs' }));
    expect(conflictsIn(clash)).toMatchObject([{ removed: true, theirs: { text: 'Theirs' } }]);
    expect(settled(clash, firstKey, 'theirs')).toEqual([]);
    expect(send(settled(clash, firstKey, 'mine'))).toMatchObject([
      { removed: true, record: { id: 'a08' }, before: { revision: 'R2' } }
    ]);
  });
  it('the other took it back: it comes back only when the person says so', () => {
    const clash = reconciled(mine({ text: 'Mine' }), reading([]));
    expect(conflictsIn(clash)).toMatchObject([{ record: { text: 'Mine' }, theirs: undefined }]);
    expect(settled(clash, firstKey, 'theirs')).toEqual([]);
    expect(nextTransaction(settled(clash, firstKey, 'mine'))).toMatchObject([
      { record: { id: undefined, text: 'Mine' }, before: undefined }
    ]);
  });
  it('both took it back: nothing is left to do', () => {
    expect(reconciled(put([], [takenBack(first(answer))], read), reading([]))).toEqual([]);
  });
  it('agree after all once the other put it back', () => {
    expect(reconciled(met, theirs({ text: 'A tool', revision: 'R3' }))).toMatchObject([
      { state: 'waiting', theirs: undefined, record: { text: 'Mine', capabilityHelps: 'Yes' } }
    ]);
  });
});

describe('what the platform is read to have', () => {
  it('takes the place of what was saved', () => {
    const saved = save(put([], [first()], reading([])));
    expect(reconciled(saved, reading([answerTo(choicePrompt, { id: 'a08', revision: 'T1' })]))).toEqual([]);
  });
  it('may have been read before a save: then that is shown on, until the next reading', () => {
    const saved = save(mine({ text: 'Other' }));
    const kept = reconciled(saved, read);
    expect(guideWith(read, kept).answers).toMatchObject([{ text: 'Other' }]);
    expect(reconciled(kept, read)).toEqual([]);
    expect(reconciled(save(put([], [first()], reading([]))), reading([]))).toHaveLength(1);
  });
  it('shows what others made of a record that was saved here', () => {
    expect(reconciled(save(mine({ text: 'Other' })), theirs({ text: 'Third' }))).toEqual([]);
  });
  it('recognises an own save of which nobody heard', () => {
    const lost = fail(send(put([], [first()], reading([]))), 'unreached');
    const arrived = answerTo(choicePrompt, { id: 'a08', revision: 'T1', text: 'A tool' });
    expect(reconciled(lost, reading([arrived]))).toEqual([]);
    const changed = put(lost, [first({ text: 'Other' })], undefined);
    expect(reconciled(changed, reading([arrived]))).toMatchObject([
      { state: 'waiting', record: { id: 'a08', text: 'Other' }, before: { revision: 'T1' } }
    ]);
  });
  it('takes back an own save of which nobody heard', () => {
    const lost = fail(send(put([], [first()], reading([]))), 'unreached');
    const back = put(lost, [takenBack(first())], undefined);
    const arrived = answerTo(choicePrompt, { id: 'a08', revision: 'T1', text: 'A tool' });
    expect(reconciled(back, reading([arrived]))).toMatchObject([{ removed: true, record: { id: 'a08' } }]);
    expect(reconciled(back, reading([]))).toEqual([]);
  });
  it('never leads back to a state before the last own save', () => {
    const changed = put(save(mine({ text: 'Other' })), [first({ ...answer, text: 'Third' })], undefined);
    expect(reconciled(changed, read)).toMatchObject([
      { before: { revision: 'T1' }, record: { text: 'Third' } }
    ]);
  });
  it('leaves what is on its way alone', () => {
    const going = send(mine({ text: 'Other' }));
    expect(reconciled(going, theirs({ text: 'Third' }))).toEqual(going);
    expect(reconciled(arrive(going), theirs({ text: 'Other', revision: 'T1' }))).toEqual([]);
  });
  it('makes what it lacks of the own saves anew', () => {
    const changed = put(save(put([], [first()], reading([]))), [first({ text: 'Other' })], undefined);
    expect(reconciled(changed, reading([]))).toMatchObject([{ state: 'waiting', record: { id: undefined } }]);
  });
});

describe('the guide with what was entered', () => {
  const seen = (outbox: Outbox) => guideWith(read, outbox);

  it('shows answers at once, in place of older ones', () => {
    expect(seen(mine({ text: 'Other' })).answers).toMatchObject([{ text: 'Other' }]);
    expect(seen(put([], [talk({ key: 'new' })], read)).conversations.map(({ key }) => key)).toEqual([
      conversation.key,
      'new'
    ]);
  });
  it('does not show what was taken back', () => {
    const back = put([], [takenBack(first(answer)), takenBack(want(outcome))], read);
    expect(seen(back)).toMatchObject({ answers: [], buyerOutcomes: [] });
  });
  it('leaves what was agreed alone', () => {
    expect(seen(mine({ text: 'Other' })).targetTitles).toBe(read.targetTitles);
  });
});
