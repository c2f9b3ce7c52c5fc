import { sql } from 'kysely';
import type { ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import type { OrgConnection } from '../connection/connection.ts';
import { readStoredTables } from './storedTables.ts';
import { recordSchema, sequenceName } from './tableDesign.ts';

/** What a schema had and its successor lacks: whole objects, and fields of objects that stay. */
export interface Removed {
  readonly objects: readonly ObjectSchema[];
  readonly fields: readonly { readonly object: string; readonly field: string }[];
}

/** What is lost from one schema to the next. */
export function removedBetween(before: OrgSchema, after: OrgSchema): Removed {
  const kept = [...before.objects].flatMap(([key, object]) => {
    const successor = after.objects.get(key);
    return successor ? [{ object, successor }] : [];
  });
  return {
    objects: [...before.objects].filter(([key]) => !after.objects.has(key)).map(([, object]) => object),
    fields: kept.flatMap(({ object, successor }) =>
      [...object.fields]
        .filter(([name]) => !successor.fields.has(name))
        .map(([, { apiName }]) => ({ object: object.apiName, field: apiName }))
    )
  };
}

/** Removes the records of removed objects and the values of removed fields for good. */
export async function dropRemoved(db: OrgConnection, { objects, fields }: Removed): Promise<void> {
  const stored = await readStoredTables(db);
  for (const object of objects) {
    await sql`DROP TABLE IF EXISTS ${sql.id(recordSchema, object.apiName)} CASCADE`.execute(db);
    for (const field of object.fields.values()) {
      if (field.type !== 'AutoNumber') continue;
      await sql`DROP SEQUENCE IF EXISTS ${sql.id(recordSchema, sequenceName(object, field))}`.execute(db);
    }
  }
  for (const { object, field } of fields) {
    if (!stored.columns.get(object)?.has(field)) continue;
    await sql`ALTER TABLE ${sql.id(recordSchema, object)} DROP COLUMN ${sql.id(field)} CASCADE`.execute(db);
  }
}
