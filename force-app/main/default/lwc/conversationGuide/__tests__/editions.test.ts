import { dealRecord, guideData } from 'fixtures/guideData';
import {
  answerDeal,
  answerGuide,
  click,
  freshBrowser,
  heading,
  keys,
  me,
  mutate,
  openGuide
} from 'fixtures/guidePages';
import { all, clearPage, settled, textOf } from 'fixtures/panels';
import { onlyRead, reading } from 'fixtures/wires';
import { choicePrompt, numberPrompt } from 'fixtures/guides';

const first = 'a02000000000001AAA';
const next = { id: 'a02000000000002AAA', number: 4 };
const underway = () => guideData({ createdById: me, started: new Date().toISOString() });
const editionRead = () => (reading.asked('ConversationGuide') as { versionId: string }[])[0]?.versionId;

beforeEach(freshBrowser);
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('a guide of which another edition came into use', () => {
  it('ends the call on the edition that it began with, and says so', async () => {
    const page = await openGuide({ data: underway() });
    await answerDeal(dealRecord({}, next));
    expect(editionRead()).toBe(first);
    expect(heading(page)).toBe(numberPrompt.question);
    expect(textOf(page)).toContain('This call stays on version 3. The next one is on version 4.');
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
  it('does so after a reload, and in another browser', async () => {
    mutate.mockRejectedValue(new TypeError('Failed to fetch'));
    const before = await openGuide();
    await keys(before, '1', '3');
    clearPage();
    const reloaded = await openGuide({ deal: dealRecord({}, next) });
    expect(editionRead()).toBe(first);
    expect(heading(reloaded)).toContain('would it help if');
    clearPage();
    localStorage.clear();
    await openGuide({ data: underway(), deal: dealRecord({}, next) });
    expect(editionRead()).toBe(first);
  });
  it('is read in the new edition once the call is over', async () => {
    const page = await openGuide({ data: underway() });
    await answerDeal(dealRecord({}, next));
    await click(page, 'End call');
    expect(editionRead()).toBe(next.id);
  });
  it('is read in the new edition when no call is under way', async () => {
    await openGuide({ deal: dealRecord({}, next) });
    expect(editionRead()).toBe(next.id);
  });
  it('reads what the last call was on, to say what changed', async () => {
    await openGuide({ data: guideData({ versionId: 'a02000000000000AAA' }) });
    expect(reading.asked('Edition')).toEqual([{ versionId: 'a02000000000000AAA' }]);
  });
  it('reads nothing more when the last call was on the same edition', async () => {
    await openGuide({ data: guideData() });
    expect(reading.asked('Edition')).toEqual([]);
  });
});

describe('a guide for somebody who may only read', () => {
  it('begins no call, and says who does', async () => {
    const page = await openGuide();
    onlyRead('Conversation__c');
    await settled();
    expect(textOf(page)).toContain('You may read what was said in this deal, and note nothing.');
    await keys(page, '1');
    expect(mutate).not.toHaveBeenCalled();
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
  it('chooses no offering either', async () => {
    const page = await openGuide({ deal: dealRecord({ Offering__c: null }) });
    onlyRead('Conversation__c');
    await settled();
    expect(textOf(page)).toContain('Nobody has chosen what this deal is about.');
    expect(all(page, 'lightning-combobox')).toEqual([]);
  });
});

describe('a guide whose edition was retired', () => {
  const retired = dealRecord({}, { id: first, number: 3, status: 'Retired' });

  it('starts no call, and says what to do', async () => {
    const page = await openGuide({ deal: retired });
    expect(textOf(page)).toContain('The guide of Forecast Desk in use was retired, so no call can begin.');
    expect(textOf(page)).toContain(
      "Ask an administrator to make the offering's agreed version the current one."
    );
    await keys(page, '1');
    expect(textOf(page)).not.toContain(choicePrompt.question);
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
  it('lets a call that is under way go on to its end', async () => {
    const page = await openGuide({ data: underway() });
    await answerDeal(retired);
    expect(heading(page)).toBe(numberPrompt.question);
  });
});

describe('an offering without a guide', () => {
  it('says whom to ask for one', async () => {
    const page = await openGuide({ data: null, deal: dealRecord({}, null) });
    expect(textOf(page)).toContain('No version of the guide for Forecast Desk is agreed yet.');
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
  it('lets a call go on that began with one', async () => {
    const before = await openGuide();
    await keys(before, '1');
    clearPage();
    const page = await openGuide({ deal: dealRecord({}, null) });
    await answerGuide(guideData({ isNew: true }));
    await settled();
    expect(heading(page)).toBe(choicePrompt.question);
  });
});
