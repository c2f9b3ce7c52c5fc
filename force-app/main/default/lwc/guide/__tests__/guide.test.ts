import { boardNumber, guide } from 'fixtures/guides';
import { diagnoses, isLowLevel, levelRank, levels, outcomeById } from 'c/guide';

describe('the guide', () => {
  it('ranks levels from 1 for an executive to 4 for staff', () => {
    expect(levels.map(levelRank)).toEqual([1, 2, 3, 4]);
  });
  it('asks for access below senior management', () => {
    expect(levels.map(isLowLevel)).toEqual([false, false, true, true]);
  });
  it('finds an outcome under whichever title it stands', () => {
    expect(outcomeById(guide, boardNumber.id)).toBe(boardNumber);
    expect(outcomeById(guide, 'a04')).toBeUndefined();
    expect(outcomeById(guide, undefined)).toBeUndefined();
  });
});

describe('an answer', () => {
  const required = { required: true };
  it.each([
    ['yes', { reply: 'Yes' }, true],
    ['no', { reply: 'No' }, true],
    ['a number, zero too', { reply: 'Given', number: 0 }, true],
    ['words', { reply: 'Given', text: 'Von Hand' }, true],
    ['words of another script', { reply: 'Given', text: '手作業' }, true],
    ['signs only', { reply: 'Given', text: '…\n-- ?' }, false],
    ['nothing at all', { reply: 'Given' }, false],
    ["doesn't know", { reply: "Doesn't know" }, false]
  ] as const)('to a required question, %s, diagnoses: %j is %s', (_what, answer, expected) => {
    expect(diagnoses(required, answer)).toBe(expected);
  });
  it('diagnoses nothing where the question is not required, or free', () => {
    expect(diagnoses({ required: false }, { reply: 'Yes' })).toBe(false);
    expect(diagnoses(undefined, { reply: 'Yes' })).toBe(false);
  });
});
