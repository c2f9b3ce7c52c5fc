import { sql, type RawBuilder } from 'kysely';
import { newRecordId, parseRecordId, type OrgConnection } from '../../database/index.ts';
import { badRequest, notFound } from '../apiError.ts';
import type { RequestContext } from '../org.ts';
import { atomically } from '../write.ts';
import { job, type Job, type JobOf, type JobState, type JobType, type NewJob } from './job.ts';

const jobKeyPrefix = '750';
const jobsPerPage = 1000;

const columns = sql`"Id" AS "id", "Number" AS "number", "Type" AS "type", "Details" AS "details",
  "ApiVersion" AS "apiVersion", "CreatedById" AS "createdById", "CreatedDate" AS "createdDate",
  "SystemModstamp" AS "systemModstamp", "State" AS "state", "ErrorMessage" AS "errorMessage",
  "RecordsProcessed" AS "recordsProcessed", "RecordsFailed" AS "recordsFailed", "Milliseconds" AS "milliseconds"`;

type JobRow = Readonly<Record<string, unknown>> & { readonly details: object };

async function readJobs(db: OrgConnection, statement: RawBuilder<JobRow>): Promise<Job[]> {
  const { rows } = await statement.execute(db);
  return rows.map(({ details, ...row }) => job.parse({ ...details, ...row }));
}

/** Creates a job of the asker's. */
export async function createJob(
  { db, session, apiVersion }: RequestContext,
  { type, ...details }: NewJob,
  state: JobState
): Promise<Job> {
  const [created] = await readJobs(
    db,
    sql<JobRow>`INSERT INTO local_org."Job" ("Id", "Type", "Details", "ApiVersion", "CreatedById", "State")
      VALUES (${newRecordId(jobKeyPrefix)}, ${type}, ${JSON.stringify(details)}::jsonb, ${apiVersion},
        ${session.userId}, ${state}) RETURNING ${columns}`
  );
  if (!created) throw new Error('The created job was not returned.');
  return created;
}

/** Of all users' jobs for those who may manage all data, of the own ones for everybody else. */
function ofAsker({ session }: RequestContext): RawBuilder<boolean> {
  return session.modifyAllData ? sql`true` : sql`"CreatedById" = ${session.userId}`;
}

/** The asker's job of that id, locked for a change where one follows. @throws ApiError 404 NOT_FOUND, also for jobs of other users */
export async function findJob<Type extends JobType>(
  context: RequestContext,
  type: Type,
  id: string | undefined,
  purpose: 'read' | 'change' = 'read'
): Promise<JobOf<Type>> {
  const lock = purpose === 'change' ? sql`FOR UPDATE` : sql``;
  const [found] = await readJobs(
    context.db,
    sql<JobRow>`SELECT ${columns} FROM local_org."Job"
      WHERE "Id" = ${parseRecordId(id ?? '') ?? ''} AND "Type" = ${type} AND ${ofAsker(context)} ${lock}`
  );
  if (!found || !isOfType(found, type)) throw notFound();
  return found;
}

function isOfType<Type extends JobType>(of: Job, type: Type): of is JobOf<Type> {
  return of.type === type;
}

/** The job of that id, whosever it is; nothing when it was deleted. */
export async function loadJob(db: OrgConnection, id: string): Promise<Job | undefined> {
  const [found] = await readJobs(db, sql<JobRow>`SELECT ${columns} FROM local_org."Job" WHERE "Id" = ${id}`);
  return found;
}

/** The ids of jobs that are to be processed, in the order of their creation. */
export async function unfinishedJobs(
  db: OrgConnection
): Promise<readonly { readonly id: string; readonly type: JobType }[]> {
  const { rows } = await sql<{ id: string; type: JobType }>`SELECT "Id" AS "id", "Type" AS "type"
    FROM local_org."Job" WHERE "State" IN ('UploadComplete', 'InProgress') ORDER BY "Number"`.execute(db);
  return rows;
}

