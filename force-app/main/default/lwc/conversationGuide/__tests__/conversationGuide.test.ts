import { executeMutation } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import ConversationGuide from 'c/conversationGuide';
import { dealRecord, guideData, offeringsData } from 'fixtures/guideData';
import { all, button, clearPage, enter, heard, one, press, settled, show, textOf } from 'fixtures/panels';
import { reading, record } from 'fixtures/wires';
import { ada, boardNumber, choicePrompt, numberPrompt, opportunityId } from 'fixtures/guides';

const mutate = jest.mocked(executeMutation);
/** The user of tests. */
const me = '005000000000000000';

type Guide = HTMLElement & { recordId: string };
const open = async (
  data: unknown = guideData({ isNew: true }),
  deal: unknown = dealRecord()
): Promise<Guide> => {
  const guide = show('c-conversation-guide', ConversationGuide, { recordId: opportunityId });
  record.emit(deal);
  await settled();
  if (data) reading.answer(data);
  await settled();
  return guide;
};
const key = async (guide: Guide, pressed: string): Promise<void> => {
  press(one(guide, '.call'), pressed);
  await settled();
};
const operations = () =>
  mutate.mock.calls.map(([{ variables }]) =>
    Object.keys(variables ?? {}).map(name => name.replace(/\d+$/, ''))
  );

beforeEach(() => {
  localStorage.clear();
  jest.clearAllMocks();
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
});
afterEach(clearPage);

describe('opening a deal', () => {
  it('holds the guide’s place until it is read', async () => {
    const guide = show('c-conversation-guide', ConversationGuide, { recordId: opportunityId });
    await settled();
    expect(one(guide, 'c-panel-skeleton')).toBeTruthy();
    await expect(guide).toBeAccessible();
  });
  it('shows the menu of the contact’s title at once', async () => {
    const guide = await open();
    expect(textOf(guide)).toContain('Forecast Desk · version 3');
    expect(textOf(guide)).toContain('Chief Financial Officer · decides · can fund · key player');
    expect(all(guide, '.choice').map(choice => choice.textContent)).toEqual([
      '1Give the board a revenue number that holds.',
      '2Be surprised less often',
      '3Something else, in the buyer’s own words'
    ]);
    await expect(guide).toBeAccessible();
  });
  it('says what could not be read, and tries again when asked', async () => {
    const guide = await open(null);
    reading.fail('No access.');
    await settled();
    expect(textOf(guide)).toContain('The guide could not be read');
    expect(textOf(guide)).toContain('No access.');
    await expect(guide).toBeAccessible();
    button(guide, 'Try again').click();
    reading.answer(guideData());
    await settled();
    expect(textOf(guide)).toContain('What does the buyer want to reach?');
  });
  it('keeps what stands there when a later reading fails', async () => {
    const guide = await open();
    reading.fail('Offline.');
    await settled();
    expect(textOf(guide)).toContain('What does the buyer want to reach?');
  });
  it('asks first what the deal is about', async () => {
    const guide = await open(null, dealRecord({ Offering__c: null }));
    reading.answer(offeringsData);
    await settled();
    expect(textOf(guide)).toContain('Choose what this deal is about.');
    await expect(guide).toBeAccessible();
    enter(one(guide, 'lightning-combobox'), 'a00000000000001AAA');
    await settled();
    expect(updateRecord).toHaveBeenCalledWith({
      fields: { Id: opportunityId, Offering__c: 'a00000000000001AAA' }
    });
  });
  it.each([
    ['no account', { AccountId: null }, 'Say first which account this deal is with.'],
    ['no agreed version', { version: null }, 'No version of the guide for Forecast Desk is agreed yet.']
  ])('says what to do first when there is %s', async (_words, fields, text) => {
    const guide = await open(null, dealRecord(fields));
    expect(textOf(guide)).toContain(text);
  });
  it('says why the deal can’t be read', async () => {
    const guide = show('c-conversation-guide', ConversationGuide, { recordId: opportunityId });
    record.error({ message: 'You don’t have access to this record.' });
    await settled();
    expect(textOf(guide)).toContain('You don’t have access to this record.');
  });
});

