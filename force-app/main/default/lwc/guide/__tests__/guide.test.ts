import { boardNumber, guide } from 'fixtures/guides';
import { isLowLevel, levelRank, levels, outcomeById } from 'c/guide';

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
