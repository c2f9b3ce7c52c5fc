import { sql, type RawBuilder } from 'kysely';
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { readableRecords } from '../access/recordAccess.ts';
import { columnType, isUnique } from '../tables/columns.ts';
import type { Draft } from './draft.ts';
import { saveError, type Refusals } from './refusals.ts';
import type { SaveContext } from './saveUnit.ts';

interface Holder {
  readonly field: string;
  readonly key: string;
  readonly id: string;
  readonly readable: boolean;
}

/**
 * Refuses values of unique fields that another record holds already, in the database or earlier in the same request.
 * A record that the user can't read stays unnamed, as on the platform.
 */
export async function findDuplicates(
  context: SaveContext,
  object: ObjectSchema,
  drafts: readonly Draft[],
  refusals: Refusals
): Promise<void> {
  const fields = [...object.fields.values()].filter(isUnique);
  const wanted = fields.flatMap(field => drafts.flatMap(draft => keyOf(field, draft)));
  if (wanted.length === 0) return;
  const queries = fields.flatMap(field => holdersQuery(context, object, field, wanted));
  const { rows } = await sql
    .join(queries, sql` UNION ALL `)
    .$castTo<Holder>()
    .execute(context.db);
  const holders = new Map(rows.map(row => [`${row.field}=${row.key}`, row]));
  for (const { field, draft, key } of wanted) {
    const slot = `${field.apiName}=${key}`;
    const holder = holders.get(slot);
    if (holder === undefined) holders.set(slot, { field: field.apiName, key, id: draft.id, readable: true });
    else if (holder.id !== draft.id) {
      const [name, id] = holder.readable ? [field.apiName, holder.id] : ['<unknown>', '<unknown>'];
      const message = `duplicate value found: ${name} duplicates value on record with id: ${id}`;
      refusals.add(draft.place, saveError('DUPLICATE_VALUE', message, field));
    }
  }
}

interface WantedKey {
  readonly field: FieldSchema;
  readonly draft: Draft;
  readonly key: string;
}

function keyOf(field: FieldSchema, draft: Draft): WantedKey[] {
  const value = draft.values.get(field.apiName);
  if (value === undefined || value === null) return [];
  return [{ field, draft, key: ignoresCase(field) ? String(value).toLowerCase() : String(value) }];
}

function holdersQuery(
  context: SaveContext,
  object: ObjectSchema,
  field: FieldSchema,
  wanted: readonly WantedKey[]
): RawBuilder<unknown>[] {
  const keys = wanted.filter(entry => entry.field === field).map(entry => entry.key);
  if (keys.length === 0) return [];
  const column = sql.id('holder', field.apiName);
  const isText = columnType(field) !== 'numeric';
  const key = ignoresCase(field) ? sql`lower(${column})` : column;
  const shown = isText ? key : sql`trim_scale(${column})::text`;
  const type = sql.raw(isText ? 'text[]' : 'numeric[]');
  return [
    sql`SELECT ${field.apiName}::text AS "field", ${shown} AS "key", holder."Id" AS "id",
        ${readableRecords(context.session, object, 'holder') ?? sql`true`} AS "readable"
      FROM ${sql.id('org', object.apiName)} AS holder WHERE ${key} = ANY(${keys}::${type})`
  ];
}

/** Unique text ignores case unless its field says otherwise. */
export function ignoresCase(field: FieldSchema): boolean {
  return columnType(field) === 'text' && 'caseSensitive' in field && !field.caseSensitive;
}

/** Fields by whose value a record can be named: external ids, and the user name of a user. */
export function isKeyField(object: ObjectSchema, field: FieldSchema): boolean {
  const isUsername = object.apiName === 'User' && field.apiName === 'Username';
  return ('externalId' in field && field.externalId) || isUsername;
}
