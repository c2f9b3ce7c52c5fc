import { isForDeal, isSameSegment, judgingPolicy, largerFromOf, segmentOf } from 'c/qualification';
import type { DealOfSegment, PolicyOfSegment } from 'c/qualification';

interface Named extends PolicyOfSegment {
  readonly name: string;
}
const general: Named = { name: 'general' };
const larger: Named = { name: 'larger', amountFrom: 100_000 };
const ofSuite: Named = { name: 'suite', offeringId: 'suite' };
const largerOfSuite: Named = { name: 'larger suite', offeringId: 'suite', amountFrom: 250_000 };
const all = [general, larger, ofSuite, largerOfSuite];

describe('the policy that judges a deal', () => {
  const judging = (deal: DealOfSegment, inForce: readonly Named[] = all) => {
    const found = judgingPolicy(inForce, deal);
    return found && [found.policy.name, found.because];
  };

  it.each<[string, DealOfSegment, [string, string]]>([
    [
      'its offering and amount',
      { offeringId: 'suite', amount: 250_000 },
      ['larger suite', 'Offering and amount']
    ],
    [
      'its offering, where its amount is smaller',
      { offeringId: 'suite', amount: 249_999.99 },
      ['suite', 'Offering']
    ],
    [
      'its amount, where its offering has none',
      { offeringId: 'other', amount: 100_000 },
      ['larger', 'Amount']
    ],
    ['its amount, where it has no offering', { amount: 1_000_000 }, ['larger', 'Amount']],
    ['what is for everything', { offeringId: 'other', amount: 99_999 }, ['general', 'Everything']],
    ['what is for everything, without offering and amount', {}, ['general', 'Everything']]
  ])('is the one for %s', (_, deal, expected) => {
    expect(judging(deal)).toEqual(expected);
    expect(judging(deal, all.toReversed())).toEqual(expected);
  });
  it('is none of those that lead deals like it to one that has retired', () => {
    const leading = [
      { ...general, largerFrom: 100_000 },
      { ...ofSuite, largerFrom: 250_000 }
    ];
    expect(judging({ offeringId: 'other', amount: 100_000 }, leading)).toBeUndefined();
    expect(judging({ offeringId: 'suite', isOfferingLed: true, amount: 250_000 }, leading)).toBeUndefined();
    expect(judging({ offeringId: 'suite', isOfferingLed: true }, [general, larger])).toBeUndefined();
    expect(judging({ offeringId: 'other', amount: 99_999 }, leading)).toEqual(['general', 'Everything']);
    expect(judging({ offeringId: 'suite', isOfferingLed: true }, leading)).toEqual(['suite', 'Offering']);
  });
  it('is none that leads larger deals to one that is not signed, as long as that is so', () => {
    const leading = (status?: string) => [
      { ...general, largerFrom: largerFromOf({ status, amountFrom: 5 }) }
    ];
    expect([-1, 4, 5].map(amount => judging({ amount }, leading('In Review')))).toEqual([
      undefined,
      undefined,
      undefined
    ]);
    expect(judging({ amount: 4 }, leading('Agreed'))).toEqual(['general', 'Everything']);
    expect(judging({ amount: 5 }, leading('Retired'))).toBeUndefined();
    expect(largerFromOf({})).toBeUndefined();
  });
  it('is that of the offering before that of the amount', () => {
    const inForce = [general, larger, ofSuite];
    expect(judging({ offeringId: 'suite', amount: 1_000_000 }, inForce)).toEqual(['suite', 'Offering']);
  });
  it('is none where no policy in force is for deals like it', () => {
    expect(judging({ offeringId: 'suite', amount: 1 }, [])).toBeUndefined();
    expect(judging({ offeringId: 'other', amount: 99_999 }, [larger, ofSuite])).toBeUndefined();
  });
  it('takes a deal without an amount, or of less than nothing, for a small one', () => {
    expect(judging({ offeringId: 'suite' })).toEqual(['suite', 'Offering']);
    expect(judging({ amount: -500_000 })).toEqual(['general', 'Everything']);
  });
});

describe('a segment', () => {
  it('is what of a deal its policy is chosen by', () => {
    expect(all.map(segmentOf)).toEqual(['Everything', 'Amount', 'Offering', 'Offering and amount']);
  });
  it('holds the deals that its policy is for, whichever other policy is for them too', () => {
    const deal = { offeringId: 'suite', amount: 100_000 };
    expect(all.filter(policy => isForDeal(policy, deal))).toEqual([general, larger, ofSuite]);
  });
  it('is the same from whichever amount it begins, so that an edition may move it', () => {
    expect(isSameSegment(larger, { amountFrom: 5 })).toBe(true);
    expect(isSameSegment(largerOfSuite, { offeringId: 'suite', amountFrom: 5 })).toBe(true);
  });
  it('is another of another offering, and where only one begins at an amount', () => {
    expect(isSameSegment(ofSuite, { offeringId: 'other' })).toBe(false);
    expect(isSameSegment(larger, largerOfSuite)).toBe(false);
    expect(isSameSegment(general, larger)).toBe(false);
    expect(isSameSegment(general, {})).toBe(true);
  });
});
