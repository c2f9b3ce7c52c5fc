import { sql, type RawBuilder } from 'kysely';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { childRelationsOf, type ChildRelation } from './childRelations.ts';
import { rollUpsOver } from './rollUpPlan.ts';
import type { SaveContext } from './saveUnit.ts';

/** A record that goes: asked for, or because its master goes. */
export interface Doomed {
  readonly object: ObjectSchema;
  readonly id: string;
  /** The asked-for records that it goes with. */
  readonly roots: ReadonlySet<string>;
  /** Its masters by master-detail field, where they sum it up. */
  readonly masters: ReadonlyMap<string, readonly string[]>;
}

/** A record that stays and keeps an asked-for record from going. */
export interface Obstacle {
  readonly object: ObjectSchema;
  readonly id: string;
  readonly roots: ReadonlySet<string>;
}

export interface DeletionPlan {
  /** The deepest details last. */
  readonly doomed: ReadonlyMap<string, Doomed>;
  readonly obstacles: readonly Obstacle[];
}

interface ChildRow {
  readonly relation: number;
  readonly id: string;
  readonly parent: string;
  readonly masters: readonly (string | null)[];
}

/** Finds everything that goes with these records, level by level, and what forbids it. One query for each level. */
export async function planDeletion(
  context: SaveContext,
  object: ObjectSchema,
  ids: readonly string[]
): Promise<DeletionPlan> {
  const doomed = new Map<string, Doomed>();
  const held: Obstacle[] = [];
  let level = await loadRoots(context, object, ids);
  while (level.length > 0) {
    for (const record of level) doomed.set(record.id, merge(doomed.get(record.id), record));
    const relations = relationsFrom(context, level);
    const rows = await childRows(context, relations, level);
    const next: Doomed[] = [];
    for (const row of rows) {
      const relation = relations[row.relation];
      const roots = doomed.get(row.parent)?.roots ?? new Set<string>();
      if (!relation) continue;
      if (relation.onDelete === 'Restrict') held.push({ object: relation.child, id: row.id, roots });
      else if (addsRoots(doomed.get(row.id), roots)) {
        next.push({
          object: relation.child,
          id: row.id,
          roots,
          masters: mastersOf(context, relation.child, row.masters)
        });
      }
    }
    level = next;
  }
  return { doomed, obstacles: held.filter(obstacle => !doomed.has(obstacle.id)) };
}

async function loadRoots(
  context: SaveContext,
  object: ObjectSchema,
  ids: readonly string[]
): Promise<Doomed[]> {
  const { rows } = await sql<{ id: string; masters: (string | null)[] }>`
    SELECT "Id" AS "id", ${masterIds(context, object)} AS "masters" FROM ${sql.id('org', object.apiName)}
    WHERE "Id" = ANY(${ids}::text[])`.execute(context.db);
  return rows.map(row => ({
    object,
    id: row.id,
    roots: new Set([row.id]),
    masters: mastersOf(context, object, row.masters)
  }));
}

function relationsFrom(context: SaveContext, level: readonly Doomed[]): readonly ChildRelation[] {
  const objects = new Set(level.map(record => record.object));
  const all = [...objects].flatMap(object => childRelationsOf(context.schema, object));
  return all.filter(relation => relation.onDelete !== 'SetNull');
}

async function childRows(
  context: SaveContext,
  relations: readonly ChildRelation[],
  level: readonly Doomed[]
): Promise<readonly ChildRow[]> {
  if (relations.length === 0) return [];
  const ids = level.map(record => record.id);
  const queries = relations.map(
    ({ child, field }, place) => sql`
      SELECT ${sql.lit(place)} AS "relation", "Id" AS "id", ${sql.id(field)} AS "parent", ${masterIds(context, child)} AS "masters"
      FROM ${sql.id('org', child.apiName)} WHERE ${sql.id(field)} = ANY(${ids}::text[])`
  );
  return (
    await sql
      .join(queries, sql` UNION ALL `)
      .$castTo<ChildRow>()
      .execute(context.db)
  ).rows;
}

function masterIds(context: SaveContext, object: ObjectSchema): RawBuilder<unknown> {
  const fields = rollUpsOver(context.schema, object).map(plan => sql.id(plan.foreignKey));
  return fields.length === 0 ? sql`'[]'::jsonb` : sql`jsonb_build_array(${sql.join(fields)})`;
}

function mastersOf(
  context: SaveContext,
  object: ObjectSchema,
  ids: readonly (string | null)[]
): ReadonlyMap<string, readonly string[]> {
  const plans = rollUpsOver(context.schema, object);
  return new Map(plans.map((plan, place) => [plan.foreignKey, ids[place] ? [ids[place]] : []]));
}

function merge(known: Doomed | undefined, record: Doomed): Doomed {
  return known ? { ...record, roots: new Set([...known.roots, ...record.roots]) } : record;
}

function addsRoots(known: Doomed | undefined, roots: ReadonlySet<string>): boolean {
  return known === undefined || [...roots].some(root => !known.roots.has(root));
}
