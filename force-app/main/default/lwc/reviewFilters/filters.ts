/** The views that have a name. The first is what the page shows unless the address says otherwise. */
export const views = ['open', 'integrity', 'expiring', 'unreviewed'] as const;
export type View = (typeof views)[number];

/** The spans of close dates that have a name; quarters and the year are the org's fiscal ones. */
export const periods = ['thisMonth', 'nextMonth', 'thisQuarter', 'nextQuarter', 'thisYear'] as const;
export type Period = (typeof periods)[number];

/** By what deals are sorted. */
export const sortings = [
  'category',
  'amount',
  'close',
  'gap',
  'moved',
  'reviewed',
  'expires',
  'name',
  'owner'
] as const;
export type Sorting = (typeof sortings)[number];

/** A span of close dates, ISO dates; a side without a day is open. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** What the deals of a review are narrowed to, and how they are sorted. */
export interface Filters {
  readonly view: View;
  readonly personId?: string;
  readonly period?: Period;
  /** Instead of a period with a name. */
  readonly days?: Days;
  readonly offeringId?: string;
  readonly category?: string;
  /** Deals that lack the criterion of this code, or id where it has none; `any`: that lack one. */
  readonly missing?: string;
  readonly isStalled: boolean;
  /** Words that stand in the name of the deal or of its account. */
  readonly search?: string;
  readonly sorting: Sorting;
  readonly isDescending: boolean;
}

/** Which forecast categories a deal can be narrowed to, the nearest to the money first. */
export const categories = ['Closed', 'Commit', 'Most Likely', 'Best Case', 'Pipeline'] as const;

/** Days within which criteria expire that the view of those shows. */
export const expiringWithin = 14;

interface Order {
  readonly sorting: Sorting;
  readonly isDescending: boolean;
}

const orders: Readonly<Record<View, Order>> = {
  open: { sorting: 'category', isDescending: true },
  integrity: { sorting: 'amount', isDescending: true },
  expiring: { sorting: 'expires', isDescending: false },
  unreviewed: { sorting: 'amount', isDescending: true }
};

/** How a view is sorted unless somebody says otherwise. */
export function orderOf(view: View): Order {
  return orders[view];
}

/** Whether a sorting begins with the largest, the latest or the most, when somebody chooses it. */
export function beginsDescending(sorting: Sorting): boolean {
  return ['category', 'amount', 'gap'].includes(sorting);
}

/** A view as it is before anybody narrows it. */
export function whole(view: View): Filters {
  return { view, isStalled: false, ...orders[view] };
}

/** Is anything left out that the view would show? */
export function isNarrowed(filters: Filters): boolean {
  const { personId, period, days, offeringId, category, missing, isStalled, search } = filters;
  return isStalled || [personId, period, days, offeringId, category, missing, search].some(Boolean);
}
