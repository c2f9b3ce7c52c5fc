import { judgedBefore, largerOf, sameOf, smallerOf, wouldJudge } from 'c/policy';
import type { PolicyOfSegment } from 'c/qualification';

interface Named extends PolicyOfSegment {
  readonly id: string;
}
const general: Named = { id: 'general' };
const larger: Named = { id: 'larger', amountFrom: 100_000 };
const ofSuite: Named = { id: 'suite', offeringId: 'suite' };
const largerOfSuite: Named = { id: 'larger suite', offeringId: 'suite', amountFrom: 250_000 };
const agreed = [general, larger, ofSuite, largerOfSuite];
const without = (...left: readonly Named[]) => agreed.filter(one => !left.includes(one));

describe('a policy beside those in force', () => {
  it('follows the one for the same deals, from whichever amount on', () => {
    expect(agreed.map(one => sameOf(one, agreed))).toEqual(agreed);
    expect(sameOf({ amountFrom: 5 }, agreed)).toBe(larger);
    expect(sameOf({ offeringId: 'other' }, agreed)).toBeUndefined();
  });
  it('leads larger deals of its offering on, and is led to by the one for deals of any amount', () => {
    expect(largerOf({}, agreed)).toBe(larger);
    expect(largerOf({ offeringId: 'suite' }, agreed)).toBe(largerOfSuite);
    expect(largerOf({ offeringId: 'other' }, agreed)).toBeUndefined();
    expect(largerOf(larger, agreed)).toBeUndefined();
    expect(smallerOf({ amountFrom: 5 }, agreed)).toBe(general);
    expect(smallerOf({ offeringId: 'suite', amountFrom: 5 }, agreed)).toBe(ofSuite);
    expect(smallerOf({ offeringId: 'other', amountFrom: 5 }, agreed)).toBeUndefined();
    expect(smallerOf(ofSuite, agreed)).toBeUndefined();
  });
  it('takes its deals from the edition before it, else from the most specific wider one', () => {
    expect(judgedBefore(largerOfSuite, agreed, [])).toBe(largerOfSuite);
    expect(judgedBefore(largerOfSuite, without(largerOfSuite), [])).toBe(ofSuite);
    expect(judgedBefore(largerOfSuite, without(largerOfSuite, ofSuite), [])).toBe(larger);
    expect(judgedBefore(ofSuite, without(ofSuite), [])).toBe(general);
    expect(judgedBefore(larger, without(larger), [])).toBe(general);
    expect(judgedBefore(general, without(general), [])).toBeUndefined();
  });
  it('takes no deals that were led to an edition before it, once that has retired', () => {
    const suite = (hasOwnPolicies: boolean) => [{ id: 'suite', name: 'Suite', hasOwnPolicies }];
    expect(judgedBefore(ofSuite, without(ofSuite), suite(false))).toBe(general);
    expect(judgedBefore(ofSuite, without(ofSuite), suite(true))).toBeUndefined();
    expect(judgedBefore(larger, [{ ...general, largerFrom: 100_000 }], [])).toBeUndefined();
    expect(wouldJudge({ id: 'draft' }, [], { offeringId: 'suite', isOfferingLed: true })).toBe(false);
  });
  it('would judge the deals that it is for, without those of a more specific one', () => {
    const draft: Named = { id: 'draft' };
    expect(wouldJudge(draft, agreed, { offeringId: 'other', amount: 5 })).toBe(true);
    expect(wouldJudge(draft, agreed, { offeringId: 'other', amount: 100_000 })).toBe(false);
    expect(wouldJudge(draft, agreed, { offeringId: 'suite', amount: 5 })).toBe(false);
    const draftOfSuite: Named = { id: 'draft', offeringId: 'suite' };
    expect(wouldJudge(draftOfSuite, agreed, { offeringId: 'suite', amount: 100_000 })).toBe(true);
    expect(wouldJudge(draftOfSuite, agreed, { offeringId: 'suite', amount: 250_000 })).toBe(false);
    expect(wouldJudge(draftOfSuite, agreed, { offeringId: 'other' })).toBe(false);
  });
  it('would judge from its own amount on, whatever that of the edition before it', () => {
    const draft: Named = { id: 'draft', amountFrom: 5 };
    expect(wouldJudge(draft, agreed, { amount: 5 })).toBe(true);
    expect(wouldJudge(draft, agreed, { amount: 4 })).toBe(false);
  });
});
