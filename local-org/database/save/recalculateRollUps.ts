import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { OrgSchema } from '../../metadata/schema.ts';
import { loadSystemSession } from '../access/loadUserSession.ts';
import type { OrgConnection } from '../connection/connection.ts';
import { recalculated } from './rollUp.ts';
import { rollUpsOver, type RollUp } from './rollUpPlan.ts';
import type { SaveContext } from './saveUnit.ts';

/**
 * Brings the totals of all records to the schema's roll-ups when these are not the ones that the totals were calculated
 * by. No rules run, as on the platform when the definition of a roll-up changes.
 */
export async function recalculateRollUps(db: OrgConnection, schema: OrgSchema): Promise<void> {
  await sql`CREATE SCHEMA IF NOT EXISTS local_org`.execute(db);
  await sql`CREATE TABLE IF NOT EXISTS local_org."RollUps" ("Definition" text NOT NULL)`.execute(db);
  const { rows } = await sql<{ Definition: string }>`SELECT "Definition" FROM local_org."RollUps"`.execute(
    db
  );
  const definition = definitionOf(schema);
  if (rows[0]?.Definition === definition) return;
  const session = await loadSystemSession(db, schema);
  const context: SaveContext = { db, schema, session, now: new Date() };
  for (const plan of fromTheBottom(schema)) await recalculateAll(context, plan);
  await sql`DELETE FROM local_org."RollUps"`.execute(db);
  await sql`INSERT INTO local_org."RollUps" VALUES (${definition})`.execute(db);
}

/** A mark of what all roll-ups of the schema say, wherever they say it, and of the rates that they convert by. */
function definitionOf(schema: OrgSchema): string {
  const summaries = [...schema.objects.values()].flatMap(object =>
    [...object.fields.values()]
      .filter(field => field.type === 'Summary')
      .map(summary => ({ object: object.apiName, summary }))
  );
  const said = schema.currencies ? [summaries, schema.currencies] : summaries;
  const withoutPlaces = (key: string, value: unknown) => (key === 'position' ? undefined : value);
  return createHash('sha256').update(JSON.stringify(said, withoutPlaces)).digest('hex');
}

/** All roll-ups, those over an object's details before those that the object is a detail of. */
function fromTheBottom(schema: OrgSchema): readonly RollUp[] {
  const ordered = new Set<RollUp>();
  const plans = [...schema.objects.values()].flatMap(object => rollUpsOver(schema, object));
  const add = (plan: RollUp): void => {
    for (const below of plans)
      if (below.master.apiName === plan.detail.apiName && !ordered.has(below)) add(below);
    ordered.add(plan);
  };
  plans.forEach(add);
  return [...ordered];
}

async function recalculateAll(context: SaveContext, plan: RollUp): Promise<void> {
  const { master, summaries } = plan;
  const table = sql.id('org', master.apiName);
  const all = sql`ARRAY(SELECT "Id"::text FROM ${table})`;
  const columns = summaries.map(({ apiName }) => sql`${sql.id(apiName)} = new.${sql.id(apiName)}`);
  await sql`UPDATE ${table} AS kept SET ${sql.join(columns)}
    FROM (${recalculated(context, plan, all)}) AS new WHERE new."Id" = kept."Id"`.execute(context.db);
}
