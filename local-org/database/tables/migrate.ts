import { sql } from 'kysely';
import type { OrgSchema } from '../../metadata/schema.ts';
import type { OrgConnection } from '../connection/connection.ts';
import { storedTypeName } from './columns.ts';
import { ensureSetupRows } from './setupRows.ts';
import { readStoredTables, type StoredTables } from './storedTables.ts';
import { designTable, qualified, quoted, recordSchema, type TableDesign } from './tableDesign.ts';

/**
 * What a migration did and found, each a sentence. `conflicts`: the kept data can't hold what the metadata now says, so
 * the org must not start on it. `unused`: columns and tables whose fields and objects are gone; they are kept.
 */
export interface MigrationReport {
  readonly applied: readonly string[];
  readonly unused: readonly string[];
  readonly conflicts: readonly string[];
}

/** Adds the tables, columns, indexes and keys that the schema needs and the database lacks, and the rows that every org has, in one transaction. Data is never dropped. */
export async function migrate(db: OrgConnection, schema: OrgSchema): Promise<MigrationReport> {
  const designs = [...schema.objects.values()].map(designTable);
  return db.transaction().execute(async transaction => {
    await sql`CREATE SCHEMA IF NOT EXISTS ${sql.id(recordSchema)}`.execute(transaction);
    const stored = await readStoredTables(transaction);
    const conflicts = designs.flatMap(design => typeConflicts(design, stored));
    const statements = conflicts.length > 0 ? [] : plan(designs, stored);
    if (statements.length > 0) await sql.raw(statements.join(';\n')).execute(transaction);
    if (conflicts.length === 0) await ensureSetupRows(transaction, schema);
    return { applied: statements, unused: unusedColumns(designs, stored), conflicts };
  });
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
  return [...sequences, ...tables, ...obsolete, ...indexes, ...foreignKeys];
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

function typeConflicts(design: TableDesign, stored: StoredTables): string[] {
  const columns = stored.columns.get(design.table);
  return [...design.columns].flatMap(([name, { type }]) => {
    const storedType = columns?.get(name);
    const wanted = storedTypeName(type);
    if (storedType === undefined || storedType === wanted) return [];
    return [
      `${design.table}.${name} is kept as ${storedType} but its field's type now needs ${wanted}. ` +
        'Change the field back, give it another name, or start on another data folder.'
    ];
  });
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
