import { sql } from 'kysely';
import { currencyField, hasCurrency } from '../../metadata/currencies.ts';
import { corporateCurrency } from '../../metadata/standard/organization.ts';
import type { OrgSchema } from '../../metadata/schema.ts';
import type { OrgConnection } from '../connection/connection.ts';
import type { SchemaConflict } from './migrate.ts';
import type { StoredTables } from './storedTables.ts';

/** Currencies that were kept and that the org no longer has: once there are several, none is taken away. */
export async function currencyConflicts(
  db: OrgConnection,
  { currencies }: OrgSchema,
  stored: StoredTables
): Promise<SchemaConflict[]> {
  if (!stored.columns.has('CurrencyType')) return [];
  const { rows } = await sql<{ code: string }>`SELECT "IsoCode" AS "code" FROM org."CurrencyType"`.execute(
    db
  );
  const had = new Set([corporateCurrency, ...(currencies?.all ?? []).map(({ isoCode }) => isoCode)]);
  const lost = rows.map(({ code }) => code).filter(code => !had.has(code));
  if (lost.length === 0) return [];
  const message = `Records are kept in several currencies. Start with these too: ${lost.join(', ')}.`;
  return [{ object: 'CurrencyType', field: 'IsoCode', message }];
}

/** Records from before there were several currencies are in the corporate one. */
export async function stampCurrency(db: OrgConnection, { currencies, objects }: OrgSchema): Promise<void> {
  if (!currencies) return;
  for (const object of objects.values()) {
    if (!hasCurrency(object)) continue;
    const fields = [currencyField, 'DefaultCurrencyIsoCode'].filter(name =>
      object.fields.has(name.toLowerCase())
    );
    for (const field of fields) {
      await sql`UPDATE ${sql.id('org', object.apiName)} SET ${sql.id(field)} = ${currencies.corporate}
        WHERE ${sql.id(field)} IS NULL`.execute(db);
    }
  }
}
