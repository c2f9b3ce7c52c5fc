import QualificationSuccession from 'c/qualificationSuccession';
import type { DealSuccession } from 'c/qualification';
import { clearPage, click, one, settled, show, textOf } from 'fixtures/panels';

const plan = {
  id: 'plan',
  code: 'plan',
  statement: 'Plan agreed',
  gate: 'Commit',
  measure: 'Attested',
  buyerEvidenceRequired: false,
  verifiedBy: 'Rep'
} as const;
const order = { ...plan, id: 'order', code: 'order', statement: 'Order placed' };
const succession: DealSuccession = {
  from: { id: '1', name: 'Policy 1', criteria: [plan], isAccepted: true, acceptedUntil: '2026-12-12' },
  to: { id: '2', name: 'Policy 2', criteria: [plan, order] },
  cause: 'Retired'
};

async function notice(props: Record<string, unknown> = {}): Promise<HTMLElement> {
  const element = show('c-qualification-succession', QualificationSuccession, { succession, ...props });
  await settled();
  return element;
}
afterEach(clearPage);

describe('a policy that follows upon another', () => {
  it('says until when the other counts, what it asks for in addition, and judges when asked to', async () => {
    const element = await notice();
    expect(textOf(element)).toContain('This deal rests on Policy 1, which has retired. It counts until');
    expect(one(element, 'lightning-formatted-date-time')).toMatchObject({ value: '2026-12-12' });
    expect(textOf(element)).toContain('Policy 2 is in force now. It asks for more: Order placed');
    await expect(element).toBeAccessible();
    const asked = jest.fn();
    element.addEventListener('takeover', asked);
    await click(element, 'Judge by Policy 2');
    expect(asked).toHaveBeenCalledTimes(1);
  });
  it('says that the grace is over, and that nothing is asked in addition', async () => {
    const over = {
      ...succession,
      from: { ...succession.from, isAccepted: false },
      to: { ...succession.to, criteria: [plan] }
    };
    const text = textOf(await notice({ succession: over }));
    expect(text).toContain('This deal rests on Policy 1, which has retired, and its grace is over.');
    expect(text).toContain('Policy 2 is in force now. It asks for nothing more.');
  });
  it('says why the other goes on to count, or counts no more, where deals like it have a policy of their own', async () => {
    const { from } = succession;
    const textFor = async (changed: Partial<DealSuccession['from']>, cause: DealSuccession['cause']) => {
      clearPage();
      return textOf(await notice({ succession: { ...succession, from: { ...from, ...changed }, cause } }));
    };
    expect(await textFor({}, 'More specific')).toContain(
      'This deal rests on Policy 1. Deals like it have a policy of their own now; Policy 1 counts until'
    );
    expect(await textFor({ acceptedUntil: undefined }, 'More specific')).toContain(
      'This deal rests on Policy 1. Deals like it have a policy of their own now.'
    );
    expect(await textFor({ isAccepted: false }, 'More specific')).toContain(
      'This deal rests on Policy 1, which no longer counts for it: deals like it have a policy of their own.'
    );
    expect(await textFor({ isAccepted: false }, 'Not for it')).toContain(
      'This deal rests on Policy 1, which isn’t for deals like it, so it doesn’t count.'
    );
  });
  it('names what only warns as such, so that nobody takes it for a reason to refuse', async () => {
    const legal = { ...order, id: 'legal', code: 'legal', statement: 'Legal has read it', warns: true };
    const to = { ...succession.to, criteria: [plan, legal] };
    const text = textOf(await notice({ succession: { ...succession, to } }));
    expect(text).toContain('It asks for more: Legal has read it (only warns, and is no reason to refuse)');
  });
  it('says that what counts is the one that it rests on, also where no day ends that', async () => {
    const from = { ...succession.from, acceptedUntil: undefined };
    const text = textOf(await notice({ isPrepared: true, succession: { ...succession, from } }));
    expect(text).toContain('Policy 2 is prepared: the criteria below are its own. The gates ask Policy 1');
  });
  it('says that it judges already and takes no effect yet', async () => {
    const text = textOf(await notice({ isPrepared: true }));
    expect(text).toContain('Policy 2 is prepared: the criteria below are its own. The gates ask Policy 1');
    expect(text).not.toContain('Order placed');
    clearPage();
    const over = { ...succession, from: { ...succession.from, isAccepted: false } };
    expect(textOf(await notice({ isPrepared: true, succession: over }))).toContain(
      'Policy 2 judges it below, and takes its place once nothing is missing'
    );
  });
  it('names what waits for a manager, and lets the others prepare the deal', async () => {
    const element = await notice({ waiting: [plan] });
    expect(textOf(element)).toContain('By Policy 1, a manager verified or waived this.');
    expect(textOf(one(element, '[data-waiting]'))).toContain('Plan agreed');
    await expect(element).toBeAccessible();
    const asked = jest.fn();
    element.addEventListener('takeover', asked);
    await click(element, 'Prepare Policy 2');
    expect(asked).toHaveBeenCalledTimes(1);
    clearPage();
    expect(textOf(await notice({ waiting: [plan], isPrepared: true }))).not.toContain('Prepare Policy 2');
  });
  it('asks nothing while something else is asked, and of nobody who may only read', async () => {
    const element = await notice({ isBusy: true });
    const asked = jest.fn();
    element.addEventListener('takeover', asked);
    await click(element, 'Judge by Policy 2');
    expect(asked).not.toHaveBeenCalled();
    clearPage();
    expect(textOf(await notice({ cannotTakeOver: true }))).not.toContain('Judge by');
  });
});
