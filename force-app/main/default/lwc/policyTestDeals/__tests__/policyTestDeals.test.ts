import PolicyTestDeals from 'c/policyTestDeals';
import type { ChosenDeal } from 'c/policyTestDeals';
import type { Deal } from 'c/agreement';
import { all, button, clearPage, enter, focused, heard, one, settled, show, textOf } from 'fixtures/panels';

const deal = (number: number): Deal => ({
  ...{ opportunityId: `o${number}`, name: `Deal ${number}`, account: 'Acme' },
  ...{ amount: '$1,000.00', category: 'Commit' }
});
const deals = (...numbers: readonly number[]): Deal[] => numbers.map(deal);
const chosenDeal = (number: number, judges = 0): ChosenDeal => ({
  ...{ id: `t${number}`, opportunityId: `o${number}`, judges },
  deal: deal(number)
});

async function open(properties: object = {}): Promise<HTMLElement> {
  const shown = show('c-policy-test-deals', PolicyTestDeals, {
    chosen: [chosenDeal(1)],
    found: deals(1, 2, 3),
    ...properties
  });
  await settled();
  return shown;
}

afterEach(clearPage);

describe('the deals of a test', () => {
  it('are shown with those that may be chosen, each once', async () => {
    const shown = await open();
    expect(textOf(shown)).toContain('Chosen: 1 of 10 Deal 1 Acme · $1,000.00 · Commit');
    expect(all(shown, 'li').map(line => textOf(line).slice(0, 6))).toEqual(['Deal 1', 'Deal 2', 'Deal 3']);
    await expect(shown).toBeAccessible();
  });
  it('are chosen one by one, or the largest at once', async () => {
    const shown = await open();
    const chosen = heard(shown, 'choose');
    one(shown, '[aria-label="Choose Deal 3"]').click();
    button(shown, 'Choose the largest: 2').click();
    expect(chosen).toEqual([{ opportunityIds: ['o3'] }, { opportunityIds: ['o2', 'o3'] }]);
  });
  it('are at most ten', async () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(number => chosenDeal(number));
    const shown = await open({ chosen: nine, found: deals(20, 21) });
    const chosen = heard(shown, 'choose');
    one(shown, '[aria-label="Choose Deal 21"]').click();
    expect(chosen).toEqual([{ opportunityIds: ['o21'] }]);
    Object.assign(shown, { chosen: [...nine, chosenDeal(21)] });
    await settled();
    expect(textOf(shown)).toContain('That is enough for a test.');
    expect(all(shown, '[aria-label^="Choose"]')).toHaveLength(0);
    expect(textOf(focused() ?? shown)).toBe('Deals to judge');
  });
  it('are looked for by name', async () => {
    const shown = await open();
    const looked = heard(shown, 'search');
    jest.useFakeTimers();
    for (const typed of ['B', 'Bri', ' Bright ']) enter(one(shown, 'lightning-input'), typed);
    jest.runAllTimers();
    jest.useRealTimers();
    expect(looked).toEqual([{ name: 'Bright' }]);
    Object.assign(shown, { name: 'Bright', found: undefined });
    await settled();
    expect(one(shown, 'c-panel-skeleton')).toBeTruthy();
    Object.assign(shown, { found: [] });
    await settled();
    expect(textOf(shown)).toContain('No open deal has that name, or you may not see it.');
  });
  it('have none to offer where the forecast is empty', async () => {
    expect(textOf(await open({ found: [] }))).toContain('No open deal is in the forecast');
  });
  it('are taken out at once, and with a second press where somebody judged them', async () => {
    const shown = await open({ chosen: [chosenDeal(1), chosenDeal(2, 2)] });
    const removed = heard(shown, 'remove');
    one(shown, '[aria-label="Take out Deal 1"]').click();
    expect(removed).toEqual([{ testDealId: 't1' }]);
    one(shown, '[aria-label="Take out Deal 2"]').click();
    await settled();
    button(shown, 'Leave it in').click();
    await settled();
    one(shown, '[aria-label="Take out Deal 2"]').click();
    await settled();
    expect(removed).toHaveLength(1);
    await expect(shown).toBeAccessible();
    button(shown, 'Take out, with what managers said (2)').click();
    expect(removed).toEqual([{ testDealId: 't1' }, { testDealId: 't2' }]);
  });
  it('say where one is out of sight, and what hinders', async () => {
    const hindrance = { kind: 'refused' as const, messages: ['The policy is agreed.'] };
    const shown = await open({ chosen: [{ id: 't9', judges: 0 }], hindrance });
    expect(textOf(shown)).toContain('This deal was deleted, or you may not see it');
    expect(textOf(shown)).toContain('The policy is agreed.');
  });
  it('ask once more when they did not reach the platform', async () => {
    const shown = await open({ hindrance: { kind: 'unreached', messages: [] } });
    const again = heard(shown, 'retry');
    button(shown, 'Try again').click();
    expect(again).toHaveLength(1);
  });
  it('stand as they are while one is being saved, and once the test is over', async () => {
    const busy = await open({ isBusy: true });
    const [chosen, removed] = [heard(busy, 'choose'), heard(busy, 'remove')];
    one(busy, '[aria-label="Choose Deal 2"]').click();
    one(busy, '[aria-label="Take out Deal 1"]').click();
    expect([...chosen, ...removed]).toEqual([]);
    clearPage();
    expect(all(await open({ isOver: true }), 'button')).toHaveLength(0);
  });
});
