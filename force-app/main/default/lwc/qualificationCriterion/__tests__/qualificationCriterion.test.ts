import QualificationCriterion from 'c/qualificationCriterion';
import type { CriterionStatus } from 'c/qualification';
import { all, button, clearPage, focused, heard, one, settled, show, textOf } from 'fixtures/panels';

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
const check = {
  id: 'a11',
  criterionId: 'a08',
  status: 'Met',
  evidence: 'Plan of Nov 18',
  evidenceSource: 'Buyer document',
  contactName: 'Ada Lovelace',
  isExternal: false,
  checkedBy: 'Max Manager',
  checkedOn: '2026-11-20'
} as const;
const valuesOf = (tile: HTMLElement, selector: string) =>
  all(tile, selector).map(found => Reflect.get(found, 'value') as unknown);
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
  it('comes to the reader by its name, never by a button that takes something back', async () => {
    const tile = await open({ state: 'met', check }, { mayVerify: true });
    expect(all(tile, 'button').map(({ textContent }) => textContent.trim())).toEqual(['Renew', 'Withdraw']);
    (tile as HTMLElement & { focusStep: () => void }).focusStep();
    expect([focused()?.tagName, focused()?.textContent]).toEqual(['H4', 'Plan agreed']);
  });
  it('says only until when it counts, once it is met', async () => {
    const tile = await open({ state: 'met', check, expiresInDays: 30 });
    expect(textOf(tile)).toBe(
      'Plan agreed Expires in 30 days Buyer document Ada Lovelace Judged by Max Manager Show the evidence'
    );
    await expect(tile).toBeAccessible();
  });
  it('is taken back by who may judge it: what a manager verified or waived, by no rep', async () => {
    const met = { state: 'met', check } as const;
    const waived = { state: 'waived', check: { ...check, status: 'Waived' } } as const;
    expect(all(await open(met), 'button')).toEqual([]);
    expect(all(await open(waived), 'button')).toEqual([]);
    expect(button(await open(met, { mayVerify: true }), 'Withdraw')).toBeTruthy();
    expect(button(await open(waived, { mayWaive: true }), 'Withdraw')).toBeTruthy();
    expect(button(await open({ ...met, state: 'expired' }), 'Withdraw')).toBeTruthy();
  });
  it.each([
    [0, 'Expires today'],
    [1, 'Expires tomorrow'],
    [2, 'Expires in 2 days']
  ])('with %d days to go says “%s”', async (expiresInDays, text) => {
    expect(textOf(await open({ state: 'met', check, expiresInDays }))).toContain(text);
  });
  it.each([
    ['awaitsManager', 'Awaiting the manager'],
    ['expired', 'Expired'],
    ['notHeld', 'No longer holds']
  ] as const)('that is %s says “%s”', async (state, text) => {
    expect(textOf(await open({ state, check }))).toContain(text);
  });
  it.each([
    ['has expired', { state: 'expired' }],
    ['no longer holds', { state: 'notHeld' }],
    ['expires soon', { state: 'met', expiresInDays: 6 }]
  ] as const)('that %s shows its evidence, since it has to be judged again', async (_what, fields) => {
    const tile = await open({ ...fields, check });
    expect(textOf(tile)).not.toContain('Show the evidence');
    expect(valuesOf(tile, 'lightning-formatted-text')).toEqual(['Plan of Nov 18']);
  });
  it('says who judged it where another tool judged it without evidence', async () => {
    const tile = await open({ state: 'met', check: { ...check, evidence: undefined } });
    expect(textOf(tile)).toContain('Judged by Max Manager');
    expect(all(tile, 'details')).toEqual([]);
  });
  it('says whose word its evidence is, who judged it and when', async () => {
    const tile = await open({ state: 'met', check });
    expect(textOf(tile)).toContain('Buyer document Ada Lovelace Judged by Max Manager');
    expect(valuesOf(tile, 'lightning-formatted-date-time')).toEqual(['2026-11-20']);
    expect(valuesOf(tile, 'lightning-formatted-text')).toEqual(['Plan of Nov 18']);
  });
  it('says that a contact of another account speaks for this one', async () => {
    const tile = await open({ state: 'met', check: { ...check, isExternal: true } });
    expect(textOf(tile)).toContain('Ada Lovelace, who works elsewhere and speaks for the account');
  });
  it('that was waived stands apart, with its reason to be read', async () => {
    const tile = await open({ state: 'waived', check: { ...check, status: 'Waived' } });
    expect(one<HTMLInputElement & { label: string }>(tile, 'lightning-badge').label).toBe('Waived');
    expect(textOf(tile)).toContain('Waived by Max Manager');
    expect(textOf(tile)).not.toContain('Show the evidence');
    expect(valuesOf(tile, 'lightning-formatted-text')).toEqual(['Plan of Nov 18']);
    await expect(tile).toBeAccessible();
  });
  it('that awaits the manager says so to the rep, who can still change it', async () => {
    const tile = await open({ state: 'awaitsManager', check: { ...check, status: 'Not Met' } });
    expect(textOf(tile)).toContain('Awaiting the manager');
    expect(textOf(tile)).toContain('Written down by Max Manager');
    expect(textOf(tile)).not.toContain('Look at the plan.');
    expect(Reflect.get(one(tile, 'lightning-icon'), 'iconName')).toBe('utility:clock');
    expect(button(tile, 'Change the evidence')).toBeTruthy();
    await expect(tile).toBeAccessible();
  });
  it('that awaits the manager says so to the manager, who can verify it', async () => {
    const tile = await open(
      { state: 'awaitsManager', check: { ...check, status: 'Not Met' } },
      { mayVerify: true }
    );
    expect(textOf(tile)).toContain('Awaits your verification');
    expect(button(tile, 'Verify')).toBeTruthy();
  });
  it('that a manager verified is renewed by who may verify, and by no other', async () => {
    const met = { state: 'met', check } as const;
    expect(all(await open(met), '[data-remedy]')).toEqual([]);
    expect(button(await open(met, { mayVerify: true }), 'Renew')).toBeTruthy();
    expect(button(await open({ ...met, state: 'expired' }), 'Renew')).toBeTruthy();
  });
  it('that has more than it needs says so, and never “2 of 1”', async () => {
    const tile = await open({ figure: { value: 2, threshold: 1 } });
    const texts = [...(tile.shadowRoot?.querySelectorAll('.figure') ?? [])].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim()
    );
    expect(texts).toEqual(['reached, needed']);
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
  it('shows money in the deal’s currency, where the org has several', async () => {
    const criterion = { ...status.criterion, measure: 'Annual value confirmed', threshold: 5 } as const;
    const tile = await open({ criterion, figure: { value: 1, threshold: 5, currency: 'EUR' } });
    const codes = all(tile, 'lightning-formatted-number').map(
      found => Reflect.get(found, 'currencyCode') as unknown
    );
    expect(codes).toEqual(['EUR', 'EUR']);
  });
});
