import { sql } from 'kysely';
import type { OrgConnection } from '../database/index.ts';

/** Was the org filled with what it is to begin with? Kept in the database, so that a start that was broken off is made up for. */
export async function isPrepared(db: OrgConnection): Promise<boolean> {
  await sql`CREATE SCHEMA IF NOT EXISTS local_org`.execute(db);
  await sql`CREATE TABLE IF NOT EXISTS local_org."Preparation" ("DoneOn" timestamptz NOT NULL)`.execute(db);
  const { rows } = await sql`SELECT 1 FROM local_org."Preparation"`.execute(db);
  return rows.length > 0;
}

export async function markPrepared(db: OrgConnection): Promise<void> {
  await sql`INSERT INTO local_org."Preparation" VALUES (now())`.execute(db);
}
