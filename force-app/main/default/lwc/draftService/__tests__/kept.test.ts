import fc from 'fast-check';
import { enter, first, send, takenBack, talk, want } from 'fixtures/entered';
import { deal, step } from 'fixtures/happenings';
import { does, rep, board, choose, take } from 'fixtures/rep';
import { isCallState, isEntry } from '../kept';

const throughStorage = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const call = does(rep(), take(board), choose('A tool')).state;

describe('what this bundle kept', () => {
  it('is known again wherever a call stands', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20, size: 'max' }), steps => {
        const { state, outbox } = steps.reduce((one, happening) => happening(one), rep(deal));
        expect(isCallState(throughStorage(state))).toBe(true);
        expect(outbox.map(throughStorage).every(isEntry)).toBe(true);
      }),
      { numRuns: 50 }
    );
  });
  it('is known again while it is on its way and when it was taken back', () => {
    const outbox = [...send(enter(talk(), want(), first())), ...enter(first()).map(takenBack)];
    expect(outbox.map(throughStorage).every(isEntry)).toBe(true);
  });
});

describe('what something else left in the browser', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'call'],
    [
      'a call as an older page kept it',
      { contactId: '003', conversationKey: 'key', started: '2026', skipped: [] }
    ],
    ['a topic without its outcome', { ...call, place: { kind: 'topic', topic: { kind: 'outcome' } } }],
    ['a place that there is not', { ...call, place: { kind: 'summary' } }],
    ['a menu that leads nowhere', { ...call, place: { kind: 'menu', from: { kind: 'menu' } } }],
    ['a call without buyers', { ...call, underway: { id: 'call-1', started: '2026' } }],
    ['steps back of another shape', { ...call, undoable: [{ moment: call, records: [] }] }],
    ['steps back without a place', { ...call, undoable: [{ moment: { contactId: '003' }, changes: [] }] }]
  ])('is no call: %s', (_, value) => {
    expect(isCallState(value)).toBe(false);
  });
  it.each([
    ['nothing', undefined],
    ['a draft as an older page kept it', { kind: 'answer', record: { key: 'key' } }],
    ['a record of another kind', { ...enter(talk())[0], kind: 'task' }],
    ['a record without a key', { ...enter(talk())[0], record: {} }]
  ])('is no entry: %s', (_, value) => {
    expect(isEntry(value)).toBe(false);
  });
});
