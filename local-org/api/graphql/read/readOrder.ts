import type { Order, Path } from '../../../soql/index.ts';
import type { WrittenNames } from './writtenOrder.ts';

interface OrderByClause {
  readonly order?: 'ASC' | 'DESC' | null;
  readonly nulls?: 'FIRST' | 'LAST' | null;
}
type OrderBy = { readonly [name: string]: OrderBy | OrderByClause | null };

/** An `<Object>_OrderBy` as an order, in the order of its written names. */
export function readOrder(orderBy: unknown, names: WrittenNames, path: Path = []): readonly Order[] {
  if (typeof orderBy !== 'object' || orderBy === null) return [];
  const members = orderBy as OrderBy;
  return [...names].flatMap(([name, inner]) => {
    const member = members[name];
    if (member === null || member === undefined) return [];
    return isClause(member) ? [orderOf(member, [...path, name])] : readOrder(member, inner, [...path, name]);
  });
}

function isClause(member: OrderBy | OrderByClause): member is OrderByClause {
  return Object.entries(member).every(
    ([name, value]) => (name === 'order' || name === 'nulls') && (typeof value === 'string' || value === null)
  );
}

function orderOf({ order, nulls }: OrderByClause, path: Path): Order {
  return {
    expression: { kind: 'field', path },
    descending: order === 'DESC',
    nulls: nulls === 'LAST' ? 'last' : 'first'
  };
}
