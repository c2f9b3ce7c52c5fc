import { sql, type RawBuilder } from 'kysely';
import type { RelationScope } from '../../formula/index.ts';
import {
  fieldNamed,
  objectNamed,
  type FieldSchema,
  type FilterItem,
  type LookupFilter,
  type ObjectSchema,
  type OrgSchema,
  type ReferenceField
} from '../../metadata/schema.ts';
import { filterCondition } from './filterItems.ts';
import { saveError } from './refusals.ts';
import type { SaveError } from './saveUnit.ts';

/** What a lookup filter refuses: a reference to a record that the filter doesn't let through. */
export interface FilterCheck {
  readonly condition: RawBuilder<unknown>;
  readonly error: SaveError;
}

/** A check for each required lookup filter of the object; asked when the reference, or a field that the filter compares, changes. */
export function lookupFilterChecks(object: ObjectSchema, scope: RelationScope): readonly FilterCheck[] {
  return [...object.fields.values()].flatMap(field => {
    const filter = field.type === 'Lookup' ? field.lookupFilter : undefined;
    if (field.type !== 'Lookup' || !filter || filter.optional) return [];
    const changed = [field.apiName, ...sourceFields(object, filter)].map(
      name => sql`${sql.id('record', name)} IS DISTINCT FROM ${sql.id('prior', name)}`
    );
    const items = filter.items.map(item => itemCondition(object, field, item, scope));
    const condition = sql`${sql.id('record', field.apiName)} IS NOT NULL AND (${sql.join(changed, sql` OR `)})
      AND NOT (${combined(filter, items)})`;
    const message = filter.errorMessage ?? 'Value does not exist or does not match filter criteria.';
    return [{ condition, error: saveError('FIELD_FILTER_VALIDATION_EXCEPTION', message, field) }];
  });
}

/** Stored fields of the record itself that the filter compares. */
function sourceFields(object: ObjectSchema, filter: LookupFilter): readonly string[] {
  return filter.items
    .flatMap(item => [item.field, item.valueField ?? ''])
    .filter(name => name.startsWith('$Source.'))
    .flatMap(name => fieldNamed(object, name.split('.')[1] ?? '') ?? [])
    .filter(field => field.type !== 'Formula')
    .map(field => field.apiName);
}

function itemCondition(
  object: ObjectSchema,
  lookup: ReferenceField,
  item: FilterItem,
  scope: RelationScope
): RawBuilder<boolean> {
  const path = pathOf(lookup, item, item.field);
  const field = fieldAt(scope.schema, object, path);
  if (!field) throw unsupported(item, item.field);
  const other =
    item.valueField === undefined ? undefined : scope.field(pathOf(lookup, item, item.valueField));
  return filterCondition(item, { field, column: scope.field(path) }, other);
}

/** `$Source.Field` is the record's own; `Target__c.Field` is reached through the lookup. */
function pathOf(lookup: ReferenceField, item: FilterItem, name: string): readonly string[] {
  const [root = '', ...path] = name.split('.');
  if (root === '$Source') return path;
  if (root.startsWith('$')) throw unsupported(item, name);
  return [lookup.relationshipName, ...path];
}

function unsupported(item: FilterItem, name: string): Error {
  const { file, line, column } = item.position;
  return new Error(`${file}:${line}:${column}: ${name} in a lookup filter is not supported by the local org`);
}

function fieldAt(schema: OrgSchema, object: ObjectSchema, path: readonly string[]): FieldSchema | undefined {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return fieldNamed(object, name);
  const reference = [...object.fields.values()].find(
    field => 'relationshipName' in field && field.relationshipName.toLowerCase() === name.toLowerCase()
  );
  const target = reference && 'referenceTo' in reference ? reference.referenceTo[0] : undefined;
  const parent = target === undefined ? undefined : objectNamed(schema, target);
  return parent && fieldAt(schema, parent, rest);
}

/** All items, or as the filter's own logic (`1 AND (2 OR 3)`) combines them. */
function combined(filter: LookupFilter, items: readonly RawBuilder<boolean>[]): RawBuilder<unknown> {
  const logic = filter.booleanFilter ?? items.map((_, index) => index + 1).join(' AND ');
  const tokens = logic.match(/\d+|AND|OR|NOT|[()]/gi) ?? [];
  const parts = tokens.map(token => items[Number(token) - 1] ?? sql.raw(token.toUpperCase()));
  return sql.join(parts, sql` `);
}
