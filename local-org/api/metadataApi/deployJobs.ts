import { sql } from 'kysely';
import { parseRecordId } from '../../database/index.ts';
import type { Org } from '../org.ts';
import { isDone, type DeployJob } from './deployResult.ts';

/** The deploys that were asked for, kept with the org's records: clients ask for their outcome later, also after a restart. */
export async function prepareJobs(org: Org): Promise<void> {
  const { db } = org.database;
  await sql`CREATE SCHEMA IF NOT EXISTS local_org`.execute(db);
  await sql`CREATE TABLE IF NOT EXISTS local_org."DeployRequest" (
    "Id" text PRIMARY KEY, "Job" jsonb NOT NULL, "Package" text)`.execute(db);
  const { rows } = await sql<{ Job: DeployJob }>`SELECT "Job" FROM local_org."DeployRequest"`.execute(db);
  for (const { Job: job } of rows) {
    if (!isDone(job)) await keepJob(org, { ...job, ...interrupted, completedDate: new Date().toISOString() });
  }
}

const interrupted = {
  status: 'Failed',
  errorStatusCode: 'UNKNOWN_EXCEPTION',
  errorMessage: 'The org was stopped before the deploy ended; nothing was deployed. Deploy again.'
} as const;

/** Keeps the job as it stands; the package only where it may be deployed again without being sent. */
export async function keepJob({ database }: Org, job: DeployJob, zip?: Uint8Array): Promise<void> {
  const text = zip === undefined ? null : Buffer.from(zip).toString('base64');
  await sql`INSERT INTO local_org."DeployRequest" VALUES (${job.id}, ${JSON.stringify(job)}::jsonb, ${text})
    ON CONFLICT ("Id") DO UPDATE SET "Job" = EXCLUDED."Job", "Package" = EXCLUDED."Package"`.execute(
    database.db
  );
}

interface KeptJob {
  readonly job: DeployJob;
  readonly zip?: Uint8Array;
}

/** The deploy of that id, of 15 or 18 characters; nothing when there is none. */
export async function findJob({ database }: Org, id: string): Promise<KeptJob | undefined> {
  const { rows } = await sql<{ Job: DeployJob; Package: string | null }>`
    SELECT "Job", "Package" FROM local_org."DeployRequest" WHERE "Id" = ${parseRecordId(id) ?? ''}`.execute(
    database.db
  );
  const [row] = rows;
  if (!row) return undefined;
  return { job: row.Job, ...(row.Package === null ? {} : { zip: Buffer.from(row.Package, 'base64') }) };
}
