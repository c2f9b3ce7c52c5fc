import { filtersFrom, isNarrowed, sortedBy, stateWith, whole } from 'c/reviewFilters';
import type { AddressState } from 'c/reviewFilters';

const person = '005000000000001AAA';
const criterion = 'letter-confirmed';

function notUnderstood(state: AddressState): string[] {
  return filtersFrom(state).notUnderstood.map(({ parameter, value }) => `${parameter}=${value}`);
}

describe('an address that narrows a review', () => {
  it('shows all open deals when it says nothing', () => {
    const { filters } = filtersFrom({});
    expect(filters).toMatchObject({ view: 'open', sorting: 'category', isDescending: true });
    expect(isNarrowed(filters)).toBe(false);
  });
  it('narrows by person, period, offering, category, what is missing, stalled and words', () => {
    const { filters, notUnderstood: unread } = filtersFrom({
      c__person: person,
      c__period: 'thisQuarter',
      c__offering: 'a01000000000001AAA',
      c__category: 'Commit',
      c__missing: criterion,
      c__stalled: 'true',
      c__search: 'Brightwater'
    });
    expect(unread).toEqual([]);
    expect(isNarrowed(filters)).toBe(true);
    expect(filters).toMatchObject({
      personId: person,
      period: 'thisQuarter',
      category: 'Commit',
      missing: criterion,
      isStalled: true,
      search: 'Brightwater'
    });
  });
  it('takes days, also with one side open', () => {
    expect(filtersFrom({ c__from: '2026-12-01', c__to: '2026-12-31' }).filters.days).toEqual({
      from: '2026-12-01',
      to: '2026-12-31'
    });
    expect(filtersFrom({ c__to: '2026-12-31' }).filters.days).toEqual({ to: '2026-12-31' });
  });
  it('takes the first and the last day that the platform knows', () => {
    const days = { from: '1700-01-01', to: '4000-12-31' };
    expect(filtersFrom({ c__from: days.from, c__to: days.to }).filters.days).toEqual(days);
  });
  it('sorts each view as it is used, or as the address says', () => {
    expect(filtersFrom({ c__view: 'integrity' }).filters).toMatchObject({
      sorting: 'amount',
      isDescending: true
    });
    expect(filtersFrom({ c__view: 'expiring' }).filters).toMatchObject({
      sorting: 'expires',
      isDescending: false
    });
    expect(filtersFrom({ c__sort: '-close' }).filters).toMatchObject({
      sorting: 'close',
      isDescending: true
    });
  });
  it('leaves alone what the platform adds', () => {
    expect(notUnderstood({ ws: '/lightning/page/home', c__view: 'open' })).toEqual([]);
  });
});

describe('an address that is malformed', () => {
  it.each<[string, AddressState]>([
    ['c__view=all', { c__view: 'all' }],
    ['c__person=Robin', { c__person: 'Robin' }],
    ['c__period=soon', { c__period: 'soon' }],
    ['c__from=2026-02-30', { c__from: '2026-02-30' }],
    ['c__to=1.12.2026', { c__to: '1.12.2026' }],
    ['c__from=0000-01-01', { c__from: '0000-01-01' }],
    ['c__from=1699-12-31', { c__from: '1699-12-31' }],
    ['c__to=4001-01-01', { c__to: '4001-01-01' }],
    ['c__to=9999-12-31', { c__to: '9999-12-31' }],
    ['c__offering=x', { c__offering: 'x' }],
    ['c__category=Omitted', { c__category: 'Omitted' }],
    ['c__stalled=yes', { c__stalled: 'yes' }],
    ['c__sort=money', { c__sort: 'money' }],
    ['c__owner=Robin', { c__owner: 'Robin' }]
  ])('says that it does not understand %s, and shows the rest', (said, state) => {
    expect(notUnderstood({ ...state, c__search: 'Foods' })).toEqual([said]);
    expect(filtersFrom({ ...state, c__search: 'Foods' }).filters.search).toBe('Foods');
  });
  it('does not understand days that end before they begin, or stand beside a period', () => {
    const days = { c__from: '2026-12-31', c__to: '2026-12-01' };
    expect(notUnderstood(days)).toEqual(['c__from=2026-12-31', 'c__to=2026-12-01']);
    expect(notUnderstood({ c__period: 'thisYear', c__to: '2026-12-01' })).toEqual(['c__to=2026-12-01']);
  });
  it('does not search for more than somebody types', () => {
    expect(notUnderstood({ c__search: 'x'.repeat(81), c__missing: 'x'.repeat(81) })).toHaveLength(2);
  });
});

describe('filters', () => {
  it('come back from the address that they make', () => {
    const state = { c__person: person, c__missing: 'any', c__from: '2026-12-01', c__sort: '-owner' };
    const { filters } = filtersFrom(state);
    expect(stateWith({}, filters)).toEqual(state);
  });
  it('leave out of the address what goes without saying, and leave there what others wrote', () => {
    expect(stateWith({ ws: 'x', c__person: person }, whole('open'))).toEqual({ ws: 'x' });
    expect(stateWith({}, whole('integrity'))).toEqual({ c__view: 'integrity' });
  });
  it('sort the other way round when the same sorting is chosen again', () => {
    const byAmount = sortedBy(whole('open'), 'amount');
    expect(byAmount).toMatchObject({ sorting: 'amount', isDescending: true });
    expect(sortedBy(byAmount, 'amount').isDescending).toBe(false);
    expect(sortedBy(byAmount, 'close').isDescending).toBe(false);
  });
});
