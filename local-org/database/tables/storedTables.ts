import { sql } from 'kysely';
import type { OrgConnection } from '../connection/connection.ts';
import { groupBy } from '../groupBy.ts';
import { recordSchema } from './tableDesign.ts';

/** What the database holds now: each table's columns with their types, and the names of its indexes, sequences and keys. */
export interface StoredTables {
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly indexes: ReadonlySet<string>;
  readonly sequences: ReadonlySet<string>;
  readonly foreignKeys: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads the record schema's tables from Postgres' catalogue. Primary keys and their indexes are left out. */
export async function readStoredTables(db: OrgConnection): Promise<StoredTables> {
  const columns = await sql<{ table: string; name: string; type: string }>`
    SELECT c.relname AS "table", a.attname AS "name", format_type(a.atttypid, a.atttypmod) AS "type"
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ${recordSchema} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY c.relname, a.attnum`.execute(db);
  const relations = await sql<{ name: string; kind: 'i' | 'S' }>`
    SELECT c.relname AS "name", c.relkind::text AS "kind"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
    WHERE n.nspname = ${recordSchema} AND c.relkind IN ('i', 'S') AND i.indisprimary IS NOT TRUE`.execute(db);
  const keys = await sql<{ table: string; name: string }>`
    SELECT c.relname AS "table", k.conname AS "name"
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ${recordSchema} AND k.contype = 'f'`.execute(db);
  const named = (kind: 'i' | 'S') =>
    new Set(relations.rows.filter(relation => relation.kind === kind).map(relation => relation.name));
  const byTable = groupBy(columns.rows, column => column.table);
  const keysByTable = groupBy(keys.rows, key => key.table);
  return {
    columns: new Map(
      [...byTable].map(([table, rows]) => [table, new Map(rows.map(row => [row.name, row.type]))])
    ),
    indexes: named('i'),
    sequences: named('S'),
    foreignKeys: new Map([...keysByTable].map(([table, rows]) => [table, new Set(rows.map(row => row.name))]))
  };
}
