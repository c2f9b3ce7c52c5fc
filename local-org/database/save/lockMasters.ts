import { sql } from 'kysely';
import { objectNamed, type ObjectSchema } from '../../metadata/schema.ts';
import { groupBy } from '../groupBy.ts';
import type { SaveContext } from './saveUnit.ts';

/** A record that is to be written, as far as it is known: its id where it is stored, and the values that it gets. */
interface Detail {
  readonly id: string;
  readonly values?: ReadonlyMap<string, unknown>;
}

/** Records by object, all of one distance from the details. */
type Level = ReadonlyMap<ObjectSchema, ReadonlySet<string>>;

/**
 * Locks the masters that details have and get, and their masters in turn, before rules read anything of them: what a
 * rule has seen of a master stays so until the detail is saved. All saves lock from the top, each object's records in
 * the order of their ids, so that none waits for one that waits for it.
 */
export async function lockMasters(
  context: SaveContext,
  object: ObjectSchema,
  details: readonly Detail[]
): Promise<void> {
  const ids = new Set(details.map(({ id }) => id));
  const given = details.flatMap(({ values }) => mastersIn(context, object, values ?? new Map()));
  const levels: Level[] = [];
  let level = merged([...given, ...(await mastersOf(context, object, ids))]);
  while (level.size > 0) {
    levels.unshift(level);
    const above: Master[] = [];
    for (const [master, records] of level) above.push(...(await mastersOf(context, master, records)));
    level = merged(above);
  }
  for (const locked of levels) {
    const inOrder = [...locked].toSorted(([one], [other]) => (one.apiName < other.apiName ? -1 : 1));
    for (const [master, records] of inOrder) await lockRecords(context, master, [...records]);
  }
}

/** Keeps other writers from changing or deleting these records, or summing up the same masters; in the order of their ids. */
export async function lockRecords(
  context: SaveContext,
  object: ObjectSchema,
  ids: readonly string[]
): Promise<void> {
  await sql`SELECT count(*) FROM (SELECT 1 FROM ${sql.id('org', object.apiName)}
    WHERE "Id" = ANY(${ids}::text[]) ORDER BY "Id" FOR NO KEY UPDATE) AS locked`.execute(context.db);
}

interface Master {
  readonly object: ObjectSchema;
  readonly id: string;
}

function merged(masters: readonly Master[]): Level {
  const byObject = groupBy(masters, master => master.object);
  return new Map([...byObject].map(([object, found]) => [object, new Set(found.map(({ id }) => id))]));
}

/** The master-detail fields of an object, with the object that each refers to. */
function masterFields({ schema }: SaveContext, object: ObjectSchema): [string, ObjectSchema][] {
  return [...object.fields.values()].flatMap(field => {
    if (field.type !== 'MasterDetail') return [];
    const master = objectNamed(schema, field.referenceTo[0] ?? '');
    return master ? [[field.apiName, master] as [string, ObjectSchema]] : [];
  });
}

function mastersIn(
  context: SaveContext,
  object: ObjectSchema,
  values: ReadonlyMap<string, unknown>
): Master[] {
  return masterFields(context, object).flatMap(([field, master]) => {
    const id = values.get(field);
    return typeof id === 'string' ? [{ object: master, id }] : [];
  });
}

/** The masters of records as they are stored. */
async function mastersOf(
  context: SaveContext,
  object: ObjectSchema,
  ids: ReadonlySet<string>
): Promise<Master[]> {
  const fields = masterFields(context, object);
  if (fields.length === 0 || ids.size === 0) return [];
  const { rows } = await sql<Readonly<Record<string, unknown>>>`
    SELECT ${sql.join(fields.map(([field]) => sql.id(field)))} FROM ${sql.id('org', object.apiName)}
    WHERE "Id" = ANY(${[...ids]}::text[])`.execute(context.db);
  return rows.flatMap(row => mastersIn(context, object, new Map(Object.entries(row))));
}
