import type { QueriedRecord } from '../../../soql/index.ts';
import { cursorOf, type Page } from './page.ts';

export interface Edge {
  readonly node: QueriedRecord;
  readonly cursor: string;
}

/** A page of records, as `<Object>Connection` gives it. */
export interface Connection {
  readonly edges: readonly Edge[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counted only when it is asked for. */
  readonly totalCount: number;
}

/** Under which name children stand in a record: a connection may be asked for twice with other arguments. */
export function childrenKey(answerKey: string): string {
  return `children of ${answerKey}`;
}

/** @param found the page's records and one more, if there is one */
export function connectionOf(
  found: readonly QueriedRecord[],
  { limit, offset }: Page,
  totalCount: number
): Connection {
  const edges = found.slice(0, limit).map((node, index) => ({ node, cursor: cursorOf(offset + index + 1) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > limit,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null
    },
    totalCount
  };
}
