import { sql } from 'kysely';
import { currencyField, hasCurrency, isMoney } from '../metadata/currencies.ts';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import type { Fragment } from './fragment.ts';

/** A row whose amounts are in a currency that it says itself. */
export interface PricedRow {
  readonly object: ObjectSchema;
  readonly alias: string;
}

/**
 * Is the value an amount that has to be converted before it is put beside amounts of other records? Never in an org
 * with one currency: its statements are as if there were no others.
 */
export function isConverted(schema: OrgSchema, { object }: PricedRow, field: FieldSchema): boolean {
  return schema.currencies !== undefined && hasCurrency(object) && isMoney(field);
}

/** What one of the corporate currency is worth in the row's. */
function rateOf({ currencies }: OrgSchema, { alias }: PricedRow): Fragment {
  const cases = (currencies?.all ?? []).map(
    ({ isoCode, conversionRate }) => sql`when ${sql.lit(isoCode)} then ${sql.lit(conversionRate)}::numeric`
  );
  return sql`(case ${sql.ref(`${alias}.${currencyField}`)} ${sql.join(cases, sql` `)} end)`;
}

/** An amount of the row in the corporate currency. */
export function inCorporateCurrency(schema: OrgSchema, row: PricedRow, amount: Fragment): Fragment {
  return sql`(${amount} / ${rateOf(schema, row)})`;
}

/** An amount in the corporate currency as the row's own has it. */
export function fromCorporateCurrency(schema: OrgSchema, row: PricedRow, amount: Fragment): Fragment {
  return sql`(${amount} * ${rateOf(schema, row)})`;
}

/** An amount of one row as another has it; untouched where both are in the same currency. */
export function inCurrencyOf(schema: OrgSchema, from: PricedRow, to: PricedRow, amount: Fragment): Fragment {
  const code = ({ alias }: PricedRow) => sql.ref(`${alias}.${currencyField}`);
  const converted = fromCorporateCurrency(schema, to, inCorporateCurrency(schema, from, amount));
  return sql`(case when ${code(from)} = ${code(to)} then ${amount} else ${converted} end)`;
}
