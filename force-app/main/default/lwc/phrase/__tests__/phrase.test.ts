import { fill, hasWords, unitFor, withoutStop } from 'c/phrase';

describe('a label with places', () => {
  it('takes each value where it belongs, as often as it is asked for', () => {
    expect(fill('{1} of {0}, {1}', 'ten', 3)).toBe('3 of ten, 3');
  });
  it('leaves braces inside values alone', () => {
    expect(fill('“{0}”', 'a {1} $& b')).toBe('“a {1} $& b”');
  });
  it('says which value is missing', () => {
    expect(() => fill('{0} and {1}', 'one')).toThrow('No value for {1} in “{0} and {1}”.');
  });
});

it('takes the full stop off a text that goes into a sentence', () => {
  expect([' It holds. ', 'Does it?', 'v. 2.'].map(withoutStop)).toEqual(['It holds', 'Does it?', 'v. 2']);
});

it.each([
  ['zoe zan', true],
  ['ZÖE', true],
  ['cfo zoé', true],
  ['', true],
  ['zoe omar', false]
])('looks for “%s” in a name and its title as people do', (words, isThere) => {
  expect(hasWords('Zoë Zander, CFO', words)).toBe(isThere);
});

it.each([
  [46, 'days', 'days'],
  [1, 'days', 'day'],
  [-1, 'days', 'day'],
  [1.5, 'days', 'days'],
  [1, 'days a year', 'day a year'],
  [1, 'people', 'person'],
  [1, 'countries', 'country'],
  [1, 'losses', 'loss'],
  [1, 'percent', 'percent'],
  [1, 'of 10', 'of 10']
])('puts the unit of %s %s as %s', (value, unit, told) => {
  expect(unitFor(value, unit)).toBe(told);
});
