import { QueryError } from '../../../soql/index.ts';

const defaultFirst = 10;
const largestFirst = 2000;
const smallestBoundedFirst = 200;
const largestOffset = 2000;

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

/** The connection is told how many records there may be at most, so that all of them can be paged through. */
export function isBounded({ upperBound }: PageArguments): boolean {
  return upperBound !== undefined && upperBound !== null;
}

/**
 * The page that is asked for: ten records unless said, 2,000 at most, none beyond `upperBound`. Without an upper bound the
 * platform pages like SOQL, with an offset, so that no page begins after 2,000 records and 4,000 are the last; with one, it wants at
 * least 200 at once.
 * @throws QueryError for a size or a position out of range, or a cursor that isn't one
 */
export function readPage(values: PageArguments): Page {
  const { first, after, upperBound } = values;
  const limit = first ?? defaultFirst;
  const smallest = isBounded(values) ? smallestBoundedFirst : 0;
  if (limit < smallest || limit > largestFirst) {
    const condition = isBounded(values) ? ' with upperBound' : '';
    throw new QueryError(
      'MALFORMED_QUERY',
      `The value of first must be between ${smallest} and ${largestFirst}${condition}, not ${limit}`
    );
  }
  if (isBounded(values) && Number(upperBound) < 1) {
    throw new QueryError('MALFORMED_QUERY', `The value of upperBound must be at least 1, not ${upperBound}`);
  }
  const offset = after ? positionOf(after) : 0;
  if (!isBounded(values) && offset > largestOffset) {
    throw new QueryError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${largestOffset}`);
  }
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
