import { guideData } from 'fixtures/guideData';
import { click, freshBrowser, keys, me, mutate, openGuide, saves } from 'fixtures/guidePages';
import type { GuidePage } from 'fixtures/guidePages';
import { all, clearPage, enter, heard, one, settled, textOf } from 'fixtures/panels';
import { record } from 'fixtures/wires';
import { ada, dora, opportunityId } from 'fixtures/guides';

const letter = (page: GuidePage) => textOf(one(page, 'c-letter-card'));
const rewrite = async (page: GuidePage, text: string): Promise<void> => {
  const [subject] = all(page, 'c-letter-sentence');
  const { sentence } = subject as HTMLElement & { sentence: { id: string } };
  subject?.dispatchEvent(new CustomEvent('rewrite', { detail: { id: sentence.id, text } }));
  await settled();
};
const logged = (id: string) => {
  mutate.mockClear();
  mutate.mockResolvedValue({ data: { uiapi: { letter: { Record: { Id: id } } } } });
};
/** Logs the letter in that way, and decides nothing of what is open. */
const log = async (page: GuidePage, button: string): Promise<void> => {
  await click(page, button);
  if (all(page, 'c-letter-questions').length > 0) await click(page, button);
};
const task = () => mutate.mock.calls.at(-1)?.[0].variables?.['letter'];

const user = { apiName: 'User', id: me, fields: { Name: { value: 'Rosa Rep', displayValue: null } } };

let page: GuidePage;

/** One answer was given in the call, and the platform has it. */
const said = (ended?: string) => guideData({ createdById: me, started: new Date().toISOString(), ended });
/** The page is opened again after the call. */
const reload = async (): Promise<void> => {
  clearPage();
  page = await openGuide({ data: said(new Date().toISOString()) });
};

beforeEach(async () => {
  freshBrowser();
  page = await openGuide({ data: said() });
  await click(page, 'End call');
});
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('the letter', () => {
  it('stands there once the call is over, signed by the user', async () => {
    record.emit(user, ({ recordId }) => recordId === me);
    await settled();
    expect(letter(page)).toContain('Dear Ms. Lovelace,');
    expect(letter(page)).toContain('Rosa Rep');
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
  it('is signed once the connection is back, though it was opened without one', async () => {
    const isAsked = jest.fn(({ recordId }: { readonly recordId?: unknown }) => recordId === me);
    record.error({ ok: false, status: 0, body: { message: 'Failed to fetch' } });
    await settled();
    record.emit(user, isAsked);
    await settled();
    expect(isAsked).not.toHaveReturnedWith(true);
    expect(letter(page)).not.toContain('Rosa Rep');
    window.dispatchEvent(new CustomEvent('online'));
    await settled(60);
    record.emit(user, isAsked);
    await settled();
    expect(letter(page)).toContain('Rosa Rep');
  });
  it('is asked for its signature again when it is opened again', async () => {
    record.error({ ok: false, status: 0, body: { message: 'Failed to fetch' } });
    await settled();
    await click(page, 'Back to the guide');
    await click(page, 'Letter');
    record.emit(user, ({ recordId }) => recordId === me);
    await settled();
    expect(letter(page)).toContain('Rosa Rep');
  });
  it('ended the conversation', () => {
    const [ended] = mutate.mock.calls.slice(-1).map(([{ variables }]) => JSON.stringify(variables));
    expect(ended).toContain('"Ended__c":"');
  });
  it('takes a next step along, and saves it with the conversation', async () => {
    mutate.mockClear();
    one(page, 'c-letter-next-step').dispatchEvent(
      new CustomEvent('nextstep', { detail: { nextStep: 'you send us the list', nextStepOn: '2026-12-01' } })
    );
    await settled(60);
    expect(saves()).toEqual([['conversation']]);
    expect(JSON.stringify(mutate.mock.calls[0])).toContain('you send us the list');
  });
});

describe('what a rep changed in the letter', () => {
  it('is there after a reload', async () => {
    await rewrite(page, 'Your board number');
    await reload();
    expect(letter(page)).toContain('Your board number');
  });
  it('is there after a look at the guide, and another contact’s letter has none of it', async () => {
    await rewrite(page, 'Your board number');
    await click(page, 'Back to the guide');
    enter(one(one(page, 'c-call-bar'), 'lightning-combobox'), dora);
    await settled();
    await keys(page, '1');
    enter(one(one(page, 'c-call-own-words'), 'lightning-textarea'), 'Fewer forms');
    await click(page, 'Save the need');
    await click(page, 'End call');
    expect(letter(page)).not.toContain('Your board number');
    await click(page, 'Back to the guide');
    enter(one(one(page, 'c-call-bar'), 'lightning-combobox'), ada);
    await settled();
    await click(page, 'Letter');
    expect(letter(page)).toContain('Your board number');
  });
  it('does not stand in the letter after the next call', async () => {
    await rewrite(page, 'Your board number');
    await click(page, 'Back to the guide');
    await keys(page, '2');
    enter(one(page, '[data-typed]'), 'We found out late.');
    await settled();
    await click(page, 'Save and go on');
    await click(page, 'End call');
    expect(letter(page)).not.toContain('Your board number');
  });
});

describe('logging the letter', () => {
  it('makes a completed task of the deal and the contact', async () => {
    logged('00T1');
    await log(page, 'Log as a task');
    expect(task()).toMatchObject({
      Task: {
        Subject: expect.stringContaining('What I understood in our conversation'),
        Status: 'Completed',
        TaskSubtype: 'Task',
        WhatId: opportunityId,
        WhoId: ada
      }
    });
    expect(letter(page)).toContain('Logged');
    expect(all(page, 'button').map(({ textContent }) => textContent.trim())).not.toContain('Log as a task');
  });
  it('makes an e-mail of it', async () => {
    logged('00T1');
    await log(page, 'Log as an e-mail');
    expect(task()).toMatchObject({ Task: { TaskSubtype: 'Email' } });
  });
  it('says when the log is older than the letter, and lets it follow', async () => {
    logged('00T1');
    await log(page, 'Log as a task');
    await rewrite(page, 'Your board number');
    expect(letter(page)).toContain('The log is older than the letter.');
    await log(page, 'Update the log');
    expect(task()).toMatchObject({ Id: '00T1', Task: { Subject: 'Your board number' } });
    expect(letter(page)).not.toContain('The log is older than the letter.');
  });
  it('stays logged while something else is noted, and after a reload', async () => {
    logged('00T1');
    await log(page, 'Log as a task');
    one(page, 'c-letter-next-step').dispatchEvent(
      new CustomEvent('nextstep', { detail: { nextStep: 'you send us the list' } })
    );
    await settled(60);
    expect(letter(page)).toContain('The log is older than the letter.');
    await reload();
    expect(letter(page)).toContain('Logged');
    await rewrite(page, 'Your board number');
    await log(page, 'Update the log');
    expect(task()).toMatchObject({ Id: '00T1' });
  });
  it('says when it could not be logged, and stays unlogged', async () => {
    const toasts = heard<{ message: string }>(page, 'lightning__showtoast');
    mutate.mockRejectedValue(new TypeError('Failed to fetch'));
    await log(page, 'Log as a task');
    expect(toasts).toMatchObject([
      { message: 'There is no connection, so this was not done. Try again once you are online.' }
    ]);
    expect(letter(page)).not.toContain('Logged');
  });
});
