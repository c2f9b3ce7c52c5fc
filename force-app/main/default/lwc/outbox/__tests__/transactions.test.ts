import { answerTo, callKey, choicePrompt, outcomeKey } from 'fixtures/guides';
import { conflictsIn, nextTransaction, put, reconciled, retried, saveStatus, settled } from 'c/outbox';
import {
  arrive,
  enter,
  fail,
  first,
  firstKey,
  keys,
  reading,
  save,
  second,
  secondKey,
  send,
  takenBack,
  talk,
  want
} from 'fixtures/entered';

const next = (outbox: Parameters<typeof nextTransaction>[0]) => keys(nextTransaction(outbox));

describe('what is saved next', () => {
  it('is the first answer together with the conversation and the outcome that it needs', () => {
    expect(next(enter(talk(), want(), first(), second()))).toEqual([callKey, outcomeKey, firstKey]);
  });
  it('is a later answer alone, once what it needs is there', () => {
    expect(next(save(enter(talk(), want(), first(), second())))).toEqual([secondKey]);
  });
  it('is an end of a call by itself', () => {
    expect(next(enter(talk()))).toEqual([callKey]);
  });
  it('is an answer together with the progress that it makes', () => {
    expect(next(enter(want({ id: 'a07', progress: 'Diagnosed' }), first()))).toEqual([outcomeKey, firstKey]);
  });
  it('waits while something is on its way', () => {
    expect(next(send(enter(talk(), want(), first(), second())))).toEqual([]);
  });
  it('is nothing once all is saved', () => {
    const outbox = save(enter(first()));
    expect(next(outbox)).toEqual([]);
    expect(outbox[0]?.record).toMatchObject({ id: 'a08', revision: 'T1' });
    expect(saveStatus(outbox)).toEqual({ state: 'saved', unsaved: 0 });
  });
});

