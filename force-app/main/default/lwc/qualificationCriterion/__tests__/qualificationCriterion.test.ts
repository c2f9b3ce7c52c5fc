import QualificationCriterion from 'c/qualificationCriterion';
import type { CriterionStatus } from 'c/qualification';
import { all, button, clearPage, heard, settled, show, textOf } from 'fixtures/panels';

const status: CriterionStatus = {
  criterion: {
    id: 'a08',
    statement: 'Plan agreed',
    howToCheck: 'Look at the plan.',
    gate: 'Commit',
    measure: 'Attested',
    buyerEvidenceRequired: true,
    verifiedBy: 'Manager'
  },
  state: 'missing'
};
const check = { id: 'a11', criterionId: 'a08', status: 'Met', evidence: 'Plan of Nov 18' } as const;
const open = async (fields: Partial<CriterionStatus>, rights = {}): Promise<HTMLElement> => {
  const tile = show('c-qualification-criterion', QualificationCriterion, {
    status: { ...status, ...fields },
    ...rights
  });
  await settled();
  return tile;
};
afterEach(clearPage);

describe('a criterion', () => {
  it('says why it is asked for while it is missing', async () => {
    const tile = await open({});
    expect(textOf(tile)).toBe(
      'Plan agreed Look at the plan. Counts as evidence: what the buyer said or wrote. A manager verifies it. Add evidence'
    );
    await expect(tile).toBeAccessible();
  });
  it('says only until when it counts, once it is met', async () => {
    const tile = await open({ state: 'met', check, expiresInDays: 12 });
    expect(textOf(tile)).toBe('Plan agreed Expires in 12 days Show the evidence Renew Withdraw');
    await expect(tile).toBeAccessible();
  });
  it.each([
    [0, 'Expires today'],
    [1, 'Expires tomorrow'],
    [2, 'Expires in 2 days']
  ])('with %d days to go says “%s”', async (expiresInDays, text) => {
    expect(textOf(await open({ state: 'met', check, expiresInDays }))).toContain(text);
  });
  it.each([
    ['awaitsManager', 'A manager has to verify it'],
    ['expired', 'Expired'],
    ['notHeld', 'No longer holds'],
    ['waived', 'Waived']
  ] as const)('that is %s says “%s”', async (state, text) => {
    expect(textOf(await open({ state, check }))).toContain(text);
  });
  it('asks for what helps, by its id', async () => {
    const tile = await open({ state: 'awaitsManager', check }, { mayVerify: true, mayWaive: true });
    const remedies = heard(tile, 'remedy');
    const waivers = heard(tile, 'waive');
    const withdrawals = heard(tile, 'withdraw');
    button(tile, 'Verify').click();
    button(tile, 'Waive').click();
    button(tile, 'Withdraw').click();
    expect([remedies, waivers, withdrawals]).toEqual([
      [{ criterionId: 'a08', remedy: 'verify' }],
      [{ criterionId: 'a08' }],
      [{ criterionId: 'a08' }]
    ]);
  });
  it('shows money as money', async () => {
    const criterion = { ...status.criterion, measure: 'Annual value confirmed', threshold: 5 } as const;
    const tile = await open({ criterion, figure: { value: 1, threshold: 5 } });
    const styles = all(tile, 'lightning-formatted-number').map(
      found => Reflect.get(found, 'formatStyle') as unknown
    );
    expect(styles).toEqual(['currency', 'currency']);
  });
});
