import { Decimal } from 'decimal.js';
import { sql } from 'kysely';
import { inCorporateCurrency } from '../../formula/index.ts';
import { currencyField, currencyNamed, isMoney } from '../../metadata/currencies.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Draft } from './draft.ts';
import type { SaveContext } from './saveUnit.ts';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/**
 * A record that gets another currency is worth what it was: its amounts are converted, save those that the request gives
 * anew, whose numbers then are in the new currency.
 */
export async function convertAmounts(
  { db, schema }: SaveContext,
  object: ObjectSchema,
  drafts: readonly Draft[]
): Promise<void> {
  const { currencies } = schema;
  const repriced = drafts.filter(({ values }) => typeof values.get(currencyField) === 'string');
  const amounts = [...object.fields.values()].filter(field => field.type !== 'Formula' && isMoney(field));
  if (!currencies || repriced.length === 0 || amounts.length === 0) return;
  const columns = amounts.map(({ apiName }) => {
    const amount = sql.ref(`record.${apiName}`);
    return sql`${inCorporateCurrency(schema, { object, alias: 'record' }, amount)}::text AS ${sql.id(apiName)}`;
  });
  const { rows } = await sql<Record<string, string | null>>`
    SELECT record."Id", record.${sql.id(currencyField)}, ${sql.join(columns)} FROM ${sql.id('org', object.apiName)} AS record
    WHERE record."Id" = ANY(${repriced.map(({ id }) => id)}::text[])`.execute(db);
  const priors = new Map(rows.map(row => [row['Id'], row]));
  for (const { id, values, given } of repriced) {
    const prior = priors.get(id);
    const code = values.get(currencyField);
    if (!prior || typeof code !== 'string' || prior[currencyField] === code) continue;
    const { conversionRate } = currencyNamed(currencies, code);
    for (const { apiName, ...field } of amounts) {
      const worth = prior[apiName];
      if (given.has(apiName) || worth === null || worth === undefined) continue;
      const scale = 'scale' in field ? field.scale : 0;
      values.set(apiName, new Exact(worth).times(conversionRate).toDecimalPlaces(scale).toFixed());
    }
  }
}
