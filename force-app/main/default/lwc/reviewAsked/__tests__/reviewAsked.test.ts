import { executeMutation } from 'lightning/graphql';
import { publish } from 'lightning/messageService';
import dealPage from '@salesforce/messageChannel/Deal_Page__c';
import ReviewAsked from 'c/reviewAsked';
import { askedData, neverReviewed, repId, reviewId } from 'fixtures/asked';
import type { AskedOptions } from 'fixtures/asked';
import { opportunityId } from 'fixtures/deals';
import { all, button, clearPage, click, focused, one, settled, show, textOf } from 'fixtures/panels';
import { onlyRead, reading } from 'fixtures/wires';

jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005000000000001AAA' }), {
  virtual: true
});

const action = 'Bring the buyer’s answer to the letter';
const mutate = jest.mocked(executeMutation);

async function openCard(answer?: unknown, refresh?: () => Promise<void>): Promise<HTMLElement> {
  const card = show('c-review-asked', ReviewAsked, { recordId: opportunityId });
  await settled();
  if (answer !== undefined) reading.answer(answer, refresh);
  await settled();
  return card;
}
const openWith = (options: AskedOptions, refresh?: () => Promise<void>) =>
  openCard(askedData(options), refresh);
/** What the platform was asked to write last: each record with its new fields. */
const written = () => mutate.mock.lastCall?.[0].variables;
const answerSave = () => mutate.mockResolvedValueOnce({ data: { uiapi: {} } } as never);
const refuse = (message: string, times = 1) => {
  for (let time = 0; time < times; time += 1) {
    mutate.mockResolvedValueOnce({ errors: [{ message }] } as never);
  }
};
const states = (card: HTMLElement) => all(card, '.meta').map(textOf);

