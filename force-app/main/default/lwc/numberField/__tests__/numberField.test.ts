import NumberField from 'c/numberField';
import type { NumberReading } from 'c/numberReading';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';

interface Entered {
  readonly reading: NumberReading;
  readonly text: string;
}

/** The field as a form has it. */
type Field = HTMLElement & Pick<NumberField, 'read' | 'take' | 'value' | 'focusField'>;

const days = { label: 'Answer', unit: 'days', locale: 'en-US' };

function field(properties: object = days) {
  const element = show('c-number-field', NumberField, properties) as Field;
  const input = () => one(element, 'lightning-input');
  return {
    element,
    input,
    entered: heard<Entered>(element, 'entered'),
    typing: heard<{ text: string }>(element, 'typing'),
    type: async (text: string) => {
      enter(input(), text);
      await settled();
    },
    press: async (key: string) => {
      press(input(), key);
      await settled();
    },
    numbers: () => all(element, 'button').map(each => each.textContent.trim())
  };
}

afterEach(clearPage);

describe('a field for a number', () => {
  it('says what it asks for, in which unit, to everybody', async () => {
    const { element, input } = field();
    await settled();
    expect(input()).toMatchObject({ type: 'text', label: 'Answer (days)', value: '' });
    await expect(element).toBeAccessible();
  });

  it('names the currency of money', async () => {
    const { input } = field({ label: 'Annual value', currency: 'USD' });
    await settled();
    expect(input()).toMatchObject({ label: 'Annual value (USD)' });
  });

  it('takes a figure on Enter, once', async () => {
    const { type, press: hit, entered, typing } = field();
    await type('48');
    await hit('Enter');
    expect(typing).toEqual([{ text: '48' }]);
    expect(entered).toEqual([{ reading: { kind: 'number', value: 48 }, text: '48' }]);
  });

  it('shows how a figure is understood while it is typed, and keeps what was said', async () => {
    const { element, type, press: hit, entered } = field();
    await type('about 60,000.50');
    expect(textOf(one(element, '[role="status"]'))).toBe('Understood as 60,000.5 days');
    await hit('Enter');
    expect(entered[0]?.reading).toEqual({ kind: 'number', value: 60000.5, said: 'about 60,000.50' });
  });

  it('speaks of one as of one', async () => {
    const { element, type } = field();
    await type('about 1');
    expect(textOf(one(element, '[role="status"]'))).toBe('Understood as 1 day');
  });

  it('shows what it converted on the first Enter and takes it on the second', async () => {
    const { element, type, press: hit, entered } = field();
    await type('2 weeks');
    await hit('Enter');
    expect(entered).toEqual([]);
    expect(textOf(element)).toContain('Understood as 14 days. Press Enter again to take it');
    await expect(element).toBeAccessible();
    await hit('Enter');
    expect(entered[0]?.reading).toMatchObject({ value: 14, said: '2 weeks' });
  });

  it('takes nothing by a key that is held down', async () => {
    const { input, type, entered } = field();
    await type('2 weeks');
    for (const repeat of [false, true, true]) {
      input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true }));
    }
    expect(entered).toEqual([]);
  });

  it('shows anew what is typed after it was shown', async () => {
    const { type, press: hit, entered, numbers } = field();
    await type('2 weeks');
    await hit('Enter');
    await type('3 weeks');
    expect(numbers()).toEqual([]);
    await hit('Enter');
    expect(entered).toEqual([]);
    expect(numbers()).toEqual(['21 days']);
  });

  it('never chooses among several by Enter', async () => {
    const { element, type, press: hit, entered, numbers } = field();
    await type('1.200');
    await hit('Enter');
    await hit('Enter');
    expect(entered).toEqual([]);
    expect(textOf(element)).toContain('“1.200” can be read in more than one way');
    expect(numbers()).toEqual(['1.2 days', '1,200 days']);
    await expect(element).toBeAccessible();
  });

  it('takes the number that was chosen, with the words beside it', async () => {
    const { element, type, press: hit, entered } = field();
    await type('45-50');
    await hit('Enter');
    button(element, '50 days').click();
    await settled();
    const reading = { kind: 'number', value: 50, said: '45-50' };
    expect(entered).toEqual([{ reading, text: '45-50' }]);
    expect(element.read()).toEqual(reading);
    expect(element.take()).toEqual(reading);
  });

  it('shows that the buyer doesn’t know before it takes that', async () => {
    const { element, type, press: hit, entered } = field();
    await type('no idea');
    await hit('Enter');
    expect(entered).toEqual([]);
    button(element, 'The buyer doesn’t know').click();
    expect(entered[0]?.reading.kind).toBe('doesNotKnow');
  });

  it.each([
    ['abc', 'Type a number, such as 12.5 days'],
    ['1 2 3', 'holds several numbers'],
    ['-5', 'is below zero'],
    ['15%', 'The answer is asked in days'],
    ['1e30', 'is outside of valid range'],
    ['45-50', 'is a range'],
    ['3 months', 'Choose what “3 months” is'],
    ['12 abc', 'Not all of “12 abc” is understood'],
    ['1.23456', 'at most 4']
  ])('says on %s what would be understood, and keeps what was typed', async (typed, says) => {
    const { element, input, type, press: hit, entered } = field();
    await type(typed);
    expect(textOf(one(element, '[role="alert"]'))).toBe('');
    await hit('Enter');
    expect(textOf(one(element, '[role="alert"]'))).toContain(says);
    expect(input()).toMatchObject({ value: typed });
    expect(entered).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it('asks about another currency', async () => {
    const {
      element,
      type,
      press: hit,
      numbers
    } = field({ label: 'Value', currency: 'USD', locale: 'de-DE' });
    await type('40k €');
    await hit('Enter');
    expect(textOf(element)).toContain('Choose it if “40k €” is that much in USD');
    expect(numbers()).toEqual(['40.000 USD']);
  });

  it('leaves it to the panel what an empty field means', async () => {
    const { press: hit, entered } = field();
    await hit('Enter');
    expect(entered).toEqual([{ reading: { kind: 'blank' }, text: '' }]);
  });

  it('begins with what was typed before, and keeps what it shows while the panel hands that back', async () => {
    const { element, input, press: hit, numbers } = field({ ...days, value: '2 weeks' });
    await settled();
    expect(input()).toMatchObject({ value: '2 weeks' });
    await hit('Enter');
    element.value = '2 weeks';
    await settled();
    expect(numbers()).toEqual(['14 days']);
  });

  it('gives a form what it may save, and otherwise shows why not', async () => {
    const { element, type, numbers } = field();
    await type('2 weeks');
    expect(element.take()).toBeUndefined();
    await settled();
    expect(numbers()).toEqual(['14 days']);
    expect(element.take()).toMatchObject({ value: 14 });
    await type('abc');
    expect(element.take()).toBeUndefined();
    expect(element.take()).toBeUndefined();
  });

  it('lets no key out but the one that leaves it', async () => {
    const { element, input } = field();
    await settled();
    const outside: string[] = [];
    element.addEventListener('keydown', event => outside.push(event.key));
    const blurred = jest.spyOn(input(), 'blur');
    for (const key of ['d', 'D', '1', '?', '-', 'Enter', 'Backspace', 'Escape']) press(input(), key);
    expect(outside).toEqual(['Escape']);
    expect(blurred).toHaveBeenCalledTimes(1);
  });

  it('can be given the cursor', async () => {
    const { element, input } = field();
    await settled();
    const focused = jest.spyOn(input(), 'focus');
    element.focusField();
    expect(focused).toHaveBeenCalledTimes(1);
  });
});
