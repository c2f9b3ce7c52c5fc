import { updateRecord } from 'lightning/uiRecordApi';
import { guideData } from 'fixtures/guideData';
import {
  click,
  freshBrowser,
  heading,
  keys,
  mutate,
  openGuide,
  pass,
  platformHas,
  saves
} from 'fixtures/guidePages';
import type { GuidePage } from 'fixtures/guidePages';
import { all, button, clearPage, enter, focused, heard, one, settled, textOf } from 'fixtures/panels';
import { reading } from 'fixtures/wires';
import { ada, dora, guide, opportunityId } from 'fixtures/guides';
import type { Contact } from 'c/guide';

const emil: Contact = {
  id: '003000000000006AAA',
  name: 'Emil Nolde',
  firstName: 'Emil',
  lastName: 'Nolde',
  title: 'CFO',
  holdsNoTitle: false,
  hasRole: true
};
const field = (page: GuidePage, name: string) => one<HTMLInputElement>(page, `[data-field="${name}"]`);
const buyerOf = (call: number): unknown => JSON.stringify(mutate.mock.calls[call]?.[0].variables);

beforeEach(freshBrowser);
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('several buyers in one call', () => {
  it('have a conversation each, and each answer is with who gave it', async () => {
    const page = await openGuide();
    await keys(page, '1', '3', 'b');
    enter(one(one(page, 'c-call-bar'), 'lightning-combobox'), dora);
    await settled();
    expect(textOf(one(page, 'c-call-people'))).toContain('Dora Maar');
    await keys(page, '1');
    enter(one(one(page, 'c-call-own-words'), 'lightning-textarea'), 'Fewer forms');
    await click(page, 'Save the need');
    expect(buyerOf(0)).toContain(ada);
    expect(buyerOf(saves().length - 1)).toContain(dora);
  });
});

describe('somebody who is no contact yet', () => {
  const add = async (page: GuidePage): Promise<void> => {
    await keys(page, '1', '3', 'b');
    await click(page, 'New contact');
    enter(field(page, 'firstName'), 'Emil');
    enter(field(page, 'lastName'), 'Nolde');
    enter(field(page, 'title'), 'CFO');
    mutate.mockClear();
    await click(page, 'Add to the call');
  };
  const added = { data: { uiapi: { contact: { Record: { Id: emil.id } } } } };
  const everybody = () => guideData({ isNew: true, contacts: [...guide.contacts, emil] });

  it('is added with a role in the deal, and the call goes on with them', async () => {
    const page = await openGuide();
    mutate.mockResolvedValue(added);
    platformHas(everybody());
    await add(page);
    expect(mutate.mock.calls[0]?.[0].variables).toMatchObject({
      contact: { Contact: { FirstName: 'Emil', LastName: 'Nolde', Title: 'CFO' } },
      role: { OpportunityContactRole: { ContactId: '@{contact}', OpportunityId: opportunityId } }
    });
    expect(textOf(one(page, 'c-call-bar'))).toContain('Emil Nolde, CFO');
    expect(heading(page)).toBe('What does the buyer want to reach?');
  });
  it('is added by whoever is at the next question then', async () => {
    const page = await openGuide();
    mutate.mockResolvedValue(added);
    platformHas(everybody());
    await keys(page, '1', '3', 'b');
    await click(page, 'New contact');
    enter(field(page, 'lastName'), 'Nolde');
    button(page, 'Add to the call').focus();
    await click(page, 'Add to the call');
    await pass(50);
    expect(focused()).toBe(one(page, '[data-question]'));
  });
  it('leaves no half-typed contact behind', async () => {
    const page = await openGuide();
    mutate.mockResolvedValue(added);
    platformHas(everybody());
    await add(page);
    enter(one(one(page, 'c-call-bar'), 'lightning-combobox'), ada);
    await settled();
    await keys(page, 'b');
    expect(all(page, '[data-field="lastName"]')).toEqual([]);
    expect(Object.keys(localStorage).filter(key => key.includes('/text/'))).toEqual([]);
  });
  it.each([
    [
      'the platform refuses it',
      { message: 'There is a contact of that name.' },
      'There is a contact of that name.'
    ],
    ['nobody answers', undefined, 'There is no connection, so this was not done.']
  ])('is told why when %s, and nothing typed is lost', async (_when, error, told) => {
    const page = await openGuide();
    await keys(page, '1', 'b');
    await click(page, 'New contact');
    enter(field(page, 'lastName'), 'Nolde');
    if (error) mutate.mockResolvedValue({ data: null, errors: [error] });
    else mutate.mockRejectedValue(new TypeError('Failed to fetch'));
    await click(page, 'Add to the call');
    expect(textOf(one(page, 'c-call-new-contact'))).toContain(told);
    expect(field(page, 'lastName').value).toBe('Nolde');
    clearPage();
    const reloaded = await openGuide();
    expect(field(reloaded, 'lastName').value).toBe('Nolde');
    jest.useRealTimers();
    await expect(reloaded).toBeAccessible();
  });
  it('is added once, though the button is pressed again before the answer comes', async () => {
    const page = await openGuide();
    mutate.mockReturnValue(new Promise(() => undefined));
    await add(page);
    await click(page, 'Add to the call');
    expect(saves().filter(save => save.includes('contact'))).toHaveLength(1);
  });
});

describe('a contact of a large account', () => {
  it('is found by words, and the call goes on with them', async () => {
    const page = await openGuide();
    await keys(page, 'b');
    enter(one(page, '.words'), ' 50%_ Nol ');
    await pass(300);
    expect(reading.asked('Contacts')).toEqual([
      { accountId: '001000000000001AAA', pattern: '%50\\%\\_ Nol%' }
    ]);
    enter(one(page, '.words'), 'Nolde');
    const found = guideData({ isNew: true, contacts: [emil] });
    reading.answer(found, undefined, 'Contacts');
    await settled();
    await click(page, 'Emil Nolde, CFO');
    expect(textOf(one(page, 'c-call-bar'))).toContain('Emil Nolde, CFO');
  });
});

describe('a contact whose title was read', () => {
  const title = (page: GuidePage) => one(one(page, 'c-call-title'), 'lightning-combobox');

  it('is given another one at the same place', async () => {
    const page = await openGuide();
    await click(page, 'Not Chief Financial Officer?');
    enter(title(page), 'a01000000000002AAA');
    await settled();
    expect(updateRecord).toHaveBeenCalledWith({
      fields: { Id: ada, Title_Match__c: 'a01000000000002AAA', Holds_No_Title__c: false }
    });
  });
  it('is said to hold none of them', async () => {
    const page = await openGuide();
    await click(page, 'Not Chief Financial Officer?');
    enter(title(page), 'none');
    await settled();
    expect(updateRecord).toHaveBeenCalledWith({
      fields: { Id: ada, Title_Match__c: null, Holds_No_Title__c: true }
    });
  });
  it('keeps it when the platform says no, and the person is told', async () => {
    const page = await openGuide();
    const toasts = heard<{ message: string }>(page, 'lightning__showtoast');
    jest
      .mocked(updateRecord)
      .mockRejectedValueOnce({ ok: false, status: 400, body: { message: 'Not you.' } });
    await click(page, 'Not Chief Financial Officer?');
    enter(title(page), 'none');
    await settled();
    expect(toasts).toMatchObject([{ message: 'Not you.' }]);
    expect(textOf(page)).toContain('Not Chief Financial Officer?');
  });
});
