import { createHash } from 'node:crypto';
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { columnType, hasForeignKey, isAuditReference, isUnique } from './columns.ts';

/** The Postgres schema that holds one table for each object. */
export const recordSchema = 'org';

/** What a table of records consists of, as statements by the name of the thing that they create. */
export interface TableDesign {
  readonly table: string;
  readonly columns: ReadonlyMap<string, { readonly type: string; readonly definition: string }>;
  readonly indexes: ReadonlyMap<string, string>;
  readonly sequences: ReadonlyMap<string, string>;
  readonly foreignKeys: ReadonlyMap<string, string>;
}

/** The table that an object of the schema needs. */
export function designTable(object: ObjectSchema): TableDesign {
  const fields = [...object.fields.values()];
  const table = qualified(object.apiName);
  const columns = fields.flatMap(field => {
    const type = columnType(field);
    return type === undefined
      ? []
      : [[field.apiName, { type, definition: `${type}${suffix(field)}` }] as const];
  });
  const indexes = fields.flatMap(field => indexOf(object, field));
  const sequences = fields
    .filter(field => field.type === 'AutoNumber')
    .map(field => sequenceName(object, field))
    .map(name => [name, `CREATE SEQUENCE ${qualified(name)}`] as const);
  const foreignKeys = fields.filter(hasForeignKey).flatMap(field => {
    const target = 'referenceTo' in field ? field.referenceTo[0] : undefined;
    const name = shortName(`${field.apiName}.exists`);
    const statement =
      `ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} FOREIGN KEY (${quoted(field.apiName)}) ` +
      `REFERENCES ${qualified(target ?? '')} ("Id") DEFERRABLE`;
    return target === undefined ? [] : [[name, statement] as const];
  });
  return {
    table: object.apiName,
    columns: new Map(columns),
    indexes: new Map(indexes),
    sequences: new Map(sequences),
    foreignKeys: new Map(foreignKeys)
  };
}

/** The sequence that numbers an object's records for an auto-number field. */
export function sequenceName(object: ObjectSchema, field: FieldSchema): string {
  return shortName(`${object.apiName}.${field.apiName}.number`);
}

/** The name of the index that keeps a unique field unique, as it stands in Postgres' errors. */
export function uniqueIndexName(object: ObjectSchema, field: FieldSchema): string {
  return shortName(`${object.apiName}.${field.apiName}.unique`);
}

/** What no two records may share: the field's value, without case where the field says so. */
export function uniqueExpression(field: FieldSchema): string {
  const column = quoted(field.apiName);
  const caseSensitive = !('caseSensitive' in field) || field.caseSensitive || columnType(field) !== 'text';
  return caseSensitive ? column : `lower(${column})`;
}

function indexOf(object: ObjectSchema, field: FieldSchema): (readonly [string, string])[] {
  const table = qualified(object.apiName);
  const column = quoted(field.apiName);
  if (isUnique(field)) {
    const name = uniqueIndexName(object, field);
    return [[name, `CREATE UNIQUE INDEX ${quoted(name)} ON ${table} (${uniqueExpression(field)})`]];
  }
  const isReference = (field.type === 'Lookup' || field.type === 'MasterDetail') && !isAuditReference(field);
  const isExternalId = 'externalId' in field && field.externalId;
  if (!isReference && !isExternalId) return [];
  const name = shortName(`${object.apiName}.${field.apiName}`);
  return [[name, `CREATE INDEX ${quoted(name)} ON ${table} (${column})`]];
}

function suffix(field: FieldSchema): string {
  if (field.type === 'Id') return ' PRIMARY KEY';
  return field.type === 'Checkbox' ? ' NOT NULL DEFAULT false' : '';
}

/** Postgres cuts names at 63 bytes; longer ones keep their beginning and get a mark of the whole. */
function shortName(name: string): string {
  if (name.length <= 63) return name;
  return `${name.slice(0, 54)}.${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

/** An identifier in Postgres' quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A table or sequence of the record schema, quoted. */
export function qualified(name: string): string {
  return `${recordSchema}.${quoted(name)}`;
}
