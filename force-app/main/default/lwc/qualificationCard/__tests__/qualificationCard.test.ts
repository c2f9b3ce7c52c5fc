import { publish } from 'lightning/messageService';
import dealPage from '@salesforce/messageChannel/Deal_Page__c';
import QualificationCard from 'c/qualificationCard';
import QualificationModal from 'c/qualificationModal';
import { dealData, opportunityId } from 'fixtures/deals';
import type { DealOptions } from 'fixtures/deals';
import { all, button, clearPage, click, focused, one, settled, show, textOf } from 'fixtures/panels';
import { onlyRead, picklist, reading } from 'fixtures/wires';

const openModal = jest.spyOn(QualificationModal, 'open');

async function openCard(options?: DealOptions, refresh?: () => Promise<void>): Promise<HTMLElement> {
  const card = show('c-qualification-card', QualificationCard, { recordId: opportunityId });
  await settled();
  if (options) reading.answer(dealData(options), refresh);
  await settled();
  return card;
}
const published = () => jest.mocked(publish).mock.calls.map(([, channel, message]) => [channel, message]);

beforeEach(() => {
  jest.mocked(publish).mockClear();
  openModal.mockReset().mockResolvedValue(undefined);
});
afterEach(clearPage);

describe('the forecast at a glance', () => {
  it('holds its place until it is read', async () => {
    const card = await openCard();
    expect(one(card, 'c-panel-skeleton')).toBeTruthy();
    await expect(card).toBeAccessible();
  });
  it('reads after what a call needs', async () => {
    jest.useFakeTimers();
    const asked = () => reading.getLastConfig()['query'];
    await openCard();
    expect(asked()).toBeUndefined();
    await jest.advanceTimersByTimeAsync(500);
    expect(String(asked())).toContain('QualificationPanel');
    jest.useRealTimers();
  });
  it('has a line for each gate, and the next thing to do', async () => {
    const card = await openCard({ isJudged: true, category: 'Best Case', rank: 1 });
    expect(textOf(card)).toBe(
      'May this deal be forecast? Judged by Policy 1: for all deals that no other policy is for ' +
        'Best Case The deal is here yes Most Likely yes Commit 2 missing Closed Won 2 missing ' +
        'Nothing is missing for Most Likely. Move to Most Likely Open the qualification'
    );
    await expect(card).toBeAccessible();
  });
  it('says what is to be looked at, and lets the deal move all the same', async () => {
    const deal = { isWarning: true, category: 'Best Case', rank: 1, commitGap: 0 };
    const card = await openCard(deal);
    expect(textOf(card)).toContain('1 to look at');
    expect(textOf(card)).toContain('Best Case The deal is here yes');
    await expect(card).toBeAccessible();
    clearPage();
    expect(textOf(await openCard({ ...deal, category: 'Pipeline', rank: 0 }))).not.toContain('to look at');
  });
  it('says whether the gate refuses anything yet', async () => {
    expect(textOf(await openCard({ enforcement: 'Warn' }))).toContain('The gate only warns');
    clearPage();
    expect(textOf(await openCard({ enforcement: 'Off' }))).toContain('The gate is off for you');
    clearPage();
    expect(textOf(await openCard({}))).not.toContain('The gate');
  });
  it('has a name of its own for those who hear the page', async () => {
    expect(one(await openCard({}), 'section').getAttribute('aria-label')).toBe('Forecast at a glance');
  });
  it('names no category that the org lacks, and asks for none', async () => {
    const card = await openCard({ isJudged: true });
    picklist.answer('ForecastCategoryName', [
      { value: 'Pipeline' },
      { value: 'Best Case' },
      { value: 'Commit' }
    ]);
    await settled();
    expect(all(card, '.name').map(({ textContent }) => textContent)).toEqual([
      'Best Case',
      'Commit',
      'Closed Won'
    ]);
    expect(textOf(card)).toContain('Move to Best Case');
  });
  it('says that it awaits the manager when there is nothing else to do', async () => {
    const card = await openCard({
      isJudged: true,
      category: 'Most Likely',
      rank: 2,
      planEvidence: 'Plan 1',
      valueStatus: 'Waived',
      commitGap: 1
    });
    expect(textOf(card)).toContain('Awaiting the manager for Commit Plan agreed');
    expect(all(card, '[data-next]')).toEqual([]);
    await expect(card).toBeAccessible();
  });
  it('says so when every criterion is met', async () => {
    const card = await openCard({ isJudged: true, commitGap: 0, category: 'Commit', rank: 3 });
    expect(textOf(card)).toContain('Nothing is missing.');
  });
  it('says what to do when no policy is agreed', async () => {
    const card = await openCard({ hasPolicy: false });
    expect(textOf(card)).toContain('No qualification policy is in force for this deal.');
    await expect(card).toBeAccessible();
  });
  it('says what could not be read, and tries again when asked', async () => {
    const card = await openCard();
    reading.fail('No access.');
    await settled();
    expect(textOf(card)).toContain('No access.');
    await expect(card).toBeAccessible();
    await click(card, 'Try again');
    reading.answer(dealData());
    await settled();
    expect(textOf(card)).toContain('Missing for Best Case Outcome shared');
  });
  it('leads on whoever tried to read again with keys', async () => {
    const card = await openCard();
    reading.fail('No access.', async () => reading.answer(dealData()));
    await settled();
    button(card, 'Try again').focus();
    await click(card, 'Try again');
    expect(focused()).toBe(button(card, 'Open the qualification'));
  });
  it('calls closing as won what the org does, and lacks it where no stage is won', async () => {
    const card = await openCard({ isJudged: true });
    const names = () => all(card, '.name').map(({ textContent }) => textContent);
    picklist.answer('StageName', [{ value: 'Signed', won: true }]);
    await settled();
    expect(names().at(-1)).toBe('Signed');
    picklist.answer('StageName', [{ value: 'Lost', won: false }]);
    await settled();
    expect(names().at(-1)).toBe('Commit');
  });
});

