import { sql } from 'kysely';
import {
  fieldNamed,
  objectNamed,
  type FieldSchema,
  type ObjectSchema,
  type OrgSchema
} from '../../metadata/schema.ts';
import { readableRecords } from '../access/recordAccess.ts';
import { visibleSchema } from '../access/visibleSchema.ts';
import { groupBy } from '../groupBy.ts';
import { readValue } from './readValue.ts';
import { saveError, type Refusals } from './refusals.ts';
import type { RecordInput, SaveContext } from './saveUnit.ts';
import { ignoresCase, isKeyField } from './uniqueKeys.ts';

/** A parent that a record names by a key of it: `"Account": { "Number__c": "A-7" }` instead of `"AccountId": "001…"`. */
interface NamedParent {
  readonly place: number;
  /** As the request wrote the relationship, and the field that it stands for. */
  readonly name: string;
  readonly reference: FieldSchema;
  readonly target: ObjectSchema;
  readonly key: FieldSchema;
  readonly value: string;
}

/** Puts ids in place of the parents that records name by an external id; those that aren't found refuse their record. */
export async function resolveParentKeys(
  context: SaveContext,
  objectName: string,
  records: readonly RecordInput[],
  refusals: Refusals
): Promise<readonly RecordInput[]> {
  const visible = visibleSchema(context.schema, context.session);
  const object = objectNamed(visible, objectName);
  const parents = object
    ? records.flatMap((record, place) => namedParents(visible, object, record, place))
    : [];
  if (parents.length === 0) return records;
  const ids = await findParents(context, parents);
  const ofPlace = groupBy(parents, parent => parent.place);
  return records.map((record, place) => {
    const named = ofPlace.get(place);
    if (!named) return record;
    const fields = new Map(Object.entries(record.fields));
    for (const parent of named) {
      const id = ids.get(parent);
      fields.delete(parent.name);
      if (id !== undefined) fields.set(parent.reference.apiName, id);
      else refusals.add(place, notFound(parent));
    }
    return { ...record, fields: Object.fromEntries(fields) };
  });
}

function notFound({ reference, target, key, value }: NamedParent) {
  const message = `Foreign key external ID: ${value} not found for field ${key.apiName} in entity ${target.apiName}`;
  return saveError('INVALID_FIELD', message, reference);
}

function namedParents(
  schema: OrgSchema,
  object: ObjectSchema,
  record: RecordInput,
  place: number
): NamedParent[] {
  return Object.entries(record.fields).flatMap(([name, given]) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return [];
    const reference = [...object.fields.values()].find(
      field => 'relationshipName' in field && field.relationshipName.toLowerCase() === name.toLowerCase()
    );
    const targets = reference && 'referenceTo' in reference ? reference.referenceTo : [];
    const target = targets.length === 1 ? objectNamed(schema, targets[0] ?? '') : undefined;
    const keys = Object.entries(given).filter(([part]) => part !== 'attributes');
    const [keyName, keyValue] = keys.length === 1 && keys[0] ? keys[0] : ['', null];
    const key = target && fieldNamed(target, keyName);
    if (!reference || !target || !key || !isKeyField(target, key)) return [];
    const value = readValue(schema, key, keyValue);
    if (!value.ok || value.value === null) return [];
    return [{ place, name, reference, target, key, value: String(value.value) }];
  });
}

async function findParents(
  context: SaveContext,
  parents: readonly NamedParent[]
): Promise<ReadonlyMap<NamedParent, string>> {
  const found = new Map<NamedParent, string>();
  for (const [key, named] of groupBy(parents, parent => parent.key)) {
    const target = named[0]?.target;
    if (!target) continue;
    const spelling = (value: string) => (ignoresCase(key) ? value.toLowerCase() : value);
    const column = sql.id('record', key.apiName);
    const stored = ignoresCase(key) ? sql`lower(${column})` : sql`${column}::text`;
    const { rows } = await sql<{ key: string; id: string }>`
      SELECT ${stored} AS "key", record."Id" AS "id" FROM ${sql.id('org', target.apiName)} AS record
      WHERE ${stored} = ANY(${named.map(parent => spelling(parent.value))}::text[])
        AND ${readableRecords(context.session, target, 'record') ?? sql`true`}`.execute(context.db);
    const ids = new Map(rows.map(row => [row.key, row.id]));
    for (const parent of named) {
      const id = ids.get(spelling(parent.value));
      if (id !== undefined) found.set(parent, id);
    }
  }
  return found;
}