describe('a call with the keyboard', () => {
  it('goes from outcome to question to capability, one at a time', async () => {
    const guide = await open();
    await key(guide, '1');
    expect(textOf(guide)).toContain(choicePrompt.question);
    expect(textOf(guide)).not.toContain('Would it help if');
    expect(textOf(guide)).toContain(`Next: ${numberPrompt.question}`);
    await key(guide, '3');
    expect(textOf(guide)).toContain(
      'Would it help if, when the quarter begins, your sales managers could see which deals lack what you agreed on?'
    );
    await key(guide, '2');
    expect(textOf(guide)).toContain(numberPrompt.question);
    await expect(guide).toBeAccessible();
  });
  it('saves the first answer with conversation and outcome, the next by itself', async () => {
    const guide = await open();
    await key(guide, '1');
    expect(mutate).not.toHaveBeenCalled();
    await key(guide, '3');
    await key(guide, '2');
    expect(operations()).toEqual([
      ['conversation', 'buyerOutcome', 'answer'],
      ['buyerOutcome', 'answer']
    ]);
    expect(textOf(guide)).toContain('Saved');
  });
  it('shows an answer before the platform has it', async () => {
    mutate.mockReturnValue(new Promise(() => undefined));
    const guide = await open();
    await key(guide, '1');
    await key(guide, '3');
    expect(textOf(guide)).toContain('Would it help if');
    expect(textOf(guide)).toContain('Saving …');
  });
  it('says when there is no connection, and loses nothing in a reload', async () => {
    mutate.mockRejectedValue(new TypeError('Failed to fetch'));
    const guide = await open();
    await key(guide, '1');
    await key(guide, '3');
    expect(textOf(guide)).toContain('No connection, not saved yet: 3');
    expect(textOf(guide)).toContain('What you entered is kept in this browser until it is saved.');
    clearPage();
    mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
    const reloaded = await open();
    expect(textOf(reloaded)).toContain('Would it help if');
    expect(operations()).toEqual([['conversation', 'buyerOutcome', 'answer']]);
    expect(textOf(reloaded)).toContain('Saved');
  });
  it('shows what the platform refused, in its own words', async () => {
    mutate.mockResolvedValue({ data: null, errors: [{ message: 'The contact works for another account.' }] });
    const guide = await open();
    await key(guide, '1');
    await key(guide, '3');
    expect(textOf(guide)).toContain('The contact works for another account.');
    await expect(guide).toBeAccessible();
  });
});

describe('a call that was underway', () => {
  it('goes on where it stood', async () => {
    const before = await open();
    await key(before, '1');
    clearPage();
    expect(textOf(await open())).toContain(choicePrompt.question);
  });
  it('goes on from the platform’s records in another browser', async () => {
    const data = guideData({ createdById: me, started: new Date().toISOString() });
    const text = textOf(await open(data));
    expect(text).toContain('Call began at');
    expect(text).toContain(boardNumber.statement);
  });
});

describe('the letter', () => {
  it('stands there after one key from the end, and is logged with one more', async () => {
    const guide = await open();
    await key(guide, '1');
    await key(guide, '3');
    button(guide, 'End call').click();
    await settled();
    expect(textOf(guide)).toContain('Dear Ada Lovelace,');
    expect(textOf(guide)).toContain(`When I asked “${choicePrompt.question}”, you said: A tool.`);
    expect(textOf(guide)).toContain('[What reaching this would be worth a year]');
    await expect(guide).toBeAccessible();
    button(guide, 'Log as a task').click();
    await settled();
    expect(mutate.mock.calls.at(-1)?.[0].variables).toMatchObject({
      letter: { Task: { Subject: 'Letter to Ada Lovelace', WhatId: opportunityId, WhoId: ada } }
    });
    expect(textOf(guide)).toContain('Logged');
  });
});

describe('a contact whose title nobody knows', () => {
  it('is given one, and what the platform says against it is told', async () => {
    const guide = await open();
    enter(one(guide, 'lightning-combobox'), '003000000000003AAA');
    await settled();
    expect(textOf(guide)).not.toContain('Chief Financial Officer · decides');
    jest
      .mocked(updateRecord)
      .mockRejectedValueOnce({ ok: false, status: 400, body: { message: 'Not you.' } });
    const toasts = heard<{ message: string }>(guide, 'lightning__showtoast');
    enter(all(guide, 'lightning-combobox')[1] as HTMLElement, 'a01000000000001AAA');
    await settled();
    expect(toasts.map(({ message }) => message)).toEqual(['Not you.']);
  });
});
