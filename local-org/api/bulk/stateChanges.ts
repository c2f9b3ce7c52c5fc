import { invalidJobState } from './bulkErrors.ts';
import type { Job, JobState } from './job.ts';

/** What the platform calls the states in its refusals. */
const ended: Partial<Record<JobState, string>> = {
  JobComplete: 'Completed',
  Aborted: 'Aborted',
  Failed: 'Failed'
};

/** Only open jobs are closed, only jobs that have not ended are aborted. @throws ApiError 400 INVALIDJOBSTATE */
export function refuseMove({ state: from }: Job, to: 'UploadComplete' | 'Aborted'): void {
  const act = to === 'Aborted' ? 'Aborting' : 'Closing';
  const end = ended[from];
  if (end !== undefined) throw invalidJobState(`${act} already ${end} Job not allowed`);
  if (to === 'UploadComplete' && from !== 'Open')
    throw invalidJobState('Closing already closed Job not allowed');
}

/** A job that is open or in progress has to be aborted first. @throws ApiError 400 INVALIDJOBSTATE */
export function refuseRemoval({ state }: Job): void {
  if (state === 'Open' || state === 'InProgress') throw invalidJobState(`Deleting ${state} Job not allowed`);
}
