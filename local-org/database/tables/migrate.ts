import { sql } from 'kysely';
import type { OrgSchema } from '../../metadata/schema.ts';
import type { OrgConnection } from '../connection/connection.ts';
import { isUnique, storedTypeName } from './columns.ts';
import { currencyConflicts, stampCurrency } from './currencyRows.ts';
import { ensureSetupRows } from './setupRows.ts';
import { readStoredTables, type StoredTables } from './storedTables.ts';
import {
  designTable,
  qualified,
  quoted,
  recordSchema,
  uniqueExpression,
  uniqueIndexName,
  type TableDesign
} from './tableDesign.ts';

/** Kept data that can't hold what the metadata now says of a field. */
export interface SchemaConflict {
  readonly object: string;
  readonly field: string;
  readonly message: string;
}

/**
 * What a migration did and found. `conflicts`: why the org must not go on with this schema. `unused`, each a sentence:
 * columns and tables whose fields and objects are gone; they are kept.
 */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly unused: readonly string[];
  readonly conflicts: readonly SchemaConflict[];
}

/**
 * Adds the tables, columns, indexes and keys that the schema needs and the database lacks, and the rows that every org
 * has, in one transaction, or in the one that is given. Data is never dropped.
 */
export async function migrate(db: OrgConnection, schema: OrgSchema): Promise<MigrationReport> {
  return db.isTransaction
    ? migrateWithin(db, schema)
    : db.transaction().execute(transaction => migrateWithin(transaction, schema));
}

async function migrateWithin(db: OrgConnection, schema: OrgSchema): Promise<MigrationReport> {
  const designs = [...schema.objects.values()].map(designTable);
  await sql`CREATE SCHEMA IF NOT EXISTS ${sql.id(recordSchema)}`.execute(db);
  const stored = await readStoredTables(db);
  const unused = unusedColumns(designs, stored);
  const conflicts = [
    ...designs.flatMap(design => typeConflicts(design, stored)),
    ...(await duplicateConflicts(db, schema, stored)),
    ...(await currencyConflicts(db, schema, stored))
  ];
  if (conflicts.length > 0) return { applied: [], unused, conflicts };
  const statements = plan(designs, stored);
  if (statements.length > 0) await sql.raw(statements.join(';\n')).execute(db);
  await ensureSetupRows(db, schema);
  await stampCurrency(db, schema);
  return { applied: statements, unused, conflicts };
}

/** The statements that bring the stored tables to the designs: tables before the keys between them. */
function plan(designs: readonly TableDesign[], stored: StoredTables): readonly string[] {
  const tables = designs.flatMap(design => tableStatements(design, stored));
  const sequences = designs.flatMap(design => missing(design.sequences, stored.sequences));
  const foreignKeys = designs.flatMap(design =>
    missing(design.foreignKeys, stored.foreignKeys.get(design.table))
  );
  const wanted = new Set(designs.flatMap(design => [...design.indexes.keys()]));
  const obsolete = [...stored.indexes]
    .filter(name => !wanted.has(name))
    .map(name => `DROP INDEX ${qualified(name)}`);
  const indexes = designs.flatMap(design => missing(design.indexes, stored.indexes));
  return [...sequences, ...tables, ...obsolete, ...obsoleteKeys(designs, stored), ...indexes, ...foreignKeys];
}

/** What a field or object that is gone refers to may be deleted. */
function obsoleteKeys(designs: readonly TableDesign[], stored: StoredTables): string[] {
  const wanted = new Map(designs.map(design => [design.table, design.foreignKeys]));
  return [...stored.foreignKeys].flatMap(([table, keys]) =>
    [...keys]
      .filter(key => !wanted.get(table)?.has(key))
      .map(key => `ALTER TABLE ${qualified(table)} DROP CONSTRAINT ${quoted(key)}`)
  );
}

function tableStatements(design: TableDesign, stored: StoredTables): string[] {
  const columns = stored.columns.get(design.table);
  const definition = ([name, column]: [string, { definition: string }]) =>
    `${quoted(name)} ${column.definition}`;
  if (!columns)
    return [`CREATE TABLE ${qualified(design.table)} (${[...design.columns].map(definition).join(', ')})`];
  return [...design.columns]
    .filter(([name]) => !columns.has(name))
    .map(column => `ALTER TABLE ${qualified(design.table)} ADD COLUMN ${definition(column)}`);
}

function missing(wanted: ReadonlyMap<string, string>, present: ReadonlySet<string> = new Set()): string[] {
  return [...wanted].filter(([name]) => !present.has(name)).map(([, statement]) => statement);
}

function typeConflicts(design: TableDesign, stored: StoredTables): SchemaConflict[] {
  const columns = stored.columns.get(design.table);
  return [...design.columns].flatMap(([name, { type }]) => {
    const storedType = columns?.get(name);
    const wanted = storedTypeName(type);
    if (storedType === undefined || storedType === wanted) return [];
    const message =
      `${design.table}.${name} is kept as ${storedType} but its field's type now needs ${wanted}. ` +
      'Change the field back or give it another name.';
    return [{ object: design.table, field: name, message }];
  });
}

/** Fields that become unique although records share values. */
async function duplicateConflicts(
  db: OrgConnection,
  schema: OrgSchema,
  stored: StoredTables
): Promise<SchemaConflict[]> {
  const conflicts: SchemaConflict[] = [];
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      const isNew = isUnique(field) && !stored.indexes.has(uniqueIndexName(object, field));
      if (!isNew || !stored.columns.get(object.apiName)?.has(field.apiName)) continue;
      const { rows } = await sql<{ value: string }>`
        SELECT ${sql.raw(uniqueExpression(field))}::text AS "value" FROM ${sql.id(recordSchema, object.apiName)}
        WHERE ${sql.id(field.apiName)} IS NOT NULL GROUP BY 1 HAVING count(*) > 1 LIMIT 1`.execute(db);
      const [row] = rows;
      if (!row) continue;
      const message =
        `${object.apiName}.${field.apiName} can't become unique: several records hold ${row.value}. ` +
        'Change these records first.';
      conflicts.push({ object: object.apiName, field: field.apiName, message });
    }
  }
  return conflicts;
}

function unusedColumns(designs: readonly TableDesign[], stored: StoredTables): string[] {
  const byTable = new Map(designs.map(design => [design.table, design]));
  return [...stored.columns].flatMap(([table, columns]) => {
    const design = byTable.get(table);
    if (!design) return [`The records of ${table} are kept, but no metadata declares the object any more.`];
    return [...columns.keys()]
      .filter(column => !design.columns.has(column))
      .map(
        column => `The values of ${table}.${column} are kept, but no metadata declares the field any more.`
      );
  });
}
