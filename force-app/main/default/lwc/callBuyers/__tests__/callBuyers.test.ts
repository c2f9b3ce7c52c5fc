import CallBuyers from 'c/callBuyers';
import { ada, bert, buyerOutcome, conversation, dora, guide, pia } from 'fixtures/guides';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';
import type { Contact } from 'c/guide';

const withPia = { ...guide, contacts: [pia, ...guide.contacts] };
const otto: Contact = {
  ...pia,
  id: '003otto',
  name: 'Otto Öhler',
  worksElsewhere: undefined,
  hasRole: false
};

type Buyers = HTMLElement & { choose: (digit: string) => void; leave: () => void };

const open = async (properties: object = {}): Promise<Buyers> => {
  const shown = show('c-call-buyers', CallBuyers, {
    guide: withPia,
    contactId: ada,
    buyers: [ada],
    ...properties
  });
  await settled();
  return shown as HTMLElement as Buyers;
};
const person = (shown: HTMLElement, name: string) =>
  all(shown, 'button').find(({ textContent }) => textContent.includes(name));
const names = (shown: HTMLElement) => all(shown, '.text').map(({ firstChild }) => firstChild?.textContent);
const type = async (shown: HTMLElement, words: string): Promise<void> => {
  enter(one(shown, '.words'), words);
  await settled();
};
afterEach(clearPage);

describe('who is here', () => {
  it('are those in the call with what each wants, then the deal’s, then the account’s', async () => {
    const shown = await open({ guide: { ...withPia, buyerOutcomes: [buyerOutcome] }, buyers: [ada, dora] });
    expect(all(shown, 'h4').map(({ textContent }) => textContent)).toEqual([
      'In this call',
      'In this deal',
      'At Acme'
    ]);
    expect(names(shown)).toEqual([
      'Ada Lovelace, Group CFO',
      'Dora Maar, Head of Sales',
      'Pia Partner, CFO',
      'Bert Brecht, Payroll clerk',
      'Carla Bley, Chief of Everything'
    ]);
    expect(textOf(shown)).toContain('wants: Give the board a revenue number that holds.');
    expect(textOf(shown)).toContain('not heard yet');
    expect(textOf(shown)).toContain('works at Partner & Co., speaks for Acme');
    await expect(shown).toBeAccessible();
  });
  it('go on with the call, by a click or a digit', async () => {
    const shown = await open();
    const speakers = heard(shown, 'speak');
    button(shown, 'Bert Brecht, Payroll clerk').click();
    expect(speakers).toEqual([{ contactId: bert }]);
    clearPage();
    const again = await open();
    const chosen = heard(again, 'speak');
    again.choose('3');
    expect(chosen).toEqual([{ contactId: bert }]);
  });
  it('lead back', async () => {
    const shown = await open();
    const ways = heard(shown, 'back');
    button(shown, 'Back').click();
    expect(ways).toHaveLength(1);
  });
});

describe('somebody who works elsewhere', () => {
  it('speaks for the account only once that is stated', async () => {
    const shown = await open();
    const speakers = heard(shown, 'speak');
    person(shown, 'Pia Partner, CFO')?.click();
    await settled();
    expect(speakers).toEqual([]);
    expect(textOf(shown)).toContain(
      'Pia Partner works elsewhere, and will be recorded as speaking for Acme from outside.'
    );
    await expect(shown).toBeAccessible();
    button(shown, 'Record it so and go on').click();
    expect(speakers).toEqual([{ contactId: pia.id }]);
  });
  it('can be let go', async () => {
    const shown = await open();
    person(shown, 'Pia Partner, CFO')?.click();
    await settled();
    button(shown, 'Somebody else').click();
    await settled();
    expect(names(shown)).toContain('Pia Partner, CFO');
  });
  it('needs no second statement', async () => {
    const conversations = [{ ...conversation, contactId: pia.id, isExternal: true }];
    const shown = await open({ guide: { ...withPia, conversations } });
    const speakers = heard(shown, 'speak');
    person(shown, 'Pia Partner, CFO')?.click();
    expect(speakers).toEqual([{ contactId: pia.id }]);
  });
});

