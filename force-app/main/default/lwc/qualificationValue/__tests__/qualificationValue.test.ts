import QualificationValue from 'c/qualificationValue';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';
import { buyerOutcome } from 'fixtures/guides';

const outcomes = [
  {
    ...buyerOutcome,
    key: 'one',
    contactName: 'Ada',
    statement: 'First',
    progress: 'Confirmed',
    annualValue: 5
  },
  { ...buyerOutcome, key: 'two', contactName: 'Bert', statement: 'Second', progress: 'Shared' }
] as const;
const open = async (list: readonly object[]): Promise<HTMLElement> => {
  const shown = show('c-qualification-value', QualificationValue, { outcomes: list, today: '2026-11-22' });
  await settled();
  return shown;
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
  it('asks for something before it saves, and Escape only leaves the field', async () => {
    const shown = await open([outcomes[1]]);
    expect(all(shown, 'lightning-combobox')).toEqual([]);
    const confirmations = heard(shown, 'confirm');
    press(one(shown, '[data-field="annualValue"]'), 'Escape');
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
