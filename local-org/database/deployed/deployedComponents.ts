import { sql } from 'kysely';
import type { BundleComponent, Component, XmlComponent } from '../../metadata/component.ts';
import { isBundle } from '../../metadata/component.ts';
import type { Deployed } from '../../metadata/deployedOver.ts';
import type { OrgConnection } from '../connection/connection.ts';

type Kept =
  XmlComponent | (Omit<BundleComponent, 'files'> & { readonly files: Readonly<Record<string, string>> });

interface Row {
  readonly Key: string;
  readonly Component: Kept | null;
  readonly Over: string | null;
}

async function prepare(db: OrgConnection): Promise<void> {
  await sql`CREATE SCHEMA IF NOT EXISTS local_org`.execute(db);
  await sql`CREATE TABLE IF NOT EXISTS local_org."Deployed" (
    "Key" text PRIMARY KEY, "Component" jsonb, "Over" text)`.execute(db);
}

/** What was deployed to the org, over its packages. */
export async function readDeployed(db: OrgConnection): Promise<readonly Deployed[]> {
  await prepare(db);
  const { rows } =
    await sql<Row>`SELECT "Key", "Component", "Over" FROM local_org."Deployed" ORDER BY "Key"`.execute(db);
  return rows.map(({ Key: key, Component: component, Over: over }) => ({
    key,
    ...(component === null ? {} : { component: fromKept(component) }),
    ...(over === null ? {} : { over })
  }));
}

/** Keeps what a deploy made of these components, in place of what an earlier one did. */
export async function keepDeployed(db: OrgConnection, deployed: readonly Deployed[]): Promise<void> {
  await prepare(db);
  for (const { key, component, over } of deployed) {
    const kept = component === undefined ? null : JSON.stringify(toKept(component));
    await sql`INSERT INTO local_org."Deployed" VALUES (${key}, ${kept}::jsonb, ${over ?? null})
      ON CONFLICT ("Key") DO UPDATE SET "Component" = EXCLUDED."Component", "Over" = EXCLUDED."Over"`.execute(
      db
    );
  }
}

/** Lets go of what was deployed of these components. */
export async function forgetDeployed(db: OrgConnection, keys: readonly string[]): Promise<void> {
  if (keys.length > 0)
    await sql`DELETE FROM local_org."Deployed" WHERE "Key" = ANY(${keys}::text[])`.execute(db);
}

function toKept(component: Component): Kept {
  return isBundle(component) ? { ...component, files: Object.fromEntries(component.files) } : component;
}

function fromKept(kept: Kept): Component {
  return 'files' in kept ? { ...kept, files: new Map(Object.entries(kept.files)) } : kept;
}
