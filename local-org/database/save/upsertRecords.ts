import { sql } from 'kysely';
import { fieldNamed, objectNamed, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import { readableRecords } from '../access/recordAccess.ts';
import { visibleSchema } from '../access/visibleSchema.ts';
import { whileContended } from '../connection/contention.ts';
import { inSavepoint } from '../connection/savepoint.ts';
import { readValue } from './readValue.ts';
import { Refusals, resultsOf, saveError } from './refusals.ts';
import { saveRecords } from './saveRecords.ts';
import type { RecordInput, SaveContext, SaveResult, SaveUnit, UpsertUnit } from './saveUnit.ts';
import { ignoresCase, isKeyField } from './uniqueKeys.ts';

interface Keyed {
  readonly place: number;
  readonly key: string;
  /** The request without the key's field. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Updates the records that the user can read under their key, and creates the others with it. Results as of `saveRecords`. */
export async function upsertRecords(context: SaveContext, unit: UpsertUnit): Promise<SaveResult[]> {
  if (!context.db.isTransaction) {
    const { db: database } = context;
    return whileContended(() =>
      database.transaction().execute(db => upsertRecords({ ...context, db }, unit))
    );
  }
  const object = objectNamed(visibleSchema(context.schema, context.session), unit.object);
  const field = object && fieldNamed(object, unit.externalIdField);
  const refusals = new Refusals();
  if (!object || !field || (field.type !== 'Id' && !isKeyField(object, field))) {
    const message = object
      ? `Provided external ID field does not exist or is not accessible: ${unit.externalIdField}`
      : `sObject type '${unit.object}' is not supported.`;
    unit.records.forEach((_, place) =>
      refusals.add(place, saveError(object ? 'INVALID_FIELD' : 'INVALID_TYPE', message))
    );
    return resultsOf(placesOf(unit), refusals, { allOrNone: unit.allOrNone, created: false });
  }
  const keyed = readKeys(context, field, unit.records, refusals);
  const ids = await findByKey(context, object, field, keyed, refusals);
  return save(context, unit, object, field, keyed, ids, refusals);
}

function placesOf(unit: UpsertUnit): { place: number; id: string | undefined }[] {
  return unit.records.map((record, place) => ({ place, id: record.id }));
}

/** The key of each record; records without one, or with one that an earlier record has, are refused. */
function readKeys(
  context: SaveContext,
  field: FieldSchema,
  records: readonly RecordInput[],
  refusals: Refusals
): readonly Keyed[] {
  const seen = new Set<string>();
  return records.flatMap((record, place) => {
    const isKeyField = (name: string) => name.toLowerCase() === field.apiName.toLowerCase();
    const given =
      Object.entries(record.fields).find(([name]) => isKeyField(name))?.[1] ??
      (field.type === 'Id' ? record.id : undefined);
    const fields = Object.fromEntries(Object.entries(record.fields).filter(([name]) => !isKeyField(name)));
    if (field.type === 'Id') return [{ place, key: String(given ?? ''), fields }];
    const value = readValue(context.schema, field, given ?? null);
    if (!value.ok) refusals.add(place, saveError(value.statusCode, value.message, field));
    else if (value.value === null)
      refusals.add(place, saveError('MISSING_ARGUMENT', `${field.apiName} not specified`, field));
    else {
      const key = ignoresCase(field) ? String(value.value).toLowerCase() : String(value.value);
      if (!seen.has(key)) return [{ place, key: seen.add(key) && key, fields }];
      refusals.add(
        place,
        saveError('DUPLICATE_VALUE', `Duplicate external id specified: ${String(given)}`, field)
      );
    }
    return [];
  });
}

/** The ids of the records that hold the keys; a key that several records hold can't say which one is meant. */
async function findByKey(
  context: SaveContext,
  object: ObjectSchema,
  field: FieldSchema,
  keyed: readonly Keyed[],
  refusals: Refusals
): Promise<ReadonlyMap<string, string>> {
  if (field.type === 'Id' || keyed.length === 0)
    return new Map(keyed.flatMap(({ key }) => (key === '' ? [] : [[key, key]])));
  const column = sql.id('record', field.apiName);
  const key = ignoresCase(field) ? sql`lower(${column})` : sql`${column}::text`;
  const keys = keyed.map(entry => entry.key);
  const { rows } = await sql<{ key: string; id: string }>`
    SELECT ${key} AS "key", record."Id" AS "id" FROM ${sql.id('org', object.apiName)} AS record
    WHERE ${key} = ANY(${keys}::text[]) AND ${readableRecords(context.session, object, 'record') ?? sql`true`}`.execute(
    context.db
  );
  const ids = new Map<string, string>();
  for (const row of rows) {
    const several = ids.has(row.key) && keyed.find(entry => entry.key === row.key);
    if (several) {
      const message = `${field.apiName}: more than one record found for external id field: ${row.key}`;
      refusals.add(several.place, saveError('DUPLICATE_EXTERNAL_ID', message, field));
    }
    ids.set(row.key, row.id);
  }
  return ids;
}

async function save(
  context: SaveContext,
  unit: UpsertUnit,
  object: ObjectSchema,
  field: FieldSchema,
  keyed: readonly Keyed[],
  ids: ReadonlyMap<string, string>,
  refusals: Refusals
): Promise<SaveResult[]> {
  const results = new Map<number, SaveResult>();
  const saveAll = async (operation: SaveUnit['operation'], entries: readonly Keyed[]) => {
    if (entries.length === 0) return;
    const keep = unit.allOrNone && refusals.size > 0 ? [] : entries;
    const records = keep.map(entry => recordOf(unit, field, entry, ids.get(entry.key)));
    const saved = await saveRecords(context, {
      operation,
      object: object.apiName,
      records,
      allOrNone: unit.allOrNone
    });
    saved.forEach((result, index) => {
      const place = keep[index]?.place;
      if (place === undefined) return;
      results.set(place, result);
      if (!result.success) for (const error of result.errors) refusals.add(place, error);
    });
  };
  const open = keyed.filter(entry => !refusals.has(entry.place));
  await inSavepoint(
    context.db,
    async () => {
      await saveAll(
        'create',
        open.filter(entry => !ids.has(entry.key))
      );
      await saveAll(
        'update',
        open.filter(entry => ids.has(entry.key))
      );
    },
    () => !(unit.allOrNone && refusals.size > 0)
  );
  const refused = resultsOf(placesOf(unit), refusals, { allOrNone: unit.allOrNone, created: false });
  return refused.map((result, place) => (result.success ? (results.get(place) ?? result) : result));
}

/** A new record takes the key as the request wrote it; a found one has it already. */
function recordOf(unit: UpsertUnit, field: FieldSchema, entry: Keyed, id: string | undefined): RecordInput {
  if (id !== undefined) return { id, fields: entry.fields };
  return field.type === 'Id' ? { fields: entry.fields } : { fields: unit.records[entry.place]?.fields ?? {} };
}
