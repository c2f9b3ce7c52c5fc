import { sql, type RawBuilder } from 'kysely';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { slot, StatementCache } from './cachedStatement.ts';
import type { Checks } from './checks.ts';
import type { SaveContext, SaveError } from './saveUnit.ts';

/** The rows to write, as they would stand afterwards, and what becomes of those that some check refuses. */
export interface Writing {
  readonly object: ObjectSchema;
  readonly operation: 'insert' | 'update';
  /** Where the rows come from; with object, operation and columns it names the statement. */
  readonly origin: string;
  /** A query of rows of the object's own type, with slots for `values`. Those of an update have the id of the row that they replace. */
  readonly candidates: (context: SaveContext) => RawBuilder<unknown>;
  readonly values: Readonly<Record<string, unknown>>;
  /** The columns that an insert fills or an update sets; the others keep what they have. */
  readonly columns: readonly string[];
  readonly checks: (context: SaveContext, object: ObjectSchema) => Checks;
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

interface VerdictRow {
  readonly id: string;
  readonly failed: readonly number[] | null;
  readonly returned: readonly unknown[];
}

const statements = new StatementCache<readonly SaveError[]>();

/**
 * One statement that overlays, checks and writes: rules see each candidate beside the row that stands now (`prior`),
 * and only rows that no check refuses are written. Answers every candidate.
 */
export async function writeRows(context: SaveContext, writing: Writing): Promise<readonly WrittenRow[]> {
  const { object, operation, origin, columns } = writing;
  const scope = writing.allOrNone ? `all${writing.held.length > 0 ? ' but held' : ''}` : 'each';
  const key = [object.apiName, operation, origin, scope, ...columns].join(' ');
  const values = { ...writing.values, held: writing.held };
  const build = (building: SaveContext) => buildStatement(building, writing);
  const { rows, extra: errors } = await statements.execute<VerdictRow>(context, key, build, values);
  return rows.map(({ id, failed, returned }) => ({
    id,
    errors: (failed ?? []).flatMap(index => errors[index] ?? []),
    returned
  }));
}

function buildStatement(
  context: SaveContext,
  writing: Writing
): { statement: RawBuilder<unknown>; extra: readonly SaveError[] } {
  const { object, returning } = writing;
  const checks = writing.checks(context, object);
  const prior = writing.operation === 'insert' ? sql`false` : sql`prior."Id" = record."Id"`;
  const failures = checks.conditions.map(
    (condition, index) => sql`CASE WHEN ${condition} THEN ${sql.lit(index)} END`
  );
  const returned = returning.map(column => sql`record.${sql.id(column)}`);
  const statement = sql`
    WITH candidate AS MATERIALIZED (${writing.candidates(context)}),
    verdict AS MATERIALIZED (
      SELECT record."Id" AS "id", ${failedChecks(failures)} AS "failed", jsonb_build_array(${sql.join(returned)}) AS "returned"
      FROM candidate AS record LEFT JOIN ${sql.id('org', object.apiName)} AS prior ON ${prior} ${checks.joins()}),
    passed AS (
      SELECT "id" FROM verdict WHERE "failed" IS NULL AND "id" <> ALL(${slot('held')}::text[]) ${allOrNone(writing)}),
    written AS (${writing.operation === 'insert' ? insertStatement(writing) : updateStatement(writing)})
    SELECT "id", "failed", "returned" FROM verdict`;
  return { statement, extra: checks.errors };
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
