import { sql, type RawBuilder } from 'kysely';

/** A piece of SQL with its parameters. */
export type Fragment = RawBuilder<unknown>;

/**
 * Evaluates values once and gives them names in `body`: `(select body from (select a as first, b as second) as value)`.
 * Whatever `body` needs of the formula must be among the values, since names of an inner `withValues` hide outer ones.
 */
export function withValues<Name extends string>(
  values: Readonly<Record<Name, Fragment>>,
  body: (names: Readonly<Record<Name, Fragment>>) => Fragment
): Fragment {
  const names = Object.keys(values) as Name[];
  const columns = names.map(name => sql`${values[name]} as ${sql.ref(name)}`);
  const references = Object.fromEntries(names.map(name => [name, sql.ref(`value.${name}`)])) as Record<
    Name,
    Fragment
  >;
  return sql`(select ${body(references)} from (select ${sql.join(columns)}) as value)`;
}

/** An empty text as the database keeps it: not at all. */
export function orBlank(text: Fragment): Fragment {
  return sql`nullif(${text}, '')`;
}
