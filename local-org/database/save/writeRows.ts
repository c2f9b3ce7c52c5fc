import { sql, type RawBuilder } from 'kysely';
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Checks } from './checks.ts';
import type { SaveContext, SaveError } from './saveUnit.ts';

/** The rows to write, as they would stand afterwards, and what becomes of those that some check refuses. */
export interface Writing {
  readonly object: ObjectSchema;
  readonly operation: 'insert' | 'update';
  /** A query of rows of the object's own type. Those of an update have the id of the row that they replace. */
  readonly candidates: RawBuilder<unknown>;
  /** The columns that an insert fills or an update sets; the others keep what they have. */
  readonly columns: readonly string[];
  readonly checks: Checks;
  /** Rows that are checked but not written, because they are refused for another reason. */
  readonly held: readonly string[];
  /** Writes nothing when any row is refused or held. */
  readonly allOrNone: boolean;
  /** Columns to answer of every candidate. */
  readonly returning: readonly string[];
}

export interface WrittenRow {
  readonly id: string;
  /** Why the row was not written. */
  readonly errors: readonly SaveError[];
  readonly returned: readonly unknown[];
}

/**
 * One statement that overlays, checks and writes: rules see each candidate beside the row that stands now (`prior`),
 * and only rows that no check refuses are written. Answers every candidate.
 */
export async function writeRows(context: SaveContext, writing: Writing): Promise<readonly WrittenRow[]> {
  const { object, checks, returning } = writing;
  const table = sql.id('org', object.apiName);
  const prior = writing.operation === 'insert' ? sql`false` : sql`prior."Id" = record."Id"`;
  const failures = checks.conditions.map(
    (condition, index) => sql`CASE WHEN ${condition} THEN ${sql.lit(index)} END`
  );
  const returned = returning.map(column => sql`record.${sql.id(column)}`);
  const { rows } = await sql<{ id: string; failed: number[] | null; returned: unknown[] }>`
    WITH candidate AS MATERIALIZED (${writing.candidates}),
    verdict AS MATERIALIZED (
      SELECT record."Id" AS "id", ${failedChecks(failures)} AS "failed", jsonb_build_array(${sql.join(returned)}) AS "returned"
      FROM candidate AS record LEFT JOIN ${table} AS prior ON ${prior} ${checks.joins()}),
    passed AS (
      SELECT "id" FROM verdict WHERE "failed" IS NULL AND "id" <> ALL(${writing.held}::text[]) ${allOrNone(writing)}),
    written AS (${writing.operation === 'insert' ? insertStatement(writing) : updateStatement(writing)})
    SELECT "id", "failed", "returned" FROM verdict`.execute(context.db);
  return rows.map(({ id, failed, returned }) => ({
    id,
    errors: (failed ?? []).flatMap(index => checks.errors[index] ?? []),
    returned
  }));
}

/** The numbers of the checks that refuse a row, or null when none does. */
function failedChecks(failures: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  if (failures.length === 0) return sql`NULL::int[]`;
  return sql`NULLIF(array_remove(ARRAY[${sql.join(failures)}]::int[], NULL), '{}')`;
}

function allOrNone(writing: Writing): RawBuilder<unknown> {
  if (!writing.allOrNone) return sql``;
  return writing.held.length > 0
    ? sql`AND false`
    : sql`AND NOT EXISTS (SELECT 1 FROM verdict WHERE "failed" IS NOT NULL)`;
}

function insertStatement(writing: Writing): RawBuilder<unknown> {
  const columns = sql.join(writing.columns.map(column => sql.id(column)));
  return sql`INSERT INTO ${sql.id('org', writing.object.apiName)} (${columns})
    SELECT ${columns} FROM candidate WHERE "Id" IN (SELECT "id" FROM passed)`;
}

function updateStatement(writing: Writing): RawBuilder<unknown> {
  const assignments = writing.columns.map(column => sql`${sql.id(column)} = candidate.${sql.id(column)}`);
  return sql`UPDATE ${sql.id('org', writing.object.apiName)} AS stored SET ${sql.join(assignments)}
    FROM candidate WHERE stored."Id" = candidate."Id" AND candidate."Id" IN (SELECT "id" FROM passed)`;
}
