import CallKeys from 'c/callKeys';
import { all, clearPage, heard, one, settled, show, textOf } from 'fixtures/panels';

const open = async (isOn: boolean): Promise<HTMLElement> => {
  const shown = show('c-call-keys', CallKeys, { isOn });
  await settled();
  return shown;
};
afterEach(clearPage);

describe('the keys of the guide', () => {
  it('are explained, each with what it does', async () => {
    const shown = await open(true);
    expect(all(shown, '.pair').map(textOf)).toEqual([
      '1 – 9 Choose an answer',
      '0 Further choices',
      'Enter Accept what you typed',
      'D Doesn’t know',
      'N Note',
      'S Skip',
      'Z Undo',
      'O Another outcome',
      'B Another buyer',
      'Esc Leave a field',
      '? Keys'
    ]);
    await expect(shown).toBeAccessible();
  });
  it('say why they do nothing at the moment', async () => {
    const shown = await open(true);
    Object.assign(shown, { state: 'Keys are off while you type' });
    await settled();
    expect(textOf(shown)).toMatch(/^Keys are off while you type 1 – 9/);
    await expect(shown).toBeAccessible();
  });
  it.each([true, false])('can be switched, here from %s', async isOn => {
    const shown = await open(isOn);
    const toggles = heard(shown, 'toggle');
    const box = one<HTMLElement & { checked: boolean }>(shown, 'lightning-input');
    expect(box.checked).toBe(isOn);
    box.dispatchEvent(new CustomEvent('change', { detail: { checked: !isOn } }));
    expect(toggles).toEqual([{ isOn: !isOn }]);
    expect(textOf(shown)).toContain('Switch them off if you speak to your computer');
  });
});
