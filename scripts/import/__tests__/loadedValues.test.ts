import { describe, expect, it } from 'vitest';
import { plain } from '../loadedValues.ts';

describe('a value as the org keeps it', () => {
  it.each([
    [' Acme ', 'Acme'],
    ['  ', null],
    [null, null],
    [undefined, null],
    [0, '0'],
    [false, 'false']
  ])('of %o is %o', (value, kept) => {
    expect(plain(value)).toBe(kept);
  });

  it('is none of a record or a list', () => {
    expect(() => plain({ Name: 'Acme' })).toThrow(/text, a number, yes or no/);
  });
});