describe('the full panel', () => {
  const opened = () => openModal.mock.calls[0]?.[0];

  it('opens over the page', async () => {
    const card = await openCard({});
    await click(card, 'Open the qualification');
    expect(opened()).toMatchObject({ label: 'Qualification', recordId: opportunityId, startWith: undefined });
  });
  it('opens at the next thing to do', async () => {
    const card = await openCard({});
    await click(card, 'Add evidence');
    expect(opened()?.['startWith']).toEqual({ criterionId: 'a08000000000001AAA', remedy: 'addEvidence' });
  });
  it('asks for the gate that is open', async () => {
    const card = await openCard({ isJudged: true });
    await click(card, 'Move to Most Likely');
    expect(opened()?.['startWith']).toEqual({ gate: 'Most Likely' });
  });
  it('opens when another panel of the page asks for it, and for this deal only', async () => {
    await openCard({});
    publish({ __messageContext: true }, dealPage, { recordId: 'another', show: 'qualification' });
    await settled(60);
    expect(openModal).not.toHaveBeenCalled();
    publish({ __messageContext: true }, dealPage, { recordId: opportunityId, show: 'qualification' });
    await settled(60);
    expect(openModal).toHaveBeenCalledTimes(1);
  });
  it('that is closed for the guide brings the guide into view', async () => {
    openModal.mockResolvedValueOnce('guide');
    const card = await openCard({});
    await click(card, 'Open the qualification');
    expect(published()).toEqual([[dealPage, { recordId: opportunityId, show: 'guide' }]]);
  });
  it('whose saves change the deal has the page below read anew', async () => {
    const refresh = jest.fn(async () => undefined);
    const card = await openCard({}, refresh);
    const refreshes: Event[] = [];
    document.body.addEventListener('lightning__refresh', event => refreshes.push(event), { once: true });
    await click(card, 'Open the qualification');
    const onsaved = opened()?.['onsaved'];
    if (typeof onsaved === 'function') onsaved();
    await settled();
    expect([refreshes.length, refresh.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('what changes on the page', () => {
  it('is read anew when another panel says that the deal changed', async () => {
    const refresh = jest.fn(async () => undefined);
    await openCard({}, refresh);
    publish({ __messageContext: true }, dealPage, { recordId: opportunityId });
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

it('sends a rep who has to talk to the guide', async () => {
  const card = await openCard({ keyPlayers: { needed: 3, heard: 1 } });
  await click(card, 'Open the guide');
  expect(published()).toEqual([[dealPage, { recordId: opportunityId, show: 'guide' }]]);
  expect(openModal).not.toHaveBeenCalled();
});

describe('a card for somebody who may only read', () => {
  it('says what comes next, and has no button for it', async () => {
    const card = await openCard({ isJudged: true, category: 'Best Case', rank: 1 });
    expect(all(card, '[data-next]')).toHaveLength(1);
    onlyRead('Criterion_Check__c', 'Opportunity');
    await settled();
    expect(textOf(card)).toContain('Nothing is missing for Most Likely.');
    expect(all(card, '[data-next]')).toEqual([]);
  });
});
