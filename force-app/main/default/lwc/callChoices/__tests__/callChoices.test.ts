import CallChoices from 'c/callChoices';
import type { Choice } from 'c/callChoices';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';

type Shown = HTMLElement & {
  choices: readonly Choice[];
  label: string;
  choose: (digit: string) => boolean;
  focusFirst: () => void;
};

const choice = (label: string, more: Partial<Choice> = {}): Choice => ({ id: label, label, ...more });
const numbered = (count: number, more: (index: number) => Partial<Choice> = () => ({})): Choice[] =>
  Array.from({ length: count }, (_, index) => choice(`Choice ${index + 1}`, more(index)));
const open = async (choices: readonly Choice[]): Promise<Shown> => {
  const shown = show('c-call-choices', CallChoices, { choices, label: 'Answers' }) as Shown;
  await settled();
  return shown;
};
const offered = (shown: HTMLElement): string[] => all(shown, 'li button').map(found => textOf(found));
afterEach(clearPage);

describe('a few choices', () => {
  it('are buttons in a named list, each with its digit, and nothing to look for', async () => {
    const shown = await open([choice('A tool', { detail: '2 / 3' }), choice('By hand')]);
    expect(one(shown, 'ul').getAttribute('aria-label')).toBe('Answers');
    expect(offered(shown)).toEqual(['1 A tool 2 / 3', '2 By hand']);
    expect(all(shown, 'lightning-input, [data-further]')).toEqual([]);
    await expect(shown).toBeAccessible();
  });
  it('are chosen by a click', async () => {
    const shown = await open([choice('A tool'), choice('By hand')]);
    const chosen = heard(shown, 'choose');
    button(shown, 'By hand').click();
    expect(chosen).toEqual([{ id: 'By hand' }]);
  });
  it('are chosen by their digit; a digit without a choice is nobody’s', async () => {
    const shown = await open([choice('A tool'), choice('By hand')]);
    const chosen = heard(shown, 'choose');
    expect([shown.choose('3'), shown.choose('0'), shown.choose('2')]).toEqual([false, false, true]);
    expect(chosen).toEqual([{ id: 'By hand' }]);
  });
  it('show which was chosen before', async () => {
    const shown = await open([choice('A tool'), choice('By hand', { isChosen: true })]);
    expect(all(shown, '[aria-current="true"]').map(textOf)).toEqual(['2 By hand']);
    await expect(shown).toBeAccessible();
  });
});

describe('one choice', () => {
  it('is chosen once, however often its key is pressed', async () => {
    const shown = await open([choice('A tool'), choice('By hand')]);
    const chosen = heard(shown, 'choose');
    shown.choose('1');
    shown.choose('1');
    button(shown, 'By hand').click();
    expect(chosen).toEqual([{ id: 'A tool' }]);
  });
  it('can be chosen again once other choices are set, even equal ones', async () => {
    const shown = await open([choice('Yes'), choice('No')]);
    const chosen = heard(shown, 'choose');
    shown.choose('1');
    shown.choices = [choice('Yes'), choice('No')];
    shown.choose('2');
    expect(chosen).toEqual([{ id: 'Yes' }, { id: 'No' }]);
  });
  it('isn’t chosen by the second click of a double click', async () => {
    const shown = await open([choice('Yes'), choice('No')]);
    const chosen = heard(shown, 'choose');
    button(shown, 'Yes').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    expect(chosen).toEqual([]);
  });
});

