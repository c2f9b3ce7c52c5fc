import ReviewSelection from 'c/reviewSelection';
import { all, button, clearPage, click, enter, heard, one, settled, show, textOf } from 'fixtures/panels';

async function selected(properties: object = {}): Promise<HTMLElement & { typed: object; close(): void }> {
  const days = { today: '2026-11-28', proposedDay: '2026-12-05', typed: {} };
  const shown = show('c-review-selection', ReviewSelection, { count: 3, ...days, ...properties });
  shown.addEventListener('typed', event => {
    shown.typed = (event as CustomEvent<{ typed: object }>).detail.typed;
  });
  await settled();
  return Object.assign(shown, { close: () => undefined });
}
/** Base components say whether they are filled in. */
function fields(panel: HTMLElement, areRight: boolean): HTMLElement[] {
  return all(panel, '[data-field]').map(field => Object.assign(field, { reportValidity: () => areRight }));
}
afterEach(clearPage);

describe('several deals at once', () => {
  it('are counted, and can be moved back or asked about', async () => {
    const panel = await selected();
    expect(textOf(panel)).toBe('3 deals selected Move back to Pipeline Ask for evidence Clear selection');
    await expect(panel).toBeAccessible();
  });
  it('are moved back with a reason', async () => {
    const panel = await selected();
    const told = heard(panel, 'moveback');
    await click(panel, 'Move back to Pipeline');
    await expect(panel).toBeAccessible();
    const [why] = fields(panel, true);
    if (why) enter(why, ' The letter was never confirmed. ');
    await settled();
    await click(panel, 'Move 3 deals back');
    expect(told).toEqual([{ words: 'The letter was never confirmed.' }]);
  });
  it('are not moved back without one', async () => {
    const panel = await selected();
    const told = heard(panel, 'moveback');
    await click(panel, 'Move back to Pipeline');
    fields(panel, false);
    await click(panel, 'Move 3 deals back');
    expect(told).toEqual([]);
  });
  it('are asked about until a day that is proposed', async () => {
    const panel = await selected({ count: 1 });
    const told = heard(panel, 'ask');
    await click(panel, 'Ask for evidence');
    await expect(panel).toBeAccessible();
    const [what] = fields(panel, true);
    if (what) enter(what, 'The confirmed letter');
    await settled();
    await click(panel, 'Ask about 1 deal');
    expect(told).toEqual([{ text: 'The confirmed letter', dueOn: '2026-12-05', words: undefined }]);
  });
  it('keep what was typed before', async () => {
    const panel = await selected({ typed: { why: 'No letter', dueOn: '2026-12-01' } });
    await click(panel, 'Move back to Pipeline');
    expect(one<HTMLInputElement>(panel, '[data-field]').value).toBe('No letter');
  });
  it('are not done twice', async () => {
    const panel = await selected({ isBusy: true });
    const told = heard(panel, 'moveback');
    await click(panel, 'Move back to Pipeline');
    fields(panel, true);
    expect(button(panel, 'Move 3 deals back').getAttribute('aria-disabled')).toBe('true');
    await click(panel, 'Move 3 deals back');
    expect(told).toEqual([]);
  });
});
