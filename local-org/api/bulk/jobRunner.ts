import type { Org } from '../org.ts';
import { JobFailure } from './bulkErrors.ts';
import { processIngest } from './ingest/processIngest.ts';
import type { Job, JobType } from './job.ts';
import { loadJob, settleJob, unfinishedJobs } from './jobs.ts';
import { processQuery } from './query/processQuery.ts';

/** Says whether work is to end at the next point where nothing is lost. */
export type Stopped = () => boolean;

/**
 * Processes jobs in the background, those of a type one after the other. What it has to do stands in the database, so
 * that the next start goes on with what this process leaves undone.
 */
export class JobRunner {
  readonly #org: Org;
  readonly #lines = new Map<JobType, Promise<void>>();
  #stopped = false;

  constructor(org: Org) {
    this.#org = org;
  }

  /** Goes on with the jobs that an earlier process had to leave. */
  async resume(): Promise<void> {
    for (const { id, type } of await unfinishedJobs(this.#org.database.db)) this.add(type, id);
  }

  /** Lines up a job whose upload is complete. */
  add(type: JobType, id: string): void {
    const before = this.#lines.get(type) ?? Promise.resolve();
    this.#lines.set(
      type,
      before.then(() => (this.#stopped ? undefined : this.#run(id)))
    );
  }

  /** Ends the work at the next whole unit and waits for it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#lines.values());
  }

  /** Never rejects: what goes wrong is the job's failure. */
  async #run(id: string): Promise<void> {
    const { db } = this.#org.database;
    try {
      if (!(await settleJob(db, id, 'InProgress'))) return;
      const job = await loadJob(db, id);
      if (job && (await this.#process(job)) === 'done') await settleJob(db, id, 'JobComplete');
    } catch (error) {
      if (!(error instanceof JobFailure)) console.error(error);
      const message =
        error instanceof JobFailure
          ? error.message
          : 'UnknownError : an unexpected error occurred in the local org; its output says more.';
      await settleJob(db, id, 'Failed', message).catch(console.error);
    }
  }

  #process(job: Job): Promise<'done' | 'left'> {
    const stopped = () => this.#stopped;
    return job.type === 'V2Ingest'
      ? processIngest(this.#org, job, stopped)
      : processQuery(this.#org, job, stopped);
  }
}
