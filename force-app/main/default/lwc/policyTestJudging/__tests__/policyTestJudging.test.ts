import PolicyTestJudging from 'c/policyTestJudging';
import type { JudgingRow } from 'c/policyTestJudging';
import { all, button, clearPage, focused, heard, one, press, settled, show, textOf } from 'fixtures/panels';

const rows: readonly JudgingRow[] = [
  {
    criterion: { id: 'letter', gate: 'Commit', statement: 'A letter', howToCheck: 'Look.' },
    answer: 'Holds',
    state: 'saved',
    isOutdated: false
  },
  { criterion: { id: 'plan', gate: 'Commit', statement: 'A plan' }, isOutdated: true }
];
const deal = {
  ...{ opportunityId: 'o1', name: 'Alpha', account: 'Alpha Inc', amount: '$1,000.00' },
  ...{ category: 'Commit', stage: 'Proposal', owner: 'Rita', closeDate: '2026-12-20' }
};

async function open(properties: object = {}) {
  const shown = show('c-policy-test-judging', PolicyTestJudging, {
    ...{ deal, dealUrl: '/o1', rows, place: 'Deal 1 of 2', hasPrevious: false, hasNext: true },
    ...properties
  });
  await settled();
  return { shown, answered: heard(shown, 'answer'), gone: heard(shown, 'go') };
}
const item = (shown: HTMLElement, id: string): HTMLElement => one(shown, `[data-item="${id}"] button`);

afterEach(clearPage);

describe('judging a deal', () => {
  it('shows the deal, and each criterion with how to check it and what was answered', async () => {
    const { shown } = await open();
    expect(textOf(shown)).toContain('Deal 1 of 2 Alpha Alpha Inc · $1,000.00 · Commit · Proposal · Rita');
    expect(one(shown, 'a').getAttribute('href')).toBe('/o1');
    expect(textOf(one(shown, '[data-item="letter"]'))).toBe(
      'A letter Commit Look. 1 Holds 2 Does not hold 3 Cannot tell Saved'
    );
    expect(textOf(one(shown, '[data-item="plan"]'))).toContain('Nothing is written about how to check it.');
    expect(textOf(one(shown, '[data-item="plan"]'))).toContain('It reads otherwise than when you answered.');
    expect(all(shown, '[aria-pressed="true"]').map(textOf)).toEqual(['1 Holds']);
    await expect(shown).toBeAccessible();
  });
  it('answers by a button', async () => {
    const { shown, answered } = await open();
    all(shown, '[data-item="plan"] button')[2]?.click();
    expect(answered).toEqual([{ criterionId: 'plan', answer: 'Cannot tell' }]);
  });
  it('answers by a number at the criterion that has the focus, and goes on to the next, then to the next deal', async () => {
    const { shown, answered } = await open();
    item(shown, 'letter').focus();
    press(item(shown, 'letter'), '2');
    expect(focused()).toBe(item(shown, 'plan'));
    press(item(shown, 'plan'), '1');
    expect(answered).toEqual([
      { criterionId: 'letter', answer: 'Does not hold' },
      { criterionId: 'plan', answer: 'Holds' }
    ]);
    expect(textOf(focused() ?? shown)).toBe('Next deal');
  });
  it('answers by a number at the deal’s name what has no answer yet', async () => {
    const { shown, answered } = await open();
    press(one(shown, '[data-deal]'), '3');
    expect(answered).toEqual([{ criterionId: 'plan', answer: 'Cannot tell' }]);
  });
  it('goes up and down by arrows, and from the last deal back', async () => {
    const { shown } = await open({ hasPrevious: true, hasNext: false });
    press(one(shown, '[data-deal]'), 'ArrowDown');
    expect(focused()).toBe(item(shown, 'letter'));
    press(item(shown, 'letter'), 'ArrowDown');
    expect(focused()).toBe(item(shown, 'plan'));
    press(item(shown, 'plan'), 'ArrowUp');
    expect(focused()).toBe(item(shown, 'letter'));
    press(item(shown, 'plan'), 'ArrowDown');
    expect(textOf(focused() ?? shown)).toBe('Previous deal');
  });
  it('leaves keys of the browser and other letters alone', async () => {
    const { shown, answered } = await open();
    const event = new KeyboardEvent('keydown', { key: '1', ctrlKey: true, bubbles: true, composed: true });
    item(shown, 'letter').dispatchEvent(event);
    press(item(shown, 'letter'), 'x');
    expect(answered).toEqual([]);
  });
  it('goes to other deals, and the name of the next one takes the focus', async () => {
    const { shown, gone } = await open({ hasPrevious: true });
    button(shown, 'Next deal').click();
    button(shown, 'Previous deal').click();
    expect(gone).toEqual([{ by: 1 }, { by: -1 }]);
    Object.assign(shown, { deal: { ...deal, opportunityId: 'o2', name: 'Beta' } });
    await settled();
    expect(textOf(focused() ?? shown)).toContain('Beta');
  });
  it('says at a criterion what hinders its answer, and asks for it once more', async () => {
    const hindrance = { kind: 'unreached' as const, messages: [] };
    const { shown } = await open({ rows: rows.map(row => ({ ...row, state: undefined, hindrance })) });
    const again = heard(shown, 'retry');
    button(shown, 'Try again').click();
    expect(again).toEqual([{ criterionId: 'letter' }]);
    await expect(shown).toBeAccessible();
  });
  it('takes no answer once the test is over', async () => {
    const { shown, answered } = await open({ isOver: true });
    item(shown, 'letter').click();
    press(item(shown, 'letter'), '2');
    expect(answered).toEqual([]);
    expect(textOf(shown)).not.toContain('Keys');
  });
});