describe('more than nine choices', () => {
  it('all stand there, and 0 gives the digits to the next nine', async () => {
    const shown = await open(numbered(24));
    const withDigits = async (): Promise<string[]> => {
      expect(shown.choose('0')).toBe(true);
      await settled();
      expect(offered(shown)).toHaveLength(24);
      return offered(shown).filter(text => /^\d/.test(text));
    };
    const first = offered(shown);
    expect(first).toHaveLength(24);
    expect([first[8], first[9]]).toEqual(['9 Choice 9', 'Choice 10']);
    expect(await withDigits()).toHaveLength(9);
    expect((await withDigits()).at(-1)).toBe('6 Choice 24');
    expect((await withDigits()).at(0)).toBe('1 Choice 1');
    await expect(shown).toBeAccessible();
  });
  it('say which have the digits, and give them on by a click', async () => {
    const shown = await open(numbered(24));
    expect(textOf(one(shown, '[role="status"]'))).toBe('Digits choose 1–9 of 24');
    button(shown, 'Digits for 10–18 of 24').click();
    await settled();
    expect(textOf(one(shown, '[role="status"]'))).toBe('Digits choose 10–18 of 24');
    expect(textOf(one(shown, '[data-further]'))).toBe('0 Digits for 19–24 of 24');
  });
  it('are chosen by the digit on the page that is shown', async () => {
    const shown = await open(numbered(12));
    const chosen = heard(shown, 'choose');
    shown.choose('0');
    await settled();
    expect([shown.choose('4'), shown.choose('3')]).toEqual([false, true]);
    expect(chosen).toEqual([{ id: 'Choice 12' }]);
  });
  it('begin on the page with the one that was chosen before', async () => {
    const shown = await open(numbered(12, index => ({ isChosen: index === 10 })));
    expect(offered(shown).slice(8)).toEqual(['Choice 9', '1 Choice 10', '2 Choice 11', '3 Choice 12']);
  });
  it('keep the reader among them when the page turns', async () => {
    const shown = await open(numbered(12));
    shown.focusFirst();
    shown.choose('0');
    await settled();
    expect(textOf(shown.shadowRoot?.activeElement ?? document.body)).toBe('1 Choice 10');
  });
  it('stay where they were looked up when the same ones are set again', async () => {
    const shown = await open(numbered(12));
    shown.choose('0');
    shown.choices = numbered(12);
    await settled();
    expect(offered(shown)[9]).toBe('1 Choice 10');
    shown.choices = numbered(11);
    await settled();
    expect(offered(shown)[0]).toBe('1 Choice 1');
  });
});

describe('words that narrow the choices', () => {
  const titled = (index: number): Partial<Choice> => ({ group: index < 5 ? 'Finance' : 'Sales' });

  it('find them in any order, without accents and case, in the group as well', async () => {
    const shown = await open([...numbered(12, titled), choice('Größere Aufträge: Été')]);
    const find = async (words: string): Promise<string[]> => {
      enter(one(shown, 'lightning-input'), words);
      await settled();
      return offered(shown);
    };
    expect(await find('ETE auftrage')).toEqual(['1 Größere Aufträge: Été']);
    expect(await find('3 finance')).toEqual(['1 Choice 3']);
    expect(await find('sales choice')).toHaveLength(7);
    expect(await find('nothing')).toEqual([]);
    expect(textOf(shown)).toContain('No choice has all of these words.');
    await expect(shown).toBeAccessible();
  });
  it('take every key; Enter and Escape lead to the first choice found', async () => {
    const shown = await open(numbered(12));
    const pressed: string[] = [];
    shown.addEventListener('keydown', ({ key }) => pressed.push(key));
    const field = one(shown, 'lightning-input');
    for (const key of ['1', '0', 'n', 'Escape']) press(field, key);
    expect(pressed).toEqual([]);
    expect(textOf(shown.shadowRoot?.activeElement ?? document.body)).toBe('1 Choice 1');
  });
});

it('choices of several groups stand under the name of each', async () => {
  const shown = await open([
    choice('Cash a week sooner', { group: 'Chief Financial Officer' }),
    choice('Fewer disputes', { group: 'Chief Financial Officer' }),
    choice('A number that holds', { group: 'VP Sales' }),
    choice('Something else')
  ]);
  expect(all(shown, 'li').map(textOf)).toEqual([
    'Chief Financial Officer 1 Cash a week sooner',
    '2 Fewer disputes',
    'VP Sales 3 A number that holds',
    '4 Something else'
  ]);
  expect(all(shown, 'h4')).toHaveLength(2);
  await expect(shown).toBeAccessible();
});
