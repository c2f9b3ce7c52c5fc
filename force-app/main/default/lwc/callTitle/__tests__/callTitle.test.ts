import CallTitle from 'c/callTitle';
import { ada, bert, carla, guide } from 'fixtures/guides';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';
import type { Contact, Guide } from 'c/guide';

type Options = readonly { readonly label: string; readonly value: string }[];

const open = async (contactId: string, fields: Partial<Contact> = {}, of = guide): Promise<HTMLElement> => {
  const contacts = of.contacts.map(each => (each.id === contactId ? { ...each, ...fields } : each));
  const shown = show('c-call-title', CallTitle, { guide: { ...of, contacts }, contactId });
  await settled();
  return shown;
};
const titles = (shown: HTMLElement) => one<HTMLElement & { options: Options }>(shown, 'lightning-combobox');
const boxes = (shown: HTMLElement) => all(shown, 'lightning-combobox').length;
const [cfo, clerk] = guide.titles;
afterEach(clearPage);

describe('the title of a buyer', () => {
  it('is told with what it was read from, and its correction is folded', async () => {
    const shown = await open(ada);
    expect(textOf(shown)).toBe('read from “CFO” in “Group CFO” Not Chief Financial Officer?');
    expect(boxes(shown)).toBe(0);
    await expect(shown).toBeAccessible();
  });
  it('is told plainly when all that is written says it', async () => {
    const shown = await open(ada, { title: 'CFO' });
    expect(textOf(shown)).toContain('read from “CFO” Not');
  });
  it('is asked where something stands beside it, the likely one first', async () => {
    const shown = await open(bert, { title: 'Deputy Head of Sales' });
    expect(titles(shown).options.map(({ label }) => label)).toEqual([
      'VP Sales',
      'Chief Financial Officer',
      'Payroll Clerk',
      'None of these'
    ]);
  });
  it('is asked of who serves somebody with that title', async () => {
    expect(boxes(await open(bert, { title: 'Assistant to the CFO' }))).toBe(1);
  });
  it('needs no reason when it is written as the guide writes it', async () => {
    expect(textOf(await open(bert))).toBe('Not Payroll Clerk?');
  });
  it('is told as chosen when a person chose it', async () => {
    expect(textOf(await open(carla, { titleMatchId: cfo?.id }))).toBe(
      'chosen by hand Not Chief Financial Officer?'
    );
  });
  it('is told when it has no part in this guide', async () => {
    const without: Guide = { ...guide, targetTitles: guide.targetTitles.slice(1) };
    expect(textOf(await open(ada, {}, without))).toContain(
      'Chief Financial Officer has no part in this guide, so all outcomes are offered'
    );
  });
  it('is corrected in one step at the same place', async () => {
    const shown = await open(ada);
    const choices = heard(shown, 'titlechoice');
    button(shown, 'Not Chief Financial Officer?').click();
    await settled();
    expect(titles(shown).options.map(({ label }) => label)).toEqual([
      'Chief Financial Officer',
      'Payroll Clerk',
      'VP Sales',
      'None of these'
    ]);
    await expect(shown).toBeAccessible();
    enter(titles(shown), clerk?.id ?? '');
    expect(choices).toEqual([{ contactId: ada, titleId: clerk?.id }]);
    await settled();
    expect(boxes(shown)).toBe(0);
  });
  it('may be none of the guide’s', async () => {
    const shown = await open(ada);
    const choices = heard(shown, 'titlechoice');
    button(shown, 'Not Chief Financial Officer?').click();
    await settled();
    enter(titles(shown), 'none');
    expect(choices).toEqual([{ contactId: ada, none: true }]);
  });
  it('can be chosen after all by who said it was none', async () => {
    const shown = await open(ada, { holdsNoTitle: true });
    expect(textOf(shown)).toContain('holds none of the titles, so all outcomes are offered');
    button(shown, 'Choose a title').click();
    await settled();
    expect(boxes(shown)).toBe(1);
  });
  it.each([
    ['the button', (shown: HTMLElement) => button(shown, 'Leave it').click()],
    ['Escape', (shown: HTMLElement) => press(titles(shown), 'Escape')]
  ])('stays when the correction is left by %s', async (_, leave) => {
    const shown = await open(ada);
    const choices = heard(shown, 'titlechoice');
    button(shown, 'Not Chief Financial Officer?').click();
    await settled();
    leave(shown);
    await settled();
    expect(boxes(shown)).toBe(0);
    expect(choices).toEqual([]);
  });
  it.each([undefined, 'Chief of Everything'])('is asked at once when it is %s', async title => {
    const shown = await open(carla, { title });
    expect(titles(shown)).toHaveProperty('label', 'Which title is Carla Bley’s?');
    expect(all(shown, 'button')).toEqual([]);
    await expect(shown).toBeAccessible();
  });
  it('shows the next buyer’s, not the correction of the last one', async () => {
    const shown = await open(ada);
    button(shown, 'Not Chief Financial Officer?').click();
    await settled();
    Object.assign(shown, { contactId: bert });
    await settled();
    expect(boxes(shown)).toBe(0);
  });
  it('is nobody’s while nobody is chosen', async () => {
    expect(textOf(await open('003'))).toBe('');
  });
});
