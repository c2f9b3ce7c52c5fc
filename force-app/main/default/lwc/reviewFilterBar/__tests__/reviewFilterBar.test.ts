import ReviewFilterBar from 'c/reviewFilterBar';
import { filtersFrom } from 'c/reviewFilters';
import type { AddressState, Filters } from 'c/reviewFilters';
import { choicesFrom } from 'c/reviewService';
import { all, clearPage, click, enter, heard, one, settled, show, textOf } from 'fixtures/panels';
import { choicesData } from 'fixtures/pipelines';

interface Narrowed {
  readonly filters: Filters;
  readonly isTyping: boolean;
}

async function opened(state: AddressState = {}): Promise<HTMLElement & { filters: Filters }> {
  const { filters } = filtersFrom(state);
  const bar = show('c-review-filter-bar', ReviewFilterBar, { filters, ...choicesFrom(choicesData()) });
  await settled();
  return bar;
}
const filter = (bar: HTMLElement, name: string) =>
  one<HTMLInputElement & { options: readonly { readonly label: string }[] }>(bar, `[data-filter="${name}"]`);
const optionsOf = (bar: HTMLElement, name: string) => filter(bar, name).options.map(({ label }) => label);

afterEach(() => {
  clearPage();
  jest.useRealTimers();
});

describe('the filters of a review', () => {
  it('offer people, periods, offerings, categories and criteria', async () => {
    const bar = await opened();
    expect(optionsOf(bar, 'person')).toEqual(['Everybody', 'Robin Hale', 'Noor Aziz']);
    expect(optionsOf(bar, 'missing')).toEqual([
      'Whatever',
      'Anything',
      'The buyer confirmed the letter',
      'The value is confirmed',
      'The board has agreed'
    ]);
    expect(optionsOf(bar, 'category')).toEqual([
      'Every category',
      'Won',
      'Commit',
      'Most Likely',
      'Best Case',
      'Pipeline'
    ]);
    await expect(bar).toBeAccessible();
  });
  it.each([
    ['person', '005000000000002AAA', { personId: '005000000000002AAA' }],
    ['person', '', { personId: undefined }],
    ['offering', 'a09000000000001AAA', { offeringId: 'a09000000000001AAA' }],
    ['category', 'Commit', { category: 'Commit' }],
    ['missing', 'any', { missing: 'any' }],
    ['period', 'nextQuarter', { period: 'nextQuarter', days: undefined }]
  ])('narrow by %s to %s', async (name, chosen, narrowed) => {
    const bar = await opened();
    const told = heard<Narrowed>(bar, 'narrow');
    enter(filter(bar, name), chosen);
    expect(told.map(({ filters }) => filters)).toEqual([expect.objectContaining(narrowed)]);
  });
  it('narrow to what stalls', async () => {
    const bar = await opened();
    const told = heard<Narrowed>(bar, 'narrow');
    filter(bar, 'stalled').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
    expect(told[0]?.filters.isStalled).toBe(true);
  });
  it('take days of one’s own, and tell at the field when they end before they begin', async () => {
    const bar = await opened();
    const told = heard<Narrowed>(bar, 'narrow');
    enter(filter(bar, 'period'), 'days');
    await settled();
    expect(told).toEqual([]);
    enter(filter(bar, 'from'), '2026-12-10');
    bar.filters = told[0]?.filters ?? bar.filters;
    await settled();
    const said = { from: '', to: '' };
    for (const side of ['from', 'to'] as const) {
      const setCustomValidity = (problem: string): void => void (said[side] = problem);
      Object.assign(filter(bar, side), { setCustomValidity });
    }
    enter(filter(bar, 'to'), '2026-12-01');
    await settled();
    expect(said).toEqual({ from: '', to: 'It lies before the day from which deals are shown.' });
    expect([filter(bar, 'from').value, filter(bar, 'to').value]).toEqual(['2026-12-10', '2026-12-01']);
    expect(told).toHaveLength(1);
    enter(filter(bar, 'from'), '2026-11-01');
    expect(said).toEqual({ from: '', to: '' });
    expect(told.map(({ filters }) => filters.days)).toEqual([
      { from: '2026-12-10', to: undefined },
      { from: '2026-11-01', to: '2026-12-01' }
    ]);
  });
  it('search once somebody has typed', async () => {
    jest.useFakeTimers();
    const bar = await opened();
    const told = heard<Narrowed>(bar, 'narrow');
    const search = one<HTMLInputElement>(bar, '[data-search]');
    enter(search, 'Bright');
    enter(search, ' Brightwater ');
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(300);
    expect(told).toEqual([
      { filters: expect.objectContaining({ search: 'Brightwater' }) as unknown, isTyping: true }
    ]);
  });
  it('show what the address names though the list lacks it', async () => {
    const bar = await opened({ c__person: '005000000000009AAA' });
    expect(optionsOf(bar, 'person')).toContain('Not in this list');
  });
  it('are taken away at once, while view and order stay', async () => {
    const bar = await opened({ c__view: 'integrity', c__category: 'Commit', c__sort: 'close' });
    const told = heard<Narrowed>(bar, 'narrow');
    await click(bar, 'Clear filters');
    expect(told[0]?.filters).toMatchObject({ view: 'integrity', sorting: 'close' });
    expect(told[0]?.filters.category).toBeUndefined();
  });
  it('are folded where there is no room, and say how many are set', async () => {
    const bar = await opened({ c__category: 'Commit', c__stalled: 'true' });
    expect(textOf(bar)).toContain('Filters (2 set)');
    expect(all(bar, '.folded')).toHaveLength(1);
    await click(bar, 'Filters (2 set)');
    expect(all(bar, '.folded')).toHaveLength(0);
  });
});
