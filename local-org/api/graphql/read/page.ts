import { QueryError } from '../../../soql/index.ts';

const defaultFirst = 10;
const largestFirst = 2000;

/** `first`, `after` and `upperBound` of a connection. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly upperBound?: number | null;
}

/** Which records a page holds: at most `limit` after the first `offset`. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/**
 * The page that is asked for: ten records unless said, 2,000 at most, none beyond `upperBound`.
 * @throws QueryError for a size out of range or a cursor that isn't one
 */
export function readPage({ first, after, upperBound }: PageArguments): Page {
  const limit = first ?? defaultFirst;
  if (limit < 0 || limit > largestFirst) {
    throw new QueryError(
      'MALFORMED_QUERY',
      `The value of first must be between 0 and ${largestFirst}, not ${limit}`
    );
  }
  if (upperBound !== undefined && upperBound !== null && upperBound < 1) {
    throw new QueryError('MALFORMED_QUERY', `The value of upperBound must be at least 1, not ${upperBound}`);
  }
  const offset = after ? positionOf(after) : 0;
  const rest = Math.max(0, (upperBound ?? Infinity) - offset);
  return { limit: Math.min(limit, rest), offset };
}

/** The cursor of the record at that position, counted from 1. */
export function cursorOf(position: number): string {
  return Buffer.from(`record:${position}`).toString('base64url');
}

function positionOf(cursor: string): number {
  const position = /^record:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (position === undefined) throw new QueryError('INVALID_QUERY_LOCATOR', `Invalid cursor: ${cursor}`);
  return Number(position);
}
