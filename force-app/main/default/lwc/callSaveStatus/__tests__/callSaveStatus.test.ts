import CallSaveStatus from 'c/callSaveStatus';
import type { SaveStatus } from 'c/outbox';
import { all, button, clearPage, heard, one, settled, show, textOf } from 'fixtures/panels';

const open = async (status: SaveStatus, isKept = true): Promise<HTMLElement> => {
  const shown = show('c-call-save-status', CallSaveStatus, { status, isKept });
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
  it('says that it waits for the connection', async () => {
    const shown = await open({ state: 'unreached', unsaved: 3 });
    expect(textOf(shown)).toContain('No connection, waiting to be saved: 3');
    expect(button(shown, 'Try again').isConnected).toBe(true);
    await expect(shown).toBeAccessible();
  });
  it('offers to sign in again in a tab of its own, so that the call goes on here', async () => {
    const shown = await open({ state: 'expired', unsaved: 1 });
    expect(textOf(shown)).toContain('You are signed out, not saved yet: 1');
    const link = one<HTMLAnchorElement>(shown, 'a');
    expect([link.getAttribute('href'), link.target, link.rel]).toEqual(['/', '_blank', 'noopener']);
    const retries = heard(shown, 'retry');
    button(shown, 'Try again').click();
    expect(retries).toHaveLength(1);
    await expect(shown).toBeAccessible();
  });
  it('leaves the choice between two values to the person', async () => {
    const shown = await open({ state: 'conflict', unsaved: 1, message: 'Somebody saved a newer value.' });
    expect(textOf(shown)).toContain('Somebody else changed it meanwhile: 1 Choose below which value counts.');
    expect(all(shown, 'button')).toEqual([]);
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
