import { randomBytes } from 'node:crypto';
import { QueryError } from '../queryError.ts';

/** What remains of a query after its first batch: which records, in which order. */
export interface QueryCursor {
  readonly id: string;
  readonly userId: string;
  readonly text: string;
  /** The ids of the records after the first batch. */
  readonly ids: readonly string[];
  readonly totalSize: number;
}

const openPerUser = 10;

/** Queries whose later batches may still be asked for, ten for each user as on the platform: the oldest gives way. */
export class QueryCursors {
  private readonly cursors = new Map<string, QueryCursor>();

  open(cursor: Omit<QueryCursor, 'id'>): QueryCursor {
    const opened = { ...cursor, id: `01g${randomBytes(6).toString('hex')}AAA` };
    const ofUser = [...this.cursors.values()].filter(({ userId }) => userId === cursor.userId);
    ofUser
      .slice(0, Math.max(0, ofUser.length - openPerUser + 1))
      .forEach(({ id }) => this.cursors.delete(id));
    this.cursors.set(opened.id, opened);
    return opened;
  }

  /**
   * The cursor and the number of records before the batch that a locator (`01g…-2000`) points at.
   * @throws QueryError INVALID_QUERY_LOCATOR for one that was never given, is another user's, or has given way
   */
  find(locator: string, userId: string): { readonly cursor: QueryCursor; readonly start: number } {
    const [, id = '', start = ''] = /^(\w{18})-(\d{1,9})$/.exec(locator) ?? [];
    const cursor = this.cursors.get(id);
    const before = Number(start);
    if (
      cursor?.userId === userId &&
      before >= cursor.totalSize - cursor.ids.length &&
      before < cursor.totalSize
    ) {
      return { cursor, start: before };
    }
    throw new QueryError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  }
}
