import { dealRecord, guideData } from 'fixtures/guideData';
import { answerDeal, answerGuide, freshBrowser, openGuide } from 'fixtures/guidePages';
import { all, clearPage, textOf } from 'fixtures/panels';
import { reading } from 'fixtures/wires';

const accountId = '001000000000001AAA';
const first = 'a02000000000001AAA';
const next = { id: 'a02000000000002AAA', number: 4 };
const asked = () => reading.asked('ConversationGuide');
/** The deal's page is opened again; the platform has answered nothing yet. */
const reopen = () => openGuide({ deal: null, data: null });

beforeEach(freshBrowser);
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('a deal that was open in this browser before', () => {
  beforeEach(async () => {
    await openGuide();
    clearPage();
  });

  it('is asked for at once, while the record is on its way', async () => {
    await reopen();
    expect(asked()).toEqual([expect.objectContaining({ accountId, versionId: first })]);
  });
  it('is shown once the record says that it is still about the same', async () => {
    const page = await reopen();
    await answerGuide(guideData({ isNew: true }));
    expect(all(page, 'c-panel-skeleton')).toHaveLength(1);
    await answerDeal(dealRecord());
    expect(textOf(page)).toContain('Forecast Desk · version 3');
  });
  it('is asked for anew when another edition came into use, and nothing of the former one is shown', async () => {
    const page = await reopen();
    await answerGuide(guideData({ isNew: true }));
    await answerDeal(dealRecord({}, next));
    expect(asked()).toEqual([expect.objectContaining({ versionId: next.id })]);
    expect(all(page, 'c-panel-skeleton')).toHaveLength(1);
    await answerGuide(guideData({ isNew: true }));
    expect(all(page, '.choice').length).toBeGreaterThan(0);
  });
  it('is asked for anew when it went to another account', async () => {
    await reopen();
    await answerDeal(dealRecord({ AccountId: '001000000000009AAA' }));
    expect(asked()).toEqual([expect.objectContaining({ accountId: '001000000000009AAA' })]);
  });
  it('says that it has no account any more, and is read once it has one', async () => {
    const page = await reopen();
    await answerGuide(guideData({ isNew: true }));
    await answerDeal(dealRecord({ AccountId: null }));
    expect(all(page, '.empty')).toHaveLength(1);
    await answerDeal(dealRecord());
    await answerGuide(guideData({ isNew: true }));
    expect(textOf(page)).toContain('Forecast Desk · version 3');
  });
  it('is not remembered for another user', async () => {
    for (const key of Object.keys(localStorage)) {
      const value = localStorage.getItem(key) ?? '';
      localStorage.removeItem(key);
      localStorage.setItem(key.replace('005000000000000000', '005000000000000099'), value);
    }
    await reopen();
    expect(asked()).toEqual([]);
  });
});
