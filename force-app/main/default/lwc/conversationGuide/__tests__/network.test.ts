import { guideWith, saveStatus } from 'c/outbox';
import { draftStore } from 'c/draftService';
import { first, firstKey, second, talk, want } from 'fixtures/entered';
import { callKey, guide, opportunityId, outcomeKey } from 'fixtures/guides';
import { settled } from 'fixtures/panels';
import type { TestWindow } from 'fixtures/savers';
import { openedOn, TestPlatform } from 'fixtures/savers';

let platform: TestPlatform;
let page: TestWindow;
const said = () => [talk(), want(), first()];
const status = ({ saver }: TestWindow) => saveStatus(saver.outbox).state;
const kept = () => draftStore('005', opportunityId).entries();
const pass = async (milliseconds: number): Promise<void> => {
  jest.advanceTimersByTime(milliseconds);
  await settled(40);
};

beforeEach(async () => {
  jest.useFakeTimers();
  localStorage.clear();
  platform = new TestPlatform();
  page = await openedOn(platform);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('a lost network', () => {
  it('loses nothing: what was entered is in the browser until it is saved', async () => {
    platform.isOffline = true;
    await page.enters(...said());
    expect(status(page)).toBe('unreached');
    expect(kept()).toHaveLength(3);
    platform.isOffline = false;
    await page.saver.retry();
    await settled(40);
    expect(status(page)).toBe('saved');
    expect(kept()).toEqual([]);
  });
  it('is tried again by itself, later and later', async () => {
    platform.isOffline = true;
    await page.enters(talk());
    await pass(1_999);
    expect(platform.tries).toHaveLength(1);
    await pass(1);
    expect(platform.tries).toHaveLength(2);
    await pass(4_999);
    expect(platform.tries).toHaveLength(2);
    platform.isOffline = false;
    await pass(1);
    expect(status(page)).toBe('saved');
  });
  it('makes no second record of what had arrived all the same', async () => {
    platform.troubles = ['lost'];
    await page.enters(...said());
    expect(platform.guide.answers).toHaveLength(1);
    await pass(2_000);
    expect(status(page)).toBe('saved');
    expect(platform.tries).toHaveLength(1);
  });
  it('sends what was changed since, on top of what had arrived', async () => {
    platform.troubles = ['lost'];
    await page.enters(...said());
    await page.enters(first({ text: 'Weighting by stage' }));
    await pass(2_000);
    expect(platform.guide.answers).toMatchObject([{ text: 'Weighting by stage' }]);
    expect(status(page)).toBe('saved');
  });
  it('takes back what may have arrived as soon as it can be looked at, however long that takes', async () => {
    await page.enters(talk(), want());
    platform.troubles = ['lost'];
    await page.enters(first());
    platform.isOffline = true;
    await page.enters({ ...first(), removed: true });
    await pass(2_000);
    expect(status(page)).toBe('unreached');
    platform.isOffline = false;
    await pass(60_000);
    await pass(60_000);
    expect(platform.guide.answers).toEqual([]);
    expect(status(page)).toBe('saved');
  });
  it('keeps showing what was saved, though nothing can be read for a while', async () => {
    await page.enters(...said());
    page.refresh.mockResolvedValue(false);
    platform.troubles = [{ refused: 'Not now.' }, { refused: 'Not now.' }];
    await page.enters(second());
    await page.saver.retry();
    await settled(40);
    expect(status(page)).toBe('refused');
    expect(guideWith(guide, page.saver.outbox).answers).toHaveLength(2);
  });
  it('leaves a step that was taken back to the next reading, for its answer may have arrived', async () => {
    platform.troubles = ['lost'];
    await page.enters(...said());
    await page.enters({ ...first(), removed: true });
    expect(status(page)).toBe('unreached');
    await pass(2_000);
    expect(platform.guide.answers).toEqual([]);
    expect(status(page)).toBe('saved');
  });
  it('needs no answer of what a step back leaves nothing of, once that is known', async () => {
    platform.isOffline = true;
    await page.enters(talk());
    await page.enters({ ...talk(), removed: true });
    await pass(2_000);
    expect(status(page)).toBe('unreached');
    platform.isOffline = false;
    await pass(5_000);
    expect(page.saver.outbox).toEqual([]);
  });
  it('and a reload go together: the next page takes up what this one could not save', async () => {
    platform.isOffline = true;
    await page.enters(...said());
    page.saver.stop();
    platform.isOffline = false;
    const next = await openedOn(platform);
    expect(platform.tries.at(-1)).toEqual([callKey, outcomeKey, firstKey]);
    expect(status(next)).toBe('saved');
  });
  it('and a reload with an answer under way go together, too', async () => {
    platform.troubles = ['lost'];
    page.saver.put(said());
    page.saver.stop();
    await settled(40);
    const next = await openedOn(platform);
    expect(status(next)).toBe('saved');
    expect(platform.guide.answers).toHaveLength(1);
  });
  it('says when the browser could not keep it', async () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    platform.isOffline = true;
    await page.enters(talk());
    expect(page.changed).toHaveBeenLastCalledWith(expect.anything(), false);
  });
});

describe('a session that is over', () => {
  it('is not tried again until the person has signed in', async () => {
    platform.troubles = ['expired'];
    await page.enters(...said());
    await pass(100_000);
    expect(status(page)).toBe('expired');
    expect(platform.tries).toHaveLength(1);
    await page.saver.retry();
    await settled(40);
    expect(status(page)).toBe('saved');
  });
});

describe('a panel that went', () => {
  it('tries nothing again', async () => {
    platform.isOffline = true;
    await page.enters(talk());
    page.saver.stop();
    await pass(100_000);
    expect(platform.tries).toHaveLength(1);
  });
  it('sends no more, and tells nobody, though its last save is answered', async () => {
    page.saver.put(said());
    page.saver.put([second()]);
    page.saver.stop();
    page.changed.mockClear();
    await settled(40);
    expect(platform.tries).toHaveLength(1);
    expect([page.changed, page.finished].map(told => told.mock.calls)).toEqual([[], []]);
    expect(kept()).toMatchObject([{ record: { number: 7 } }]);
  });
  it('goes on when it comes back', async () => {
    platform.isOffline = true;
    await page.enters(talk());
    page.saver.stop();
    platform.isOffline = false;
    await page.saver.retry();
    await settled(40);
    expect(status(page)).toBe('saved');
  });
});
