import { conflictsIn, saveStatus } from 'c/outbox';
import { draftStore } from 'c/draftService';
import { first, firstKey, second, talk, want } from 'fixtures/entered';
import { opportunityId } from 'fixtures/guides';
import { settled } from 'fixtures/panels';
import type { TestWindow } from 'fixtures/savers';
import { openedOn, TestPlatform } from 'fixtures/savers';

let platform: TestPlatform;
let mine: TestWindow;
let theirs: TestWindow;
const answers = () => platform.guide.answers;
const status = ({ saver }: TestWindow) => saveStatus(saver.outbox).state;

beforeEach(async () => {
  localStorage.clear();
  platform = new TestPlatform();
  const earlier = await openedOn(platform);
  await earlier.enters(talk(), want(), first());
  mine = await openedOn(platform);
});

describe('a rep and somebody else who change the same answer', () => {
  beforeEach(async () => {
    theirs = await openedOn(platform, '006');
    await theirs.enters(first({ text: 'Weighting by stage' }));
    await mine.enters(first({ text: 'Adding up' }));
  });

  it('overwrite nothing: both values are there to choose from', () => {
    expect(answers()).toMatchObject([{ text: 'Weighting by stage' }]);
    expect(status(mine)).toBe('conflict');
    expect(conflictsIn(mine.saver.outbox)).toMatchObject([
      { record: { text: 'Adding up' }, theirs: { text: 'Weighting by stage' } }
    ]);
  });
  it('save the rep’s when the rep chooses it', async () => {
    mine.saver.settle(firstKey, 'mine');
    await settled(40);
    expect(answers()).toMatchObject([{ text: 'Adding up' }]);
    expect(status(mine)).toBe('saved');
  });
  it('save nothing when the rep takes theirs', async () => {
    const tries = platform.tries.length;
    mine.saver.settle(firstKey, 'theirs');
    await settled(40);
    expect(answers()).toMatchObject([{ text: 'Weighting by stage' }]);
    expect(mine.saver.outbox).toEqual([]);
    expect(platform.tries).toHaveLength(tries);
    expect(draftStore('005', opportunityId).entries()).toEqual([]);
  });
  it('keep the choice through a reload', async () => {
    mine.saver.stop();
    const next = await openedOn(platform);
    expect(status(next)).toBe('conflict');
  });
  it('let everything else be saved meanwhile', async () => {
    await mine.enters(second());
    expect(answers()).toHaveLength(2);
    expect(status(mine)).toBe('conflict');
  });
});

describe('a rep and somebody else who change different things of one answer', () => {
  it('are asked nothing, and both are there', async () => {
    theirs = await openedOn(platform, '006');
    await theirs.enters(first({ text: 'A tool', said: 'Since May.' }));
    await mine.enters(first({ text: 'A tool', capabilityHelps: 'Yes' }));
    expect(answers()).toMatchObject([{ said: 'Since May.', capabilityHelps: 'Yes' }]);
    expect(status(mine)).toBe('saved');
  });
});

describe('an answer that somebody else took back', () => {
  beforeEach(async () => {
    theirs = await openedOn(platform, '006');
    await theirs.enters({ ...first(), removed: true });
    await mine.enters(first({ text: 'Adding up' }));
  });

  it('is not put back unseen', () => {
    expect(answers()).toEqual([]);
    expect(status(mine)).toBe('conflict');
  });
  it('comes back when the rep says so', async () => {
    mine.saver.settle(firstKey, 'mine');
    await settled(40);
    expect(answers()).toMatchObject([{ text: 'Adding up' }]);
  });
});

describe('two windows of one user', () => {
  it('both save what one of them could not, and it is one record', async () => {
    platform.isOffline = true;
    await mine.enters(second());
    platform.isOffline = false;
    const other = await openedOn(platform);
    expect(answers()).toHaveLength(2);
    await mine.saver.retry();
    await settled(40);
    expect(answers()).toHaveLength(2);
    expect([mine, other].map(status)).toEqual(['saved', 'saved']);
  });
  it('overwrite nothing of each other unseen', async () => {
    const other = await openedOn(platform);
    await other.enters(first({ text: 'Weighting by stage' }));
    await mine.enters(first({ text: 'Adding up' }));
    expect(answers()).toMatchObject([{ text: 'Weighting by stage' }]);
    expect(status(mine)).toBe('conflict');
  });
  it('keep what each of them could not save', async () => {
    const other = await openedOn(platform);
    platform.isOffline = true;
    await other.enters(first({ text: 'Weighting by stage' }));
    await mine.enters(second());
    expect(draftStore('005', opportunityId).entries()).toHaveLength(2);
  });
});
