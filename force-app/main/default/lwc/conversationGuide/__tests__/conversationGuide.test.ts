import { publish } from 'lightning/messageService';
import { updateRecord } from 'lightning/uiRecordApi';
import dealPage from '@salesforce/messageChannel/Deal_Page__c';
import { dealRecord, guideData, offeringsData } from 'fixtures/guideData';
import {
  answerDeal,
  answerGuide,
  click,
  freshBrowser,
  heading,
  keys,
  openGuide,
  pass,
  rereading
} from 'fixtures/guidePages';
import type { GuidePage } from 'fixtures/guidePages';
import { all, clearPage, enter, focused, heard, one, settled, textOf } from 'fixtures/panels';
import { reading, record } from 'fixtures/wires';
import { boardNumber, fewerSurprises, guide, opportunityId } from 'fixtures/guides';

const tell = (message: object) => publish({ __messageContext: true }, dealPage, message);
const whatToReach = 'What does the buyer want to reach?';
const isAccessible = async (page: GuidePage): Promise<void> => {
  jest.useRealTimers();
  await expect(page).toBeAccessible();
};

beforeEach(freshBrowser);
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('opening a deal', () => {
  it('holds the guide’s place until it is read', async () => {
    const page = await openGuide({ data: null, deal: null });
    expect(all(page, 'c-panel-skeleton')).toHaveLength(1);
    await isAccessible(page);
  });
  it('shows the menu of the contact’s title at once', async () => {
    const page = await openGuide();
    expect(heading(page)).toBe(whatToReach);
    expect(all(page, '.choice').map(({ textContent }) => textContent)).toEqual([
      `1${boardNumber.statement}`,
      `2${fewerSurprises.statement}`,
      '3Something else, in the buyer’s own words'
    ]);
    await isAccessible(page);
  });
  it('says what could not be read, and tries again when asked', async () => {
    const page = await openGuide({ data: null });
    reading.fail('No access.', rereading);
    await settled();
    expect(textOf(page)).toContain('The guide could not be read');
    expect(textOf(page)).toContain('No access.');
    await click(page, 'Try again');
    expect(rereading).toHaveBeenCalledTimes(1);
    await answerGuide(guideData({ isNew: true }));
    expect(heading(page)).toBe(whatToReach);
    await pass(50);
    expect(focused()).toBe(one(page, '[data-question]'));
  });
  it('keeps what stands there when a later reading fails', async () => {
    const page = await openGuide();
    reading.fail('Offline.');
    await settled();
    expect(heading(page)).toBe(whatToReach);
  });
  it('asks first what the deal is about', async () => {
    const page = await openGuide({ data: null, deal: dealRecord({ Offering__c: null }) });
    reading.answer(offeringsData, undefined, 'Offerings');
    await settled();
    expect(textOf(page)).toContain('Choose what this deal is about.');
    enter(one(page, 'lightning-combobox'), 'a00000000000001AAA');
    await settled();
    expect(updateRecord).toHaveBeenCalledWith({
      fields: { Id: opportunityId, Offering__c: 'a00000000000001AAA' }
    });
    await isAccessible(page);
  });
  it('tells what the platform says against that', async () => {
    const page = await openGuide({ data: null, deal: dealRecord({ Offering__c: null }) });
    const toasts = heard<{ title: string; message: string }>(page, 'lightning__showtoast');
    jest
      .mocked(updateRecord)
      .mockRejectedValueOnce({ ok: false, status: 400, body: { message: 'Not you.' } });
    enter(one(page, 'lightning-combobox'), 'a00000000000001AAA');
    await settled();
    expect(toasts).toMatchObject([{ title: 'That was not saved', message: 'Not you.' }]);
  });
  it('says what to do first when there is no account', async () => {
    const page = await openGuide({ data: null, deal: dealRecord({ AccountId: null }) });
    expect(textOf(page)).toContain('Say first which account this deal is with.');
    await isAccessible(page);
  });
  it('says why the deal can’t be read', async () => {
    const page = await openGuide({ data: null, deal: null });
    record.error({ message: 'You don’t have access to this record.' });
    await settled();
    expect(textOf(page)).toContain('You don’t have access to this record.');
    await isAccessible(page);
  });
  it('says that the deal is not there for this person', async () => {
    const page = await openGuide({ data: { uiapi: { query: { Opportunity: { edges: [] } } } } });
    expect(textOf(page)).toContain('The guide could not be read');
  });
  it('begins with who is there when the account has no contacts', async () => {
    const page = await openGuide({ data: guideData({ isNew: true, contacts: [] }) });
    expect(heading(page)).toBe('Who is here?');
    await isAccessible(page);
  });
});

describe('a page that goes on to another deal', () => {
  const otherId = '006000000000002AAA';

  it('reads that deal, though account and guide are the same', async () => {
    const page = await openGuide();
    await keys(page, '1', '3');
    page.recordId = otherId;
    await settled();
    expect(all(page, 'c-panel-skeleton')).toHaveLength(1);
    record.emit(dealRecord(), ({ recordId }) => recordId === otherId);
    await settled();
    expect(reading.asked('ConversationGuide')).toEqual([
      {
        opportunityId: otherId,
        accountId: '001000000000001AAA',
        versionId: guide.offering?.version?.id
      }
    ]);
    await answerGuide(guideData({ isNew: true }));
    expect(heading(page)).toBe(whatToReach);
  });
  it('finds each deal as it was left', async () => {
    const page = await openGuide();
    await keys(page, '1');
    const question = heading(page);
    page.recordId = otherId;
    await settled();
    page.recordId = opportunityId;
    await settled();
    await answerDeal(dealRecord());
    await answerGuide(guideData({ isNew: true }));
    expect(heading(page)).toBe(question);
  });
});

describe('the page around the guide', () => {
  it('hears once that everything was saved, a moment after the last answer', async () => {
    const page = await openGuide();
    const refreshes = heard(page, 'lightning__refresh');
    await keys(page, '1', '3', '1');
    expect(refreshes).toHaveLength(0);
    await pass(1_000);
    expect(refreshes).toHaveLength(1);
  });
  it('is heard when it changed the deal, and asked for the guide', async () => {
    const page = await openGuide();
    const shown = jest.fn();
    Object.assign(one(page, 'section'), { scrollIntoView: shown });
    tell({ recordId: 'another', show: 'guide' });
    tell({ recordId: 'another' });
    expect([rereading, shown].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    tell({ recordId: opportunityId });
    expect([rereading, shown].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    tell({ recordId: opportunityId, show: 'guide' });
    expect([rereading, shown].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
  it('is heard no more once the guide is gone', async () => {
    await openGuide();
    clearPage();
    tell({ recordId: opportunityId });
    expect(rereading).not.toHaveBeenCalled();
  });
});

describe('single keys', () => {
  it('stay off in this browser once they were switched off', async () => {
    const page = await openGuide();
    await click(page, 'Keys');
    one(one(page, 'c-call-keys'), 'lightning-input').dispatchEvent(
      new CustomEvent('change', { detail: { checked: false } })
    );
    clearPage();
    const again = await openGuide();
    await keys(again, '1');
    expect(heading(again)).toBe(whatToReach);
  });
});
