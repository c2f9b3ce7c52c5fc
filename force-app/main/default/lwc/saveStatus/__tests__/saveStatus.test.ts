import SaveStatus from 'c/saveStatus';
import { all, button, clearPage, heard, settled, show, textOf } from 'fixtures/panels';
import type { SaveStatus as Status } from 'c/outbox';

const open = async (status: Status, isKept = true): Promise<HTMLElement> => {
  const shown = show('c-save-status', SaveStatus, { status, isKept });
  await settled();
  return shown;
};
afterEach(clearPage);

describe('the line that says whether everything is saved', () => {
  it.each([
    ['saved', 'Saved'],
    ['saving', 'Saving …']
  ] as const)('says calmly: %s', async (state, text) => {
    const shown = await open({ state, unsaved: 1 });
    expect(textOf(shown)).toBe(text);
    expect(all(shown, 'button')).toEqual([]);
    await expect(shown).toBeAccessible();
  });
  it('says what was refused, that nothing is lost, and tries again when asked', async () => {
    const shown = await open({ state: 'refused', unsaved: 2, message: 'Choose another reply.' });
    expect(textOf(shown)).toContain(
      'Not saved: 2 Choose another reply. What you entered is kept in this browser'
    );
    const retries = heard(shown, 'retry');
    button(shown, 'Try again').click();
    expect(retries).toHaveLength(1);
    await expect(shown).toBeAccessible();
  });
  it('warns when the browser can’t keep it', async () => {
    const shown = await open({ state: 'unreached', unsaved: 1 }, false);
    expect(textOf(shown)).toContain('don’t close or reload the page before it is saved');
  });
  it('is announced', async () => {
    const shown = await open({ state: 'saved', unsaved: 0 });
    expect(all(shown, '[role="status"]')).toHaveLength(1);
  });
});
