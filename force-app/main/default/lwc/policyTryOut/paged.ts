/** What is read page by page: what has come so far, and after which cursor the next page begins. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  /** Nothing: at the beginning. */
  readonly after: string | null;
  readonly total: number;
  readonly isWhole: boolean;
}

interface Page {
  readonly total: number;
  readonly next?: string;
}

/** Before the first page. */
export function unread<Item>(): Paged<Item> {
  return { items: [], after: null, total: 0, isWhole: false };
}

/** With the page that began after that cursor; one that came before changes nothing. */
export function withPage<Item>(
  paged: Paged<Item>,
  after: string | null,
  items: readonly Item[],
  { total, next }: Page
): Paged<Item> {
  if (paged.isWhole || after !== paged.after) return paged;
  const all = [...paged.items, ...items];
  return { items: all, after: next ?? after, total, isWhole: next === undefined };
}