describe('what the platform refused', () => {
  it('is told in its words, and the rest goes on', () => {
    const outbox = fail(send(enter(first(), second())), 'refused', 'Choose another reply.');
    expect(saveStatus(outbox)).toEqual({ state: 'refused', unsaved: 2, message: 'Choose another reply.' });
    expect(next(outbox)).toEqual([secondKey]);
  });
  it('is taken along by answers that cannot be without it', () => {
    const outbox = put(fail(send(enter(talk(), want(), first())), 'refused', 'No.'), [second()], undefined);
    expect(next(outbox)).toEqual([callKey, outcomeKey, secondKey]);
  });
  it('holds no answer up whose outcome is there', () => {
    const confirmed = want({ id: 'a07', progress: 'Confirmed' });
    const outbox = put(fail(send(enter(confirmed)), 'refused', 'Add the day.'), [first()], undefined);
    expect(next(outbox)).toEqual([firstKey]);
  });
  it('is tried apart when it was refused together with an answer', () => {
    const together = fail(
      send(enter(want({ id: 'a07', annualValue: -1 }), first())),
      'refused',
      'Below zero.'
    );
    expect(saveStatus(together).message).toBeUndefined();
    expect(next(together)).toEqual([outcomeKey]);
    const alone = fail(send(together), 'refused', 'Below zero.');
    expect(saveStatus(alone)).toEqual({ state: 'refused', unsaved: 2, message: 'Below zero.' });
    expect(next(alone)).toEqual([firstKey]);
    const rest = save(alone);
    expect(rest.map(({ state }) => state)).toEqual(['refused', 'saved']);
  });
  it('is refused as a whole when nothing of it can be without the rest', () => {
    const outbox = fail(send(enter(talk(), want(), first())), 'refused', 'No.');
    expect(outbox.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused']);
  });
});

describe('what nobody answered', () => {
  it('waits until it is tried again', () => {
    const outbox = fail(send(enter(first())), 'unreached');
    expect(saveStatus(outbox).state).toBe('unreached');
    expect(next(outbox)).toEqual([]);
    expect(next(retried(outbox))).toEqual([firstKey]);
  });
  it('is not overtaken by what was said after it', () => {
    const lost = fail(send(enter(first())), 'unreached');
    const later = put(lost, [second()], undefined);
    expect(next(later)).toEqual([]);
    expect(next(retried(later))).toEqual([firstKey]);
  });
  it('is tried again after the person signed in again', () => {
    const outbox = fail(send(enter(first())), 'expired');
    expect(saveStatus(outbox).state).toBe('expired');
    expect(next(retried(outbox))).toEqual([firstKey]);
  });
});

describe('what was taken back', () => {
  const saved = save(enter(talk(), want(), first()));
  const back = [takenBack(first()), takenBack(want()), takenBack(talk())];

  it('goes together, an answer before its outcome and its conversation', () => {
    const outbox = put(saved, back.toReversed(), undefined);
    expect(next(outbox)).toEqual([firstKey, outcomeKey, callKey]);
    expect(nextTransaction(outbox).map(({ record }) => record.id)).toEqual(['a08', 'a07', 'a06']);
  });
  it('goes after what takes its place', () => {
    expect(next(put(saved, [...back, second()], undefined))).toEqual([secondKey]);
  });
  it('goes one by one after it was refused together', () => {
    const refused = fail(send(put(saved, back, undefined)), 'refused', 'Others refer to it.');
    expect(next(refused)).toEqual([firstKey]);
    expect(next(save(refused))).toEqual([outcomeKey]);
  });
  it('asks nobody when it was never sent', () => {
    expect(put(enter(talk(), want(), first()), back, undefined)).toEqual([]);
  });
  it('is taken back as soon as its making, on its way, has an id', () => {
    const outbox = put(send(enter(talk(), want(), first())), back, undefined);
    expect(next(outbox)).toEqual([]);
    expect(nextTransaction(arrive(outbox)).map(({ record, removed }) => [record.id, removed])).toEqual([
      ['a08', true],
      ['a07', true],
      ['a06', true]
    ]);
  });
  it('is taken back as well when it is the very record that is on its way', () => {
    const draft = first();
    const arrived = arrive(put(send(enter(draft)), [takenBack(draft)], undefined));
    expect(nextTransaction(arrived)).toMatchObject([{ removed: true, record: { id: 'a08' } }]);
  });
  it('stays to be taken back while its making is on its way and a reading lacks it', () => {
    const outbox = put(send(enter(first())), [takenBack(first())], undefined);
    expect(keys(reconciled(outbox, reading([])))).toEqual([firstKey]);
  });
  it('waits for a reading when its making may have arrived or not', () => {
    const unsure = retried(put(fail(send(enter(first())), 'unreached'), [takenBack(first())], undefined));
    expect(saveStatus(unsure)).toEqual({ state: 'unreached', unsaved: 1 });
    expect(next(unsure)).toEqual([]);
    expect(reconciled(unsure, reading([]))).toEqual([]);
    const arrived = reconciled(unsure, reading([answerTo(choicePrompt, { id: 'a08', revision: 'T1' })]));
    expect(nextTransaction(retried(arrived))).toMatchObject([{ removed: true, record: { id: 'a08' } }]);
  });
  it('asks nobody when its making was refused', () => {
    const refused = fail(send(enter(first())), 'refused', 'No.');
    expect(put(refused, [takenBack(first())], undefined)).toEqual([]);
  });
  it('is made anew when the person wants it again after all', () => {
    const gone = save(put(save(enter(first())), [takenBack(first())], undefined));
    const again = put(gone, [first()], undefined);
    expect(nextTransaction(again)).toMatchObject([{ record: { key: firstKey, id: undefined } }]);
  });
  it('is made anew when that was wanted while the removal was on its way', () => {
    const going = send(put(save(enter(first())), [takenBack(first())], undefined));
    const again = arrive(put(going, [first()], undefined));
    expect(nextTransaction(again)).toMatchObject([{ before: undefined, record: { id: undefined } }]);
  });
  it('is changed when that was wanted and the removal did not arrive', () => {
    const going = send(put(save(enter(first())), [takenBack(first())], undefined));
    const again = retried(fail(put(going, [first()], undefined), 'unreached'));
    expect(nextTransaction(again)).toMatchObject([{ record: { id: 'a08' } }]);
  });
});

describe('an answer whose outcome somebody else removed', () => {
  const read = reading([]);
  const entered = put([], [want({ id: 'a07', annualValue: 5 }), first()], read);
  const met = reconciled(entered, reading([], { buyerOutcomes: [] }));

  it('waits until the person chose whether the outcome comes back', () => {
    expect(conflictsIn(met)).toMatchObject([{ record: { key: outcomeKey }, theirs: undefined }]);
    expect(next(met)).toEqual([]);
  });
  it('comes back with it, or is refused without it', () => {
    const mine = settled(met, outcomeKey, 'mine');
    expect(nextTransaction(mine)).toMatchObject([
      { record: { id: undefined, annualValue: 5 }, before: undefined },
      { record: { key: firstKey } }
    ]);
    expect(next(settled(met, outcomeKey, 'theirs'))).toEqual([firstKey]);
  });
});
