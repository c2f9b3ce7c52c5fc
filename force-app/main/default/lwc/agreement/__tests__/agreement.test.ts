import { agreementOn, answers, isNotCheckable } from 'c/agreement';
import type { Answer, Judged } from 'c/agreement';

const letters: Readonly<Record<string, Answer>> = { h: 'Holds', n: 'Does not hold', c: 'Cannot tell' };

/** What judges said of deals 1, 2, 3 …, a letter a deal: (h)olds, does (n)ot hold, (c)annot tell, - for nothing yet. */
function said(byJudge: Readonly<Record<string, string>>, criterionId = 'met'): Judged[] {
  return Object.entries(byJudge).flatMap(([judgeId, row]) =>
    [...row].flatMap((letter, place) => {
      const answer = letters[letter];
      return answer ? [{ criterionId, testDealId: `deal-${place + 1}`, judgeId, answer }] : [];
    })
  );
}
const agreed = (byJudge: Readonly<Record<string, string>>) => agreementOn('met', said(byJudge));

describe('two managers', () => {
  it('agree on all of it when they always say the same', () => {
    expect(agreed({ marta: 'hhhhhnnnnn', noor: 'hhhhhnnnnn' })).toEqual({
      ...{ criterionId: 'met', deals: 10, share: 1, kappa: 1, cannotTell: 0, differing: [] },
      finding: 'checkable'
    });
  });
  it('agree no more than chance would when kappa is zero', () => {
    expect(agreed({ marta: 'hhhhnnnn', noor: 'hhnnhhnn' })).toMatchObject({
      ...{ share: 0.5, kappa: 0, finding: 'differs' },
      differing: ['deal-3', 'deal-4', 'deal-5', 'deal-6']
    });
  });
  it('agree less than chance would when they always say the opposite', () => {
    expect(agreed({ marta: 'hhhnnn', noor: 'nnnhhh' })).toMatchObject({
      share: 0,
      kappa: -1,
      finding: 'differs'
    });
  });
  it('agree as Cohen reckons it over three answers', () => {
    // Observed 7/10; by chance (5·6 + 3·3 + 2·1) / 100.
    const { share, kappa } = agreed({ marta: 'hhhhhnnncc', noor: 'hhhhnnnhch' });
    expect(share).toBe(0.7);
    expect(kappa).toBeCloseTo((0.7 - 0.41) / (1 - 0.41), 10);
  });
  it('just pass where they differ on two of ten that are half and half', () => {
    expect(agreed({ marta: 'hhhhhnnnnn', noor: 'hhhhnnnnnh' })).toMatchObject({
      ...{ share: 0.8, kappa: 0.6, finding: 'checkable' }
    });
  });
  it('fail where they differ on three of ten', () => {
    const agreement = agreed({ marta: 'hhhhhnnnnn', noor: 'hhhnnnnnnh' });
    expect(agreement.finding).toBe('differs');
    expect(isNotCheckable(agreement)).toBe(true);
  });
  it('prove nothing where both always gave one answer: there is no kappa', () => {
    const agreement = agreed({ marta: 'hhhhhhhhhh', noor: 'hhhhhhhhhh' });
    expect(agreement).toMatchObject({ share: 1, kappa: undefined, finding: 'oneSided' });
    expect(isNotCheckable(agreement)).toBe(false);
  });
  it('prove little where nearly every deal got one answer', () => {
    expect(agreed({ marta: 'hhhhhhhhhh', noor: 'hhhhhhhhhn' })).toMatchObject({
      ...{ share: 0.9, kappa: 0, finding: 'oneSided' }
    });
  });
  it('can’t check what more than one answer in five can’t tell, even where they agree on that', () => {
    const agreement = agreed({ marta: 'hhhnnnnccc', noor: 'hhhnnnnccc' });
    expect(agreement).toMatchObject({ share: 1, kappa: 1, cannotTell: 0.3, finding: 'cannotTell' });
    expect(isNotCheckable(agreement)).toBe(true);
  });
  it('may fail to tell one answer in five', () => {
    expect(agreed({ marta: 'hhhhnnnncc', noor: 'hhhhnnnncc' }).finding).toBe('checkable');
  });
});

describe('a test that is under way', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['nobody judged anything', {}],
    ['one judged alone', { marta: 'hhhhhhhhhh' }],
    ['two judged different deals', { marta: 'hhhhh-----', noor: '-----hhhhh' }]
  ])('says nothing while %s', (_what, byJudge) => {
    expect(agreed(byJudge)).toEqual({
      ...{ criterionId: 'met', deals: 0, share: undefined, kappa: undefined, cannotTell: 0, differing: [] },
      finding: 'untested'
    });
  });
  it('flags nothing by four deals', () => {
    const agreement = agreed({ marta: 'hhnnhh', noor: 'nnhh--' });
    expect(agreement).toMatchObject({ deals: 4, share: 0, finding: 'tooFew' });
    expect(isNotCheckable(agreement)).toBe(false);
  });
  it('counts the deals that both judged, and no others', () => {
    expect(agreed({ marta: 'hnhnhnnnnn', noor: 'hnhnhn----' })).toMatchObject({ deals: 6, share: 1 });
  });
  it('passes over what was said of other criteria', () => {
    const other = said({ marta: 'hhhhh', noor: 'nnnnn' }, 'another');
    expect(agreementOn('met', [...other, ...said({ marta: 'hhnnn', noor: 'hhnnn' })])).toMatchObject({
      ...{ deals: 5, share: 1 }
    });
  });
});

describe('three managers', () => {
  it('agree as their pairs do on average', () => {
    // Marta and Noor always, either of them and Ivo on half of the deals and no more than by chance.
    const { share, kappa } = agreed({ marta: 'hhhhnnnn', noor: 'hhhhnnnn', ivo: 'hhnnhhnn' });
    expect(share).toBeCloseTo(2 / 3, 10);
    expect(kappa).toBeCloseTo(1 / 3, 10);
  });
  it('agree as those pairs that have a kappa', () => {
    expect(agreed({ marta: 'hhhhh-----', noor: 'hhhhhhhnnn', ivo: 'hhhhhhhnnn' }).kappa).toBe(1);
  });
  it('differ on a deal as soon as one of them does', () => {
    expect(agreed({ marta: 'hh', noor: 'hh', ivo: 'hn' }).differing).toEqual(['deal-2']);
  });
});

it('three answers are offered, the clear ones first', () => {
  expect(answers).toEqual(['Holds', 'Does not hold', 'Cannot tell']);
});
