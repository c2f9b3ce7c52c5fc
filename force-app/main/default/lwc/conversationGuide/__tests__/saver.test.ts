import { saveStatus } from 'c/outbox';
import { first, firstKey, second, secondKey, talk, want } from 'fixtures/entered';
import { callKey, outcomeKey } from 'fixtures/guides';
import { settled } from 'fixtures/panels';
import { openedOn, TestPlatform, TestWindow } from 'fixtures/savers';

let platform: TestPlatform;
let page: TestWindow;

beforeEach(async () => {
  localStorage.clear();
  platform = new TestPlatform();
  page = await openedOn(platform);
});

describe('saving in the background', () => {
  it('sends the first answer with what it needs, the next alone and later', async () => {
    page.saver.put([talk(), want(), first()]);
    await page.enters(second());
    expect(platform.tries).toEqual([[callKey, outcomeKey, firstKey], [secondKey]]);
    expect(saveStatus(page.saver.outbox).state).toBe('saved');
    expect(page.finished).toHaveBeenCalledTimes(1);
  });
  it('names the state that a later save builds on', async () => {
    await page.enters(talk(), want(), first());
    await page.enters(first({ text: 'Weighting by stage' }));
    await page.enters(first({ text: 'A tool' }));
    expect(platform.guide.answers).toMatchObject([{ text: 'A tool' }]);
    expect(saveStatus(page.saver.outbox).state).toBe('saved');
  });
  it('saves what changes while it is on its way once more, and nothing twice at a time', async () => {
    page.saver.put([talk(), want(), first()]);
    page.saver.put([first({ text: 'Weighting by stage' })]);
    expect(platform.tries).toHaveLength(1);
    await settled(40);
    expect(platform.tries).toEqual([[callKey, outcomeKey, firstKey], [firstKey]]);
    expect(platform.guide.answers).toMatchObject([{ text: 'Weighting by stage' }]);
  });
  it('waits until it is known what the platform has', async () => {
    const unread = new TestWindow(platform);
    await unread.enters(talk());
    expect(platform.tries).toEqual([]);
    await unread.read();
    await settled();
    expect(platform.tries).toEqual([[callKey]]);
  });
  it('takes back what was said, on the platform too', async () => {
    await page.enters(talk(), want(), first());
    await page.enters({ ...first(), removed: true });
    expect(platform.guide.answers).toEqual([]);
    expect(platform.guide.conversations).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('is told, and does not keep the rest from being saved', async () => {
    await page.enters(talk(), want());
    platform.troubles = [{ refused: 'Choose another reply.' }];
    page.saver.put([first()]);
    await page.enters(second());
    expect(saveStatus(page.saver.outbox)).toEqual({
      state: 'refused',
      unsaved: 1,
      message: 'Choose another reply.'
    });
    expect(page.finished).toHaveBeenCalledTimes(1);
    expect(platform.guide.answers).toMatchObject([{ number: 7 }]);
  });
  it('is tried again when the person asks for it', async () => {
    platform.troubles = [{ refused: 'The contact works for another account.' }];
    await page.enters(talk());
    await page.saver.retry();
    await settled(40);
    expect(saveStatus(page.saver.outbox).state).toBe('saved');
  });
  it('does not hold up others that it was sent with, when they can go by themselves', async () => {
    await page.enters(talk(), want());
    platform.troubles = [{ refused: 'Too long.' }, { refused: 'Too long.' }];
    await page.enters(want({ progress: 'Diagnosed' }), first());
    expect(platform.guide.answers).toHaveLength(1);
    expect(saveStatus(page.saver.outbox)).toMatchObject({ state: 'refused', unsaved: 1 });
  });
});

describe('a save whose record is there already', () => {
  it('is the same record by its key: it is looked up and changed', async () => {
    const other = await openedOn(platform);
    await other.enters(talk());
    localStorage.clear();
    await page.enters(talk({ privateNotes: 'Ask for the controller.' }));
    expect(platform.guide.conversations).toMatchObject([{ privateNotes: 'Ask for the controller.' }]);
    expect(saveStatus(page.saver.outbox).state).toBe('saved');
  });
  it('says what the platform says when looking does not help', async () => {
    const save = jest.spyOn(platform, 'save');
    save.mockResolvedValue({ kind: 'stale', messages: ['duplicate value found'] });
    await page.enters(talk());
    expect(saveStatus(page.saver.outbox)).toMatchObject({
      state: 'refused',
      message: 'duplicate value found'
    });
    expect(save).toHaveBeenCalledTimes(2);
  });
});
