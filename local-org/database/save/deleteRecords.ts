import { sql, type RawBuilder } from 'kysely';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { postgresFailure } from '../connection/postgresError.ts';
import { inSavepoint } from '../connection/savepoint.ts';
import { groupBy } from '../groupBy.ts';
import { childRelationsOf } from './childRelations.ts';
import { planDeletion, type DeletionPlan, type Doomed, type Obstacle } from './deletionPlan.ts';
import { readId } from './draft.ts';
import { lockMasters } from './lockMasters.ts';
import { loadPriorRecords } from './priorRecords.ts';
import { lockedByOthers, Refusals, resultsOf, saveError } from './refusals.ts';
import { rollUp } from './rollUp.ts';
import type { SaveContext, SaveError, SaveResult, SaveUnit } from './saveUnit.ts';

/**
 * Deletes records for good, with their details and the details of these. Lookups that restrict refuse it, others are
 * blanked. No rule runs for what is deleted, but the masters that stay sum up anew, and their rules may refuse.
 */
export async function deleteRecords(
  context: SaveContext,
  object: ObjectSchema,
  unit: SaveUnit
): Promise<SaveResult[]> {
  const refusals = new Refusals();
  const places = unit.records.map((record, place) => ({
    place,
    id: readId(object, record, place, refusals) ?? ''
  }));
  const live = () => places.filter(({ place }) => !refusals.has(place));
  await lockMasters(context, object, live());
  await loadPriorRecords(context, object, live(), refusals, 'delete');
  for (let attempt = 1; live().length > 0 && !(unit.allOrNone && refusals.size > 0); attempt++) {
    const records = live();
    const ids = records.map(record => record.id);
    const refused = await deleteOnce(context, object, ids).catch((error: unknown) =>
      contended(error, attempt, ids)
    );
    if (!refused) continue;
    for (const { place, id } of records)
      for (const error of refused.get(id) ?? []) refusals.add(place, error);
    if (refused.size === 0) break;
  }
  return resultsOf(places, refusals, { allOrNone: unit.allOrNone, created: false });
}

/**
 * What a concurrent writer did shows as an error of the database: the next attempt sees it. After some attempts the
 * records count as locked.
 */
function contended(
  error: unknown,
  attempt: number,
  ids: readonly string[]
): ReadonlyMap<string, readonly SaveError[]> | undefined {
  if (postgresFailure(error) === undefined) throw error;
  if (attempt < 4) return undefined;
  return new Map(ids.map(id => [id, [lockedByOthers]]));
}

/** @returns why records can't be deleted, by id; when there is any, nothing was deleted */
async function deleteOnce(
  context: SaveContext,
  object: ObjectSchema,
  ids: readonly string[]
): Promise<ReadonlyMap<string, readonly SaveError[]>> {
  const plan = await planDeletion(context, object, ids);
  if (plan.obstacles.length > 0) return refusedByObstacles(object, plan.obstacles);
  return inSavepoint(
    context.db,
    async () => {
      await blankLookups(context, plan);
      await deleteRows(context, plan);
      return sumUpAnew(context, plan);
    },
    refused => refused.size === 0
  );
}

function refusedByObstacles(
  object: ObjectSchema,
  obstacles: readonly Obstacle[]
): ReadonlyMap<string, readonly SaveError[]> {
  const roots = new Set(obstacles.flatMap(obstacle => [...obstacle.roots]));
  const errors = [...roots].map(root => {
    const inTheWay = obstacles.filter(obstacle => obstacle.roots.has(root));
    const kinds = [...groupBy(inTheWay, obstacle => obstacle.object)].map(
      ([kind, found]) => `${found.length} ${found.length === 1 ? kind.label : kind.pluralLabel}`
    );
    const message =
      `Your attempt to delete ${object.label} ${root} could not be completed because it is associated with ` +
      `the following: ${kinds.join(', ')}`;
    return [root, [saveError('DELETE_FAILED', message)]] as const;
  });
  return new Map(errors);
}

/** Blanks the lookups that let their target go, one part of the statement for each object that has such lookups. */
async function blankLookups(context: SaveContext, plan: DeletionPlan): Promise<void> {
  const doomed = groupBy(plan.doomed.values(), record => record.object);
  const lookups = [...doomed].flatMap(([object, records]) => {
    const ids = records.map(record => record.id);
    const relations = childRelationsOf(context.schema, object).filter(
      relation => relation.onDelete === 'SetNull'
    );
    return relations.map(relation => ({ ...relation, ids }));
  });
  const updates = [...groupBy(lookups, lookup => lookup.child)].map(([child, fields]) => {
    const column = groupBy(fields, lookup => lookup.field);
    const among = ([field, targets]: [string, typeof fields]) =>
      sql<boolean>`${sql.id(field)} = ANY(${targets.flatMap(target => target.ids)}::text[])`;
    const blanked = [...column].map(
      entry => sql`${sql.id(entry[0])} = CASE WHEN ${among(entry)} THEN NULL ELSE ${sql.id(entry[0])} END`
    );
    return sql`UPDATE ${sql.id('org', child.apiName)} SET ${sql.join(blanked)} WHERE ${sql.join([...column].map(among), sql` OR `)}`;
  });
  await executeTogether(context, updates);
}

async function deleteRows(context: SaveContext, plan: DeletionPlan): Promise<void> {
  const deletes = [...groupBy(plan.doomed.values(), record => record.object)].map(
    ([object, records]) =>
      sql`DELETE FROM ${sql.id('org', object.apiName)} WHERE "Id" = ANY(${records.map(record => record.id)}::text[])`
  );
  await executeTogether(context, deletes);
}

/** Statements on different tables as one, so that keys between the tables are looked at when all is done. */
async function executeTogether(
  context: SaveContext,
  statements: readonly RawBuilder<unknown>[]
): Promise<void> {
  if (statements.length === 0) return;
  const parts = statements.map((statement, place) => sql`${sql.id(`part${place}`)} AS (${statement})`);
  await sql`WITH ${sql.join(parts)} SELECT 1`.execute(context.db);
}

/** Sums up the masters that stay. @returns their vetoes, by the asked-for record */
async function sumUpAnew(
  context: SaveContext,
  plan: DeletionPlan
): Promise<ReadonlyMap<string, readonly SaveError[]>> {
  const refused = new Map<string, readonly SaveError[]>();
  for (const [object, records] of groupBy(plan.doomed.values(), record => record.object)) {
    const touches = records.map(record => ({ id: record.id, masters: remainingMasters(plan, record) }));
    const vetoes = await rollUp(context, object, touches);
    for (const record of records) {
      const errors = vetoes.get(record.id);
      if (errors) for (const root of record.roots) refused.set(root, errors);
    }
  }
  return refused;
}

function remainingMasters(plan: DeletionPlan, record: Doomed): ReadonlyMap<string, readonly string[]> {
  return new Map([...record.masters].map(([field, ids]) => [field, ids.filter(id => !plan.doomed.has(id))]));
}
