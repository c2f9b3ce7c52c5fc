import { sql } from 'kysely';
import { keyPrefixAt } from '../../metadata/keyPrefix.ts';
import type { ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import type { OrgConnection } from '../connection/connection.ts';

/**
 * The schema with the key prefixes that its custom objects had on this data before; objects that are new take the next
 * free ones. So the ids of kept records go on telling their object, whatever objects join or leave.
 */
export async function withKeptKeyPrefixes(db: OrgConnection, schema: OrgSchema): Promise<OrgSchema> {
  await sql`CREATE SCHEMA IF NOT EXISTS local_org`.execute(db);
  await sql`CREATE TABLE IF NOT EXISTS local_org."KeyPrefix" ("Object" text PRIMARY KEY, "Prefix" text UNIQUE)`.execute(
    db
  );
  const { rows } = await sql<{ Object: string; Prefix: string }>`SELECT * FROM local_org."KeyPrefix"`.execute(
    db
  );
  const prefixes = new Map(rows.map(row => [row.Object, row.Prefix]));
  const taken = new Set(prefixes.values());
  let next = 0;
  for (const { apiName, custom } of schema.objects.values()) {
    if (!custom || prefixes.has(apiName)) continue;
    while (taken.has(keyPrefixAt(next))) next += 1;
    const prefix = keyPrefixAt(next);
    prefixes.set(apiName, prefix);
    taken.add(prefix);
    await sql`INSERT INTO local_org."KeyPrefix" VALUES (${apiName}, ${prefix})`.execute(db);
  }
  return withKeyPrefixes(schema, prefixes);
}

function withKeyPrefixes(schema: OrgSchema, prefixes: ReadonlyMap<string, string>): OrgSchema {
  const keptPrefix = (object: ObjectSchema) => prefixes.get(object.apiName) ?? object.keyPrefix;
  const objects = [...schema.objects].map(
    ([key, object]) => [key, { ...object, keyPrefix: keptPrefix(object) }] as const
  );
  return { ...schema, objects: new Map(objects) };
}
