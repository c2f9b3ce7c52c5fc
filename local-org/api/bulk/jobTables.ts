import { sql } from 'kysely';
import type { OrgConnection } from '../../database/index.ts';

/** The platform keeps a job and its results that long. */
const keptDays = 7;

/**
 * Makes the tables of jobs where there are none, and forgets jobs that ended long ago. All that a job is lives here, so
 * that a process that ends at any moment loses nothing: its uploaded text, what became of each unit of its rows, and the
 * rows that a query found.
 */
export async function prepareJobs(db: OrgConnection): Promise<void> {
  await sql`CREATE SCHEMA IF NOT EXISTS local_org`.execute(db);
  await sql`CREATE TABLE IF NOT EXISTS local_org."Job" (
    "Number" bigint GENERATED ALWAYS AS IDENTITY, "Id" text PRIMARY KEY, "Type" text NOT NULL,
    "Details" jsonb NOT NULL, "ApiVersion" text NOT NULL, "CreatedById" text NOT NULL,
    "CreatedDate" timestamptz NOT NULL DEFAULT now(), "SystemModstamp" timestamptz NOT NULL DEFAULT now(),
    "State" text NOT NULL, "ErrorMessage" text, "RecordsProcessed" int NOT NULL DEFAULT 0,
    "RecordsFailed" int NOT NULL DEFAULT 0, "Milliseconds" int NOT NULL DEFAULT 0)`.execute(db);
  const parts = [
    sql`"JobContent" ("JobId" text, "Place" int, "Text" text NOT NULL`,
    sql`"JobOutcome" ("JobId" text, "Place" int, "Outcomes" jsonb NOT NULL`,
    sql`"JobRow" ("JobId" text, "Place" int, "Cells" jsonb NOT NULL`
  ];
  for (const part of parts) {
    await sql`CREATE TABLE IF NOT EXISTS local_org.${part}, PRIMARY KEY ("JobId", "Place"),
      FOREIGN KEY ("JobId") REFERENCES local_org."Job" ON DELETE CASCADE)`.execute(db);
  }
  await sql`DELETE FROM local_org."Job" WHERE "State" IN ('JobComplete', 'Aborted', 'Failed')
    AND "SystemModstamp" < now() - ${keptDays} * interval '1 day'`.execute(db);
}
