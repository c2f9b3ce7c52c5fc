import { pairAgreement } from '../kappa';

describe('the agreement of two judges', () => {
  it('is one about a single deal, and chance would have brought it', () => {
    expect(pairAgreement([['yes', 'yes']])).toEqual({ share: 1 });
  });
  it('is none about a single deal on which they differ', () => {
    expect(pairAgreement([['yes', 'no']])).toEqual({ share: 0, kappa: 0 });
  });
  it('is the same whoever of them is named first', () => {
    const pairs = [['a', 'b'] as const, ['a', 'a'] as const, ['b', 'c'] as const, ['c', 'c'] as const];
    const turned = pairs.map(([one, other]) => [other, one] as const);
    expect(pairAgreement<string>(pairs)).toEqual(pairAgreement<string>(turned));
  });
  it('is nothing without a deal', () => {
    expect(() => pairAgreement([])).toThrow(RangeError);
  });
});
