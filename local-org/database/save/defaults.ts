import { sql } from 'kysely';
import { compileDefault, hasDefault, type FieldWithDefault } from '../../formula/index.ts';
import { currencyField, hasCurrency } from '../../metadata/currencies.ts';
import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import { formulaSession } from '../access/formulaSession.ts';
import { isZeroWithoutDetails } from './rollUp.ts';
import type { SaveContext } from './saveUnit.ts';
import type { StoredValue } from './storedValue.ts';

/** What a new record of the object has before the request's values are laid over it. */
export async function defaultValues(
  context: SaveContext,
  object: ObjectSchema
): Promise<ReadonlyMap<string, StoredValue>> {
  const values = await formulaDefaults(context, object);
  for (const field of object.fields.values()) {
    const value = defaultOf(field);
    if (value !== null) values.set(field.apiName, value);
  }
  if (object.hasOwner) values.set('OwnerId', context.session.userId);
  const { money } = context.session;
  if (money && hasCurrency(object)) values.set(currencyField, money.own);
  if (object.customSettingsType) values.set('SetupOwnerId', await organizationId(context));
  return values;
}

/** A setting that names nobody is the org's. */
async function organizationId({ db }: SaveContext): Promise<StoredValue> {
  const { rows } = await sql<{ Id: string }>`SELECT "Id" FROM org."Organization"`.execute(db);
  return rows[0]?.Id ?? null;
}

/** Defaults that are formulas of the moment and the user, computed together. */
async function formulaDefaults(
  context: SaveContext,
  object: ObjectSchema
): Promise<Map<string, StoredValue>> {
  const fields = [...object.fields.values()].filter(hasDefault).filter(field => !isConstant(field));
  if (fields.length === 0) return new Map();
  const session = formulaSession(context.session, context.now);
  const columns = fields.map(field => {
    const value = compileDefault(field, { schema: context.schema, object, session });
    return sql`${value} AS ${sql.id(field.apiName)}`;
  });
  const { rows } = await sql<Record<string, StoredValue>>`SELECT ${sql.join(columns)}`.execute(context.db);
  return new Map(Object.entries(rows[0] ?? {}).filter(([, value]) => value !== null));
}

function isConstant(field: FieldWithDefault): boolean {
  return field.type === 'Checkbox' && /^\s*(true|false)\s*$/i.test(field.defaultValue.text);
}

function defaultOf(field: FieldSchema): StoredValue {
  if (field.type === 'Checkbox' && isConstant(field))
    return field.defaultValue.text.trim().toLowerCase() === 'true';
  if (field.type === 'Picklist' || field.type === 'MultiselectPicklist') {
    return field.values.find(value => value.isDefault && value.active)?.fullName ?? null;
  }
  return field.type === 'Summary' && isZeroWithoutDetails(field) ? 0 : null;
}

/** Who saved a record and when: what an insert sets, what an update sets anew. */
export function auditValues(context: SaveContext, operation: 'insert' | 'update'): Map<string, StoredValue> {
  const now = context.now.toISOString();
  const { userId } = context.session;
  const created: [string, StoredValue][] = [
    ['CreatedDate', now],
    ['CreatedById', userId]
  ];
  return new Map([
    ...(operation === 'insert' ? created : []),
    ['LastModifiedDate', now],
    ['LastModifiedById', userId],
    ['SystemModstamp', now]
  ]);
}