describe('leaving', () => {
  it('leads one step back: from the statement to the list, and from the list to the call', async () => {
    const shown = await open();
    const ways = heard(shown, 'back');
    person(shown, 'Pia Partner, CFO')?.click();
    await settled();
    shown.leave();
    await settled();
    expect(textOf(one(shown, 'h3'))).toBe('Who is here?');
    expect(ways).toEqual([]);
    shown.leave();
    expect(ways).toHaveLength(1);
  });
  it('leads from who said it to who is here', async () => {
    const shown = await open({ topic: 'Fewer surprises' });
    const ways = heard(shown, 'back');
    button(shown, 'said “Fewer surprises”').click();
    await settled();
    shown.leave();
    await settled();
    expect(textOf(one(shown, 'h3'))).toBe('Who is here?');
    expect(ways).toEqual([]);
  });
});

describe('finding a contact', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }));
  afterEach(() => jest.useRealTimers());

  it('narrows those who are there at once, by words in any order', async () => {
    const shown = await open();
    await type(shown, 'cler BERT');
    expect(names(shown)).toEqual(['Bert Brecht, Payroll clerk']);
    expect(textOf(one(shown, '[role="status"]'))).toBe('Found: 1');
  });
  it('asks the platform after a pause, and shows whom it found', async () => {
    const shown = await open();
    const searches = heard(shown, 'search');
    const typing = heard(shown, 'typing');
    await type(shown, 'oh');
    await type(shown, 'ohler ');
    jest.advanceTimersByTime(300);
    expect(searches).toEqual([{ text: 'ohler' }]);
    expect(typing).toHaveLength(2);
    Object.assign(shown, { found: [otto] });
    await settled();
    expect(names(shown)).toEqual(['Otto Öhler, CFO']);
  });
  it('asks nothing once it is left', async () => {
    const shown = await open();
    const searches = heard(shown, 'search');
    await type(shown, 'ot');
    clearPage();
    jest.advanceTimersByTime(300);
    expect(searches).toEqual([]);
  });
  it('takes up what was half typed, and letters there are no commands', async () => {
    const shown = await open({ typed: { search: 'maar' } });
    expect(names(shown)).toEqual(['Dora Maar, Head of Sales']);
    const keys = jest.fn();
    shown.addEventListener('keydown', keys);
    press(one(shown, '.words'), 's');
    expect(keys).not.toHaveBeenCalled();
  });
  it('has one field, however many there are', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...otto,
      id: `003${index}`,
      name: `Otto ${index}`
    }));
    const shown = await open({ found: many });
    expect(all(shown, '[type="search"], .words')).toHaveLength(1);
    expect(textOf(shown)).toContain('Digits for 10–18 of 35');
  });
});

describe('what somebody else said', () => {
  it('becomes theirs, whoever the rep spoke with', async () => {
    const shown = await open({ topic: 'Be surprised less often' });
    const said = heard(shown, 'saidby');
    const speakers = heard(shown, 'speak');
    button(shown, 'It was somebody else who said “Be surprised less often”').click();
    await settled();
    expect(textOf(shown)).toContain('Who said “Be surprised less often”?');
    expect(names(shown)).not.toContain('Ada Lovelace, Group CFO');
    button(shown, 'Dora Maar, Head of Sales').click();
    expect(said).toEqual([{ contactId: dora }]);
    expect(speakers).toEqual([]);
  });
  it('is left by going back', async () => {
    const shown = await open({ topic: 'Be surprised less often' });
    const ways = heard(shown, 'back');
    button(shown, 'It was somebody else who said “Be surprised less often”').click();
    await settled();
    button(shown, 'Back').click();
    await settled();
    expect(textOf(shown)).toContain('Who is here?');
    expect(ways).toEqual([]);
  });
});

describe('somebody new', () => {
  it('is told on to be added, with what is half typed and what the platform said', async () => {
    const shown = await open({ typed: { lastName: 'Haddad' }, problem: 'There is one already.' });
    expect(textOf(shown)).toContain('There is one already.');
    const contacts = heard(shown, 'addcontact');
    const typing = heard(shown, 'typing');
    enter(one(shown, '[data-field="title"]'), 'CFO');
    button(shown, 'Add to the call').click();
    expect(typing).toEqual([{ field: 'title', text: 'CFO' }]);
    expect(contacts).toEqual([{ firstName: '', lastName: 'Haddad', title: 'CFO', email: '' }]);
  });
});