const today = new Date('2026-11-28T09:00:00Z');
beforeEach(() => {
  // Time goes on; only the day stands still.
  jest.useFakeTimers({
    now: today,
    doNotFake: ['setTimeout', 'clearTimeout', 'queueMicrotask', 'performance']
  });
  mutate.mockReset();
});
afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('what the manager asked for', () => {
  it('is read after what a call needs, and holds no place until there is something', async () => {
    jest.useFakeTimers();
    const card = show('c-review-asked', ReviewAsked, { recordId: opportunityId });
    expect(reading.getLastConfig()['query']).toBeUndefined();
    await jest.advanceTimersByTimeAsync(500);
    expect(String(reading.getLastConfig()['query'])).toContain('AskedInReview');
    expect(textOf(card)).toBe('');
  });
  it('is nothing on a deal that nobody reviewed', async () => {
    expect(textOf(await openCard(neverReviewed))).toBe('');
  });
  it('says the decision, the words, who and what is to be done', async () => {
    const card = await openWith({});
    expect(textOf(card)).toBe(
      `From the last review Evidence is asked for. Marta Lindqvist ${action} Due Done`
    );
    const values = all(card, 'lightning-formatted-text, lightning-formatted-date-time');
    expect(values.map(value => (value as HTMLElement & { value?: unknown }).value)).toEqual([
      'The letter went out three weeks ago.',
      '2026-11-27',
      '2026-12-04'
    ]);
    await expect(card).toBeAccessible();
  });
  it('tells the decision alone where nothing was asked for, in whatever words an org has for it', async () => {
    expect(textOf(await openWith({ decision: 'Keep', action: '' }))).toContain('The deal stays where it is.');
    clearPage();
    expect(textOf(await openWith({ decision: 'Escalate', action: '', reviewer: null }))).toBe(
      'From the last review Escalate'
    );
  });
  it.each([
    ['2026-11-29', 'Due'],
    ['2026-11-28', 'Due today Due'],
    ['2026-11-27', 'One day late Due'],
    ['2026-11-21', '7 days late Due']
  ])('that is due on %s says “%s” on the twenty-eighth', async (dueOn, state) => {
    const card = await openWith({ dueOn });
    expect(states(card)).toEqual([state]);
    await expect(card).toBeAccessible();
  });
  it('keeps what an earlier review asked for until it is done, the first due first', async () => {
    const card = await openWith({ earlier: 'Name the funder' });
    expect(all(card, '.text').map(textOf)).toEqual(['Name the funder', action]);
    expect(states(card)[0]).toContain('3 days late');
  });
  it('says whose it is, where it is somebody else’s', async () => {
    expect(textOf(await openWith({ ownerId: '005000000000002AAA' }))).toContain('For Robin Hale');
    clearPage();
    expect(textOf(await openWith({ ownerId: repId }))).not.toContain('For Robin Hale');
  });
  it('has no button for who may only read it', async () => {
    const card = await openWith({});
    onlyRead('Deal_Review__c');
    await settled();
    expect(all(card, 'button')).toEqual([]);
  });
  it('says what could not be read, and tries again when asked', async () => {
    const card = await openCard();
    reading.fail('No access.', async () => reading.answer(askedData()));
    await settled();
    expect(textOf(card)).toContain('What the review asked for could not be read No access.');
    await expect(card).toBeAccessible();
    await click(card, 'Try again');
    expect(textOf(card)).toContain(action);
  });
  it('is forgotten with its deal', async () => {
    const card = await openWith({});
    Object.assign(card, { recordId: '006000000000002AAA' });
    await settled();
    expect(textOf(card)).toBe('');
  });
  it('is read anew when the deal changes', async () => {
    const refresh = jest.fn(async () => undefined);
    await openWith({}, refresh);
    publish({ __messageContext: true }, dealPage, { recordId: opportunityId });
    publish({ __messageContext: true }, dealPage, { recordId: 'another' });
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe('one click', () => {
  it('notes that it is done, completes its task, and says so to the page', async () => {
    const after = async () => reading.answer(askedData({ doneOn: '2026-11-28', tasks: ['Completed'] }));
    const card = await openWith({ tasks: ['Not Started'] }, after);
    const refreshes: Event[] = [];
    document.body.addEventListener('lightning__refresh', event => refreshes.push(event), { once: true });
    answerSave();
    button(card, 'Done').focus();
    await click(card, 'Done');
    expect(written()).toEqual({
      review: { Id: reviewId, Deal_Review__c: { Done_On__c: '2026-11-28' } },
      task0: { Id: '00T000000000000AAA', Task: { Status: 'Completed' } }
    });
    expect(textOf(one(card, '[role="status"]'))).toBe(`Done: ${action}`);
    expect(states(card)).toEqual(['Done']);
    expect(focused()).toBe(button(card, 'Not done after all'));
    expect(refreshes).toHaveLength(1);
    await expect(card).toBeAccessible();
  });
  it('is taken back as easily, as long as it was today', async () => {
    const card = await openWith({ doneOn: '2026-11-28', tasks: ['Completed'] });
    answerSave();
    await click(card, 'Not done after all');
    expect(written()).toEqual({
      review: { Id: reviewId, Deal_Review__c: { Done_On__c: null } },
      task0: { Id: '00T000000000000AAA', Task: { Status: 'Not Started' } }
    });
  });
  it('is no worse for a task that can’t be changed', async () => {
    const card = await openWith({ tasks: ['Not Started'] });
    refuse('You may not change this task.');
    answerSave();
    await click(card, 'Done');
    expect(written()).toEqual({ review: { Id: reviewId, Deal_Review__c: { Done_On__c: '2026-11-28' } } });
    expect(textOf(one(card, '[role="status"]'))).toBe(`Done: ${action}`);
  });
  it('that the platform refuses says why, in its words', async () => {
    const card = await openWith({});
    refuse('Done On is the day on which it was done.');
    await click(card, 'Done');
    expect(textOf(card)).toContain('The platform refused it: Done On is the day on which it was done.');
    await expect(card).toBeAccessible();
  });
  it('without a connection waits, and is sent when the connection is back', async () => {
    const card = await openWith({});
    mutate.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await click(card, 'Done');
    expect(textOf(card)).toContain('No connection.');
    answerSave();
    window.dispatchEvent(new CustomEvent('online'));
    await settled(60);
    expect(textOf(one(card, '[role="status"]'))).toBe(`Done: ${action}`);
    expect(textOf(card)).not.toContain('No connection.');
  });
  it('counts once, however often it is pressed', async () => {
    const card = await openWith({});
    mutate.mockReturnValueOnce(new Promise(() => undefined));
    button(card, 'Done').click();
    button(card, 'Done').click();
    await settled();
    expect(mutate).toHaveBeenCalledTimes(1);
  });
});
