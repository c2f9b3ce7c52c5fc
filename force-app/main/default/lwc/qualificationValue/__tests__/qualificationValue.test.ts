import QualificationValue from 'c/qualificationValue';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';
import { buyerOutcome } from 'fixtures/guides';

const first = {
  ...buyerOutcome,
  id: 'a07',
  revision: 'first-1',
  key: 'one',
  contactName: 'Ada',
  statement: 'First',
  progress: 'Confirmed',
  annualValue: 5,
  isExternal: false
} as const;
const second = {
  ...first,
  key: 'two',
  contactName: 'Bert',
  statement: 'Second',
  progress: 'Shared'
} as const;
const outcomes = [first, second];

const open = async (list: readonly object[], properties = {}) => {
  const shown = show('c-qualification-value', QualificationValue, {
    opened: list,
    outcomes: list,
    revision: 'mine',
    today: '2026-11-22',
    currency: 'USD',
    ...properties
  });
  await settled();
  return shown;
};
const amount = (shown: HTMLElement) => one(shown, 'c-number-field');
const typeAmount = async (shown: HTMLElement, text: string): Promise<void> => {
  enter(one(amount(shown), 'lightning-input'), text);
  await settled();
};
afterEach(clearPage);

describe('the value of one of several outcomes', () => {
  it('begins with the one that is not confirmed yet', async () => {
    const shown = await open(outcomes);
    expect(textOf(shown)).toContain('would you reach “Second”?');
    await expect(shown).toBeAccessible();
  });
  it('is that of the outcome one chooses', async () => {
    const shown = await open(outcomes);
    enter(one(shown, 'lightning-combobox'), 'one');
    await settled();
    expect(textOf(shown)).toContain('would you reach “First”?');
    const confirmations = heard(shown, 'confirm');
    button(shown, 'Save').click();
    expect(confirmations).toEqual([{ key: 'one', confirmation: { annualValue: 5 } }]);
  });
  it('is asked for in the currency in which the outcome has it', async () => {
    const shown = await open([{ ...second, currency: 'EUR' }]);
    expect(Reflect.get(amount(shown), 'currency')).toBe('EUR');
  });
  it('is read as people write it', async () => {
    const shown = await open([second]);
    const confirmations = heard(shown, 'confirm');
    await typeAmount(shown, '$1.2m');
    button(shown, 'Save').click();
    await settled();
    button(shown, 'Save').click();
    expect(confirmations).toEqual([{ key: 'two', confirmation: { annualValue: 1200000 } }]);
  });
  it('that is not understood is never saved as another one', async () => {
    const shown = await open([second]);
    const confirmations = heard(shown, 'confirm');
    await typeAmount(shown, 'a lot');
    button(shown, 'Save').click();
    await settled();
    button(shown, 'Save').click();
    expect(confirmations).toEqual([]);
  });
  it('keeps what was said beside the figure where no other words stand', async () => {
    const shown = await open([{ ...second, annualValue: undefined }]);
    const confirmations = heard<{ confirmation: object }>(shown, 'confirm');
    await typeAmount(shown, 'about 60000');
    button(shown, 'Save').click();
    await settled();
    if (confirmations.length === 0) button(shown, 'Save').click();
    expect(confirmations[0]?.confirmation).toEqual({ annualValue: 60000, buyerWords: 'about 60000' });
  });
  it('asks for something before it saves, and Escape only leaves the field', async () => {
    const shown = await open([{ ...second, annualValue: undefined }]);
    expect(all(shown, 'lightning-combobox')).toEqual([]);
    const confirmations = heard(shown, 'confirm');
    press(one(shown, '[data-field="confirmedOn"]'), 'Escape');
    button(shown, 'Save').click();
    await settled();
    expect(confirmations).toEqual([]);
    expect(textOf(shown)).toContain('Type the value, the words or the date');
  });
  it('says what to do first when nobody shared an outcome', async () => {
    const shown = await open([]);
    expect(textOf(shown)).toContain('Start with a conversation.');
    const cancels = heard(shown, 'cancel');
    button(shown, 'Cancel').click();
    expect(cancels).toHaveLength(1);
    await expect(shown).toBeAccessible();
  });
});

describe('a value that was typed and not saved', () => {
  it('stands there again, with the day on which it was typed', async () => {
    const kept = {
      two: {
        texts: { annualValue: '60000', buyerWords: 'Yes' },
        typedOn: '2026-11-21T10:00:00Z',
        isOutdated: false
      }
    };
    const shown = await open(outcomes, { kept });
    expect(textOf(shown)).toContain('You had typed this and not saved it');
    expect(Reflect.get(amount(shown), 'value')).toBe('60000');
    expect(one<HTMLInputElement>(shown, '[data-field="buyerWords"]').value).toBe('Yes');
    await expect(shown).toBeAccessible();
  });
  it('is told as it is typed, with its outcome', async () => {
    const shown = await open([second]);
    const typed = heard(shown, 'typed');
    await typeAmount(shown, '70');
    enter(one(shown, '[data-field="buyerWords"]'), 'Yes');
    expect(typed).toEqual([
      { key: 'two', name: 'annualValue', text: '70' },
      { key: 'two', name: 'buyerWords', text: 'Yes' }
    ]);
  });
});

describe('a value that somebody else saved meanwhile', () => {
  const theirs = {
    ...second,
    revision: 'theirs',
    annualValue: 9,
    modifiedBy: 'Max',
    modifiedOn: '2026-11-21T10:00:00Z'
  };

  it('stands beside one’s own, and nothing is saved until one chooses', async () => {
    const shown = await open([second]);
    await typeAmount(shown, '70');
    shown.outcomes = [theirs];
    await settled();
    expect(all(one(shown, 'c-qualification-conflict'), 'dt').map(({ textContent }) => textContent)).toEqual([
      'Annual value',
      'Saved by',
      'Saved on',
      'Annual value'
    ]);
    expect(() => button(shown, 'Save')).toThrow('There is no button');
    await expect(shown).toBeAccessible();
  });
  it('stays, or makes place for one’s own', async () => {
    const shown = await open([second]);
    await typeAmount(shown, '70');
    shown.outcomes = [theirs];
    await settled();
    const cancels = heard(shown, 'cancel');
    const confirmations = heard(shown, 'confirm');
    button(shown, 'Keep theirs').click();
    expect(cancels).toEqual([{ key: 'two' }]);
    button(shown, 'Put mine in its place').click();
    expect(confirmations).toEqual([{ key: 'two', confirmation: { annualValue: 70 } }]);
  });
  it('is told at once when what was typed belongs to an older one', async () => {
    const kept = { two: { texts: { annualValue: '60' }, typedOn: '2026-11-20T10:00:00Z', isOutdated: true } };
    const shown = await open([second], { kept });
    expect(all(shown, 'c-qualification-conflict')).toHaveLength(1);
  });
  it('is none when it says the same, or is one’s own save whose answer got lost', async () => {
    const shown = await open([second]);
    shown.outcomes = [{ ...second, revision: 'other', progress: 'Envisioned' }];
    await settled();
    expect(all(shown, 'c-qualification-conflict')).toEqual([]);
    shown.outcomes = [{ ...theirs, revision: 'mine' }];
    await settled();
    expect(all(shown, 'c-qualification-conflict')).toEqual([]);
  });
});
