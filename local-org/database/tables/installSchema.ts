import type { OrgSchema } from '../../metadata/schema.ts';
import type { OrgConnection } from '../connection/connection.ts';
import { recalculateRollUps } from '../save/recalculateRollUps.ts';
import { withKeptKeyPrefixes } from './keyPrefixes.ts';
import { migrate, type SchemaConflict } from './migrate.ts';

/**
 * Brings the database to the schema within the given transaction: key prefixes, tables, the rows that every org has, totals.
 * @returns the schema with the prefixes that its objects have on this data, and what stands in the way: then the caller
 *   must undo the transaction
 */
export async function installSchema(
  transaction: OrgConnection,
  loaded: OrgSchema
): Promise<{ readonly schema: OrgSchema; readonly conflicts: readonly SchemaConflict[] }> {
  const schema = await withKeptKeyPrefixes(transaction, loaded);
  const { conflicts } = await migrate(transaction, schema);
  if (conflicts.length === 0) await recalculateRollUps(transaction, schema);
  return { schema, conflicts };
}
