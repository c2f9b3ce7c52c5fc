import type { Filters, Sorting } from 'c/reviewFilters';
import { sortingNames } from './labels';

/** The head of a column, which sorts by it. */
export interface Column {
  readonly sorting: Sorting;
  readonly label: string;
  readonly direction: string | undefined;
  readonly icon: string;
  readonly className: string;
}

const inOrder: readonly Sorting[] = [
  'name',
  'owner',
  'category',
  'amount',
  'close',
  'gap',
  'moved',
  'reviewed'
];

/** The columns of the list, one of which says how it is sorted. */
export function columnsOf({ sorting: present, isDescending }: Filters): Column[] {
  return inOrder.map(sorting => ({
    sorting,
    label: sortingNames[sorting],
    direction: sorting === present ? (isDescending ? 'descending' : 'ascending') : undefined,
    icon: sorting === present ? (isDescending ? 'utility:arrowdown' : 'utility:arrowup') : '',
    className: sorting === 'amount' ? 'number' : ''
  }));
}
