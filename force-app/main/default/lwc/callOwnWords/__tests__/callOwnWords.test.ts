import CallOwnWords from 'c/callOwnWords';
import { button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';

interface Properties {
  readonly words?: string;
  readonly typed?: Readonly<Record<string, string>>;
}
type Shown = HTMLElement & Properties & { submit: () => void };

const open = async (properties: Properties = {}): Promise<Shown> => {
  const shown = show('c-call-own-words', CallOwnWords, properties) as Shown;
  await settled();
  return shown;
};
const field = (shown: HTMLElement) => one<HTMLElement & { value: string }>(shown, '[data-field="words"]');
afterEach(clearPage);

describe('a need that no menu has', () => {
  it('is taken in the buyer’s own words with Enter, in one line', async () => {
    const shown = await open();
    const needs = heard(shown, 'need');
    enter(field(shown), ' Know what the new\nsubsidiary owes ');
    press(field(shown), 'Enter');
    expect(needs).toEqual([{ words: 'Know what the new subsidiary owes' }]);
    await expect(shown).toBeAccessible();
  });
  it('is taken once, until it is changed', async () => {
    const shown = await open();
    const needs = heard(shown, 'need');
    enter(field(shown), 'Know what is owed');
    shown.submit();
    button(shown, 'Save the need').click();
    enter(field(shown), 'Know what is owed today');
    shown.submit();
    expect(needs).toEqual([{ words: 'Know what is owed' }, { words: 'Know what is owed today' }]);
  });
  it('isn’t taken empty, and says what to do', async () => {
    const shown = await open();
    const needs = heard(shown, 'need');
    shown.submit();
    await settled();
    expect(needs).toEqual([]);
    expect(textOf(one(shown, '[role="alert"]'))).toBe('Type what the buyer said first.');
    await expect(shown).toBeAccessible();
  });
  it('stands there when it is worded anew, and half-typed after a reload', async () => {
    const shown = await open({ words: 'Know what is owed' });
    expect(field(shown).value).toBe('Know what is owed');
    Object.assign(shown, { typed: { words: 'Know who ow' } });
    await settled();
    expect(field(shown).value).toBe('Know who ow');
  });
  it('tells what is typed, and keeps characters to its field', async () => {
    const shown = await open();
    const [typed, pressed] = [heard(shown, 'typing'), heard(shown, 'keydown')];
    enter(field(shown), 'Kn');
    for (const key of ['1', 's', 'z', 'Escape']) press(field(shown), key);
    expect([typed, pressed]).toEqual([[{ field: 'words', text: 'Kn' }], []]);
    expect(shown.shadowRoot?.activeElement).toBe(one(shown, '[data-question]'));
  });
  it('leads back to the menu', async () => {
    const shown = await open();
    const backs = heard(shown, 'back');
    button(shown, 'Back to the menu').click();
    expect(backs).toHaveLength(1);
  });
});
