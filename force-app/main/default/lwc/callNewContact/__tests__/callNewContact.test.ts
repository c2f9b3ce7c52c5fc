import CallNewContact from 'c/callNewContact';
import {
  all,
  button,
  clearPage,
  enter,
  focused,
  heard,
  one,
  press,
  settled,
  show,
  textOf
} from 'fixtures/panels';

const open = async (properties: object = {}): Promise<HTMLElement> => {
  const shown = show('c-call-new-contact', CallNewContact, properties);
  await settled();
  return shown;
};
const field = (form: HTMLElement, name: string) =>
  one<HTMLElement & { value: string }>(form, `[data-field="${name}"]`);
const unfolded = async (): Promise<HTMLElement> => {
  const form = await open();
  button(form, 'New contact').click();
  await settled();
  return form;
};
/** What each field tells against itself once it tells, and which of them was given the focus last. */
const watchedFields = (form: HTMLElement) => {
  const told = new Map<string, string>();
  const seen = { told, focused: '' };
  for (const input of all(form, 'lightning-input')) {
    const name = input.dataset['field'] ?? '';
    Object.assign(input, {
      setCustomValidity: (problem: string) => told.set(name, problem),
      focus: () => (seen.focused = name)
    });
  }
  return seen;
};
afterEach(clearPage);

describe('a new contact', () => {
  it('is one button until somebody asks for it', async () => {
    const folded = await open();
    expect(textOf(folded)).toBe('New contact');
    await expect(folded).toBeAccessible();
    const form = await unfolded();
    expect(
      all(form, 'lightning-input').map(input => (input as HTMLElement & { label: string }).label)
    ).toEqual(['First name', 'Last name', 'Title', 'E-mail']);
    await expect(form).toBeAccessible();
  });
  it('is added with all that was typed, by the button or by Enter', async () => {
    const form = await unfolded();
    const contacts = heard(form, 'addcontact');
    enter(field(form, 'firstName'), 'Omar');
    enter(field(form, 'lastName'), ' Haddad ');
    enter(field(form, 'title'), 'CFO');
    enter(field(form, 'email'), 'omar@acme.example');
    await settled();
    button(form, 'Add to the call').click();
    press(field(form, 'email'), 'Enter');
    const omar = { firstName: 'Omar', lastName: 'Haddad', title: 'CFO', email: 'omar@acme.example' };
    expect(contacts).toEqual([omar, omar]);
  });
  it('needs a last name, and says so at its field', async () => {
    const form = await unfolded();
    const contacts = heard(form, 'addcontact');
    const seen = watchedFields(form);
    enter(field(form, 'firstName'), 'Omar');
    button(form, 'Add to the call').click();
    expect(seen.told.get('lastName')).toBe('Type the last name.');
    expect(seen.focused).toBe('lastName');
    expect(contacts).toEqual([]);
    enter(field(form, 'lastName'), 'Haddad');
    expect(seen.told.get('lastName')).toBe('');
  });
  it.each(['omar', 'omar@acme', 'omar@acme.', 'omar acme@acme.example', '@acme.example'])(
    'is not sent with “%s” for an address, and the person is told at its field',
    async email => {
      const form = await unfolded();
      const contacts = heard(form, 'addcontact');
      const seen = watchedFields(form);
      enter(field(form, 'lastName'), 'Haddad');
      enter(field(form, 'email'), email);
      press(field(form, 'email'), 'Enter');
      expect([...seen.told].filter(([, problem]) => problem !== '')).toEqual([
        ['email', 'Type a whole address, as in name@company.com, or leave it empty.']
      ]);
      expect(seen.focused).toBe('email');
      expect(contacts).toEqual([]);
    }
  );
  it.each([
    ['Escape', (form: HTMLElement) => press(field(form, 'email'), 'Escape')],
    ['the button', (form: HTMLElement) => button(form, 'Don’t add').click()]
  ])('is closed by %s: the focus is where it was opened, and what was typed waits', async (_, close) => {
    const form = await unfolded();
    const keys = jest.fn();
    form.addEventListener('keydown', keys);
    enter(field(form, 'lastName'), 'Hadd');
    close(form);
    await settled();
    expect(focused()).toBe(button(form, 'New contact'));
    expect(keys).not.toHaveBeenCalled();
    button(form, 'New contact').click();
    await settled();
    expect(field(form, 'lastName').value).toBe('Hadd');
  });
  it('keeps what was typed when the platform refuses it, and says what the platform said', async () => {
    const form = await unfolded();
    enter(field(form, 'lastName'), 'Haddad');
    Object.assign(form, { problem: 'E-mail: invalid address.' });
    await settled();
    expect(textOf(one(form, '[role="alert"]'))).toBe('E-mail: invalid address.');
    expect(field(form, 'lastName').value).toBe('Haddad');
    await expect(form).toBeAccessible();
  });
  it('takes up what was half typed', async () => {
    const form = await open({ typed: { lastName: 'Hadd' } });
    expect(field(form, 'lastName').value).toBe('Hadd');
    const typing = heard(form, 'typing');
    enter(field(form, 'lastName'), 'Haddad');
    expect(typing).toEqual([{ field: 'lastName', text: 'Haddad' }]);
  });
  it('is added once, however often one presses', async () => {
    const form = await open({ typed: { lastName: 'Haddad' }, isAdding: true });
    const contacts = heard(form, 'addcontact');
    press(field(form, 'lastName'), 'Enter');
    expect(contacts).toEqual([]);
    expect(button(form, 'Add to the call').getAttribute('aria-disabled')).toBe('true');
    // A button that is switched off loses the focus.
    expect(button(form, 'Add to the call').disabled).toBe(false);
  });
  it('keeps letters to itself: they are no commands', async () => {
    const form = await unfolded();
    const keys = jest.fn();
    form.addEventListener('keydown', keys);
    press(field(form, 'lastName'), 's');
    expect(keys).not.toHaveBeenCalled();
  });
});
