import {
  answerDeal,
  answerGuide,
  click,
  freshBrowser,
  heading,
  keys,
  mutate,
  openGuide,
  rereading
} from 'fixtures/guidePages';
import type { GuidePage } from 'fixtures/guidePages';
import { dealRecord, guideData } from 'fixtures/guideData';
import { clearPage, settled, textOf } from 'fixtures/panels';
import { choicePrompt } from 'fixtures/guides';
import { reading, record } from 'fixtures/wires';

const whenOnline = 'It is read as soon as you are online again, or when you try again.';

/** The deal's page is opened again while nothing but the record can be had. */
const reloads = async (): Promise<GuidePage> => {
  clearPage();
  const page = await openGuide({ data: null });
  reading.fail('Failed to fetch', rereading, 'ConversationGuide');
  await settled();
  return page;
};

beforeEach(freshBrowser);
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('a guide that is opened without a connection', () => {
  it('says so, and leaves the administrator in peace', async () => {
    await openGuide();
    const page = await reloads();
    expect(textOf(page)).toContain(`There is no connection. ${whenOnline}`);
    expect(textOf(page)).not.toContain('Failed to fetch');
    expect(textOf(page)).not.toContain('administrator');
    jest.useRealTimers();
    await expect(page).toBeAccessible();
  });
  it('names what waits to be saved, and that it is kept', async () => {
    const before = await openGuide();
    mutate.mockRejectedValue(new TypeError('Failed to fetch'));
    await keys(before, '1', '3');
    const page = await reloads();
    expect(textOf(page)).toContain(
      `Waiting to be saved: 3 “${choicePrompt.question}” What you entered is kept in this browser until it is saved.`
    );
  });
  it.each([
    ['asks for it', (page: GuidePage) => click(page, 'Try again')],
    ['is online again', async () => void window.dispatchEvent(new CustomEvent('online'))]
  ])('is read once the rep %s', async (_, tries) => {
    await openGuide();
    const page = await reloads();
    rereading.mockImplementationOnce(() => answerGuide(guideData({ isNew: true })));
    await tries(page);
    await settled(60);
    expect(heading(page)).toBe('What does the buyer want to reach?');
  });
  it('is read on a second try, though even the deal could not be had', async () => {
    const page = await openGuide({ deal: null, data: null });
    record.error({ message: 'Failed to fetch' });
    await settled();
    expect(textOf(page)).toContain('There is no connection.');
    await click(page, 'Try again');
    await answerDeal(dealRecord());
    await answerGuide(guideData({ isNew: true }));
    expect(heading(page)).toBe('What does the buyer want to reach?');
  });
});
