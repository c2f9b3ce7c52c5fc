/** What a review of the pipeline is narrowed to, and how the address of its page says it, so that a view can be sent. */
export { categories, expiringWithin, isNarrowed, periods, sortings, views, whole } from './filters';
export type { Days, Filters, Period, Sorting, View } from './filters';
export { filtersFrom, sortedBy, stateWith } from './address';
export type { AddressState, NotUnderstood } from './address';
