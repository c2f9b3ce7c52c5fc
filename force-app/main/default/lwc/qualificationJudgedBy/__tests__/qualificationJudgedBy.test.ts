import QualificationJudgedBy from 'c/qualificationJudgedBy';
import type { Policy } from 'c/qualification';
import { clearPage, settled, show, textOf } from 'fixtures/panels';

afterEach(clearPage);

async function said(segment: Partial<Policy>): Promise<string> {
  clearPage();
  const policy: Policy = { id: 'p', name: 'Policy 3', criteria: [], ...segment };
  const line = show('c-qualification-judged-by', QualificationJudgedBy, { policy });
  await settled();
  await expect(line).toBeAccessible();
  return textOf(line);
}

describe('by which policy a deal is judged', () => {
  const suite = { offeringId: 'a0C', offeringName: 'Suite' };
  const large = { amountFrom: 100_000, amountText: '$100,000' };

  it('is said with the deals that the policy is for', async () => {
    expect(await said({})).toBe('Judged by Policy 3: for all deals that no other policy is for');
    expect(await said(suite)).toBe('Judged by Policy 3: for deals of Suite');
    expect(await said(large)).toBe('Judged by Policy 3: for deals from $100,000');
    expect(await said({ ...suite, ...large })).toBe('Judged by Policy 3: for deals of Suite from $100,000');
  });
  it('is not said of a deal that no policy judges', async () => {
    const line = show('c-qualification-judged-by', QualificationJudgedBy, { policy: undefined });
    await settled();
    expect(textOf(line)).toBe('');
  });
});
