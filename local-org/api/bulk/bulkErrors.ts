import { badRequest, type ApiError } from '../apiError.ts';

/** What a job is asked to do and can't, as the platform names it. */
export function invalidJob(message: string): ApiError {
  return badRequest('INVALIDJOB', message);
}

/** What the job's state does not allow. */
export function invalidJobState(message: string): ApiError {
  return badRequest('INVALIDJOBSTATE', message);
}

/** Why a job as a whole comes to nothing: it becomes `Failed` with this message, and its remaining rows stay unprocessed. */
export class JobFailure extends Error {
  constructor(code: 'ClientInputError' | 'InvalidBatch' | 'InvalidUser' | 'UnknownError', message: string) {
    super(`${code} : ${message}`);
    this.name = 'JobFailure';
  }
}
