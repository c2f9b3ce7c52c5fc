import { guideData } from 'fixtures/guideData';
import {
  click,
  freshBrowser,
  heading,
  keys,
  me,
  mutate,
  openGuide,
  platformHas,
  rereading
} from 'fixtures/guidePages';
import { clearPage, enter, one, settled, textOf } from 'fixtures/panels';
import { opportunityId } from 'fixtures/guides';
import { draftStore } from 'c/draftService';

const told = 'This call was ended in another window.';
const endKey = draftStore(me, opportunityId).keyOf('ended');
const underway = (ended?: string) => guideData({ createdById: me, started: new Date().toISOString(), ended });
/** Another window of the browser keeps something under that name. */
const elsewhere = async (key: string): Promise<void> => {
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: '""' }));
  await settled(60);
};

beforeEach(freshBrowser);
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('a call that is ended in another window', () => {
  it('is over here too: the letter is there, and why', async () => {
    const page = await openGuide({ data: underway() });
    expect(textOf(one(page, 'c-call-bar'))).toContain('End call');
    platformHas(underway(new Date().toISOString()));
    mutate.mockClear();
    await elsewhere(endKey);
    expect(textOf(page)).toContain(told);
    expect(heading(page)).toBe('Letter to the buyer');
    expect(textOf(one(page, 'c-call-bar'))).not.toContain('End call');
    expect(mutate).not.toHaveBeenCalled();
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
  it('is spoken of until the rep goes on', async () => {
    const page = await openGuide({ data: underway() });
    platformHas(underway(new Date().toISOString()));
    await elsewhere(endKey);
    enter(one(one(page, 'c-call-bar'), 'lightning-combobox'), '003000000000004AAA');
    await settled();
    expect(textOf(page)).not.toContain(told);
  });
  it('goes on where somebody was added whom the other window didn’t know', async () => {
    const page = await openGuide({ data: underway() });
    enter(one(one(page, 'c-call-bar'), 'lightning-combobox'), '003000000000004AAA');
    await settled();
    mutate.mockReturnValue(new Promise(() => undefined));
    await keys(page, '1');
    enter(one(one(page, 'c-call-own-words'), 'lightning-textarea'), 'Fewer forms');
    await click(page, 'Save the need');
    platformHas(underway(new Date().toISOString()));
    await elsewhere(endKey);
    expect(textOf(page)).not.toContain(told);
    expect(textOf(one(page, 'c-call-bar'))).toContain('End call');
  });
  it('is nothing to a window on another deal', async () => {
    await openGuide({ data: underway() });
    await elsewhere(draftStore(me, '006000000000009AAA').keyOf('ended'));
    await elsewhere(draftStore(me, opportunityId).keyOf('about'));
    expect(rereading).not.toHaveBeenCalled();
  });
});

describe('the end of a call', () => {
  it('is told to other windows once the platform has it, and not before', async () => {
    const page = await openGuide();
    await keys(page, '1', '3');
    let arrive: (result: { data: unknown }) => void = () => undefined;
    mutate.mockReturnValue(new Promise(resolve => (arrive = resolve)));
    await click(page, 'End call');
    expect(localStorage.getItem(endKey)).toBeNull();
    arrive({ data: { uiapi: {} } });
    await settled(60);
    expect(localStorage.getItem(endKey)).not.toBeNull();
  });
});