/** A page of the asker's jobs of a type, the latest first; `next` locates the page after it. @throws ApiError for a wrong locator */
export async function listJobs(
  context: RequestContext,
  type: JobType,
  locator: string | null
): Promise<{ readonly jobs: readonly Job[]; readonly next?: string }> {
  if (locator !== null && !/^\d{1,15}$/.test(locator)) {
    throw badRequest('INVALID_QUERY_LOCATOR', 'invalid query locator');
  }
  const before = locator === null ? sql`true` : sql`"Number" < ${Number(locator)}`;
  const found = await readJobs(
    context.db,
    sql<JobRow>`SELECT ${columns} FROM local_org."Job" WHERE "Type" = ${type} AND ${ofAsker(context)} AND ${before}
      ORDER BY "Number" DESC LIMIT ${jobsPerPage + 1}`
  );
  const jobs = found.slice(0, jobsPerPage);
  const last = jobs.at(-1);
  return found.length > jobs.length && last ? { jobs, next: String(last.number) } : { jobs };
}

/**
 * Brings the asker's job to another state.
 * @param refuse throws for a job that may not go there
 * @throws ApiError 404 NOT_FOUND
 */
export async function moveJob<Type extends JobType>(
  context: RequestContext,
  type: Type,
  id: string | undefined,
  state: JobState,
  refuse: (job: JobOf<Type>, context: RequestContext) => Promise<void> | void
): Promise<Job> {
  return atomically(context, async inside => {
    const found = await findJob(inside, type, id, 'change');
    await refuse(found, inside);
    const [moved] = await readJobs(
      inside.db,
      sql<JobRow>`UPDATE local_org."Job" SET "State" = ${state}, "SystemModstamp" = now()
        WHERE "Id" = ${found.id} RETURNING ${columns}`
    );
    if (!moved) throw new Error(`The job ${found.id} was locked and is gone.`);
    return moved;
  });
}

/** How far a job came by a piece of work. */
export interface Progress {
  readonly processed: number;
  readonly failed: number;
  readonly milliseconds: number;
}

/** Adds progress to a job that is in progress. @returns whether it still is: somebody may have aborted it */
export async function advanceJob(db: OrgConnection, id: string, progress: Progress): Promise<boolean> {
  const { rows } = await sql`UPDATE local_org."Job" SET "SystemModstamp" = now(),
      "RecordsProcessed" = "RecordsProcessed" + ${progress.processed}::int,
      "RecordsFailed" = "RecordsFailed" + ${progress.failed}::int,
      "Milliseconds" = "Milliseconds" + ${Math.ceil(progress.milliseconds)}::int
    WHERE "Id" = ${id} AND "State" = 'InProgress' RETURNING "Id"`.execute(db);
  return rows.length > 0;
}

/** Brings a job that waits or is in progress to another state. @returns whether it was in one of these */
export async function settleJob(
  db: OrgConnection,
  id: string,
  state: 'InProgress' | 'JobComplete' | 'Failed',
  errorMessage: string | null = null
): Promise<boolean> {
  const { rows } = await sql`UPDATE local_org."Job"
    SET "State" = ${state}, "ErrorMessage" = ${errorMessage}, "SystemModstamp" = now()
    WHERE "Id" = ${id} AND "State" IN ('UploadComplete', 'InProgress') RETURNING "Id"`.execute(db);
  return rows.length > 0;
}

/** Deletes the asker's job with all that belongs to it. @throws ApiError 404 NOT_FOUND, and what `refuse` throws */
export async function removeJob(
  context: RequestContext,
  type: JobType,
  id: string | undefined,
  refuse: (job: Job) => void
): Promise<void> {
  await atomically(context, async inside => {
    const found = await findJob(inside, type, id, 'change');
    refuse(found);
    await sql`DELETE FROM local_org."Job" WHERE "Id" = ${found.id}`.execute(inside.db);
  });
}
