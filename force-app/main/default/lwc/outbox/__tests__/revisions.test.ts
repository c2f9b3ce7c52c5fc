import { answerTo, callKey, choicePrompt } from 'fixtures/guides';
import { nextTransaction, put, reconciled, retried } from 'c/outbox';
import type { Outbox } from 'c/outbox';
import {
  arrive,
  enter,
  fail,
  first,
  reading,
  reloaded,
  save,
  send,
  takenBack,
  talk,
  tokens
} from 'fixtures/entered';

/** The token of the save, and the one of the state that it builds on. */
const tokensOf = (outbox: Outbox) => outbox.map(({ revision, before }) => [revision, before?.revision]);
const known = reading([answerTo(choicePrompt, { id: 'a08', revision: 'R1', text: 'A tool' })]);

describe('a save', () => {
  it('of a new record builds on nothing', () => {
    expect(tokensOf(send(enter(first())))).toEqual([['T1', undefined]]);
  });
  it('names the state that was read', () => {
    const outbox = put([], [first({ id: 'a08', text: 'Other' })], known);
    expect(tokensOf(send(outbox))).toEqual([['T1', 'R1']]);
  });
  it('that is repeated keeps its token', () => {
    const newRevision = tokens();
    const lost = fail(send(enter(first()), newRevision), 'unreached');
    expect(tokensOf(send(retried(lost), newRevision))).toEqual([['T1', undefined]]);
    expect(tokensOf(send(retried(reloaded(lost)), newRevision))).toEqual([['T1', undefined]]);
  });
  it('after another change gets a token of its own, and builds on the save before', () => {
    const newRevision = tokens();
    const saved = save(enter(first()), newRevision);
    const outbox = put(saved, [first({ text: 'Other' })], undefined);
    expect(outbox[0]?.before).toMatchObject({ id: 'a08', revision: 'T1', text: 'A tool' });
    expect(tokensOf(send(outbox, newRevision))).toEqual([['T2', 'T1']]);
  });
  it('of what changed while it was on its way builds on what arrived', () => {
    const newRevision = tokens();
    const changed = put(send(enter(first()), newRevision), [first({ text: 'Other' })], undefined);
    const arrived = arrive(changed);
    expect(nextTransaction(arrived)).toMatchObject([{ record: { id: 'a08', text: 'Other' } }]);
    expect(tokensOf(send(arrived, newRevision))).toEqual([['T2', 'T1']]);
  });
  it('of what changed and did not arrive gets a token of its own', () => {
    const newRevision = tokens();
    const changed = put(send(enter(first()), newRevision), [first({ text: 'Other' })], undefined);
    expect(tokensOf(send(retried(fail(changed, 'unreached')), newRevision))).toEqual([['T2', undefined]]);
  });
  it('of what changed is tried at once when the platform refused what it was', () => {
    const changed = put(send(enter(first())), [first({ text: 'Other' })], undefined);
    const refused = fail(changed, 'refused', 'No.');
    expect(refused).toMatchObject([{ state: 'waiting' }]);
    expect(refused[0]?.message).toBeUndefined();
  });
});

describe('an answer that is put back before anything of it was sent', () => {
  it('needs no saving', () => {
    const outbox = put([], [first({ id: 'a08', text: 'Other' })], known);
    expect(put(outbox, [first({ id: 'a08', revision: 'R1', text: 'A tool' })], known)).toEqual([]);
  });
  it('is saved when something of it may have arrived', () => {
    const lost = fail(send(put([], [first({ id: 'a08', text: 'Other' })], known)), 'unreached');
    expect(put(lost, [first({ id: 'a08', text: 'A tool' })], known)).toHaveLength(1);
  });
  it('is saved when its change was', () => {
    const saved = save(put([], [first({ id: 'a08', text: 'Other' })], known));
    expect(put(saved, [first({ id: 'a08', text: 'A tool' })], known)).toMatchObject([
      { state: 'waiting', before: { text: 'Other', revision: 'T1' } }
    ]);
  });
});

describe('what was entered before a reload', () => {
  it('goes on as if there had been none', () => {
    const outbox = put([], [talk(), first({ id: 'a08', text: 'Other' })], known);
    expect(tokensOf(send(reloaded(outbox)))).toEqual(tokensOf(send(outbox)));
    const changed = put(send(outbox), [first({ text: 'Third' })], undefined);
    expect(nextTransaction(arrive(reloaded(changed)))).toMatchObject([{ record: { text: 'Third' } }]);
    expect(reconciled(reloaded(outbox), known)).toEqual(reloaded(reconciled(outbox, known)));
  });
  it('is still taken back', () => {
    const outbox = put(send(enter(talk())), [takenBack(talk())], undefined);
    expect(nextTransaction(arrive(reloaded(outbox)))).toMatchObject([
      { removed: true, record: { id: 'a06', key: callKey } }
    ]);
  });
});
