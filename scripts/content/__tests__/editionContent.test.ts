import { describe, expect, it } from 'vitest';
import { editionContent, editionsOf } from '../editionContent.ts';
import type { CriterionContent, PolicyContent } from '../policyContent.ts';

const criterion = (code: string, statement: string): CriterionContent => ({
  code,
  statement,
  gate: 'Commit',
  effect: 'Blocks',
  howToCheck: 'Read the message.',
  measure: 'Attested',
  buyerEvidenceRequired: false,
  verifiedBy: 'Rep',
  validDays: 30
});
const first: PolicyContent = {
  code: 'first',
  name: 'Policy 1',
  versionNumber: 1,
  criteria: [criterion('plan', 'A plan is agreed'), criterion('order', 'The order is written')]
};
const edition = (copies: string, criteria: readonly CriterionContent[]) =>
  editionContent.parse({ code: `after-${copies}`, name: 'Policy', versionNumber: 2, copies, criteria });

describe('an edition of the policy', () => {
  it('has the criteria that it copies, worded anew in their place, and its own after them', () => {
    const words = [criterion('order', 'The order is signed'), criterion('plan-b', 'There is a plan B')];
    const [second, third] = editionsOf(first, [edition('first', words), edition('after-first', [])]);
    expect(second?.criteria.map(({ statement }) => statement)).toEqual([
      'A plan is agreed',
      'The order is signed',
      'There is a plan B'
    ]);
    expect(third?.criteria).toEqual(second?.criteria);
  });

  it('copies a policy that is there before it', () => {
    expect(() => editionsOf(first, [edition('nothing', [])])).toThrow('after-nothing copies nothing');
  });

  it('is tried on as many deals as each judge says something of', () => {
    const test = { deals: ['one', 'two'], judges: { manager: { plan: 'hn' }, deputy: { plan: 'h' } } };
    const tried = editionContent.safeParse({ ...edition('first', []), test });
    expect(tried.error?.issues.map(({ message }) => message)).toEqual([
      'a judge says one letter of each deal'
    ]);
  });
});
