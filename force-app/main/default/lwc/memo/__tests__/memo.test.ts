import { memo } from 'c/memo';

describe('memo', () => {
  it('answers the same as long as it is asked about the same', () => {
    const compute = jest.fn((words: readonly string[]) => words.join(' '));
    const joined = memo(compute);
    const words = ['a', 'week', 'sooner'];
    expect([joined(words), joined(words)]).toEqual(['a week sooner', 'a week sooner']);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('computes anew when it is asked about anything else', () => {
    const sum = memo((one: number, other: number) => one + other);
    expect([sum(1, 2), sum(1, 3), sum(1, 2)]).toEqual([3, 4, 3]);
  });

  it('keeps what it has when computing fails', () => {
    const half = memo((count: number) => {
      if (count % 2 === 1) throw new RangeError(`${count} is odd.`);
      return count / 2;
    });
    expect(half(4)).toBe(2);
    expect(() => half(3)).toThrow('3 is odd.');
    expect(half(4)).toBe(2);
  });
});
