import { isLockFailure, type SaveError } from '../database/index.ts';
import { QueryError } from '../soql/index.ts';

/** One entry of the list that an error is answered with. */
export interface ErrorEntry {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
}

/** A request that is refused: HTTP status, and the platform's code with a message for each reason. */
export class ApiError extends Error {
  readonly status: number;
  readonly entries: readonly ErrorEntry[];

  constructor(status: number, entries: ErrorEntry | readonly ErrorEntry[]) {
    const list = 'errorCode' in entries ? [entries] : entries;
    super(list.map(entry => `${entry.errorCode}: ${entry.message}`).join('; '));
    this.name = 'ApiError';
    this.status = status;
    this.entries = list;
  }
}

export function badRequest(errorCode: string, message: string): ApiError {
  return new ApiError(400, { errorCode, message });
}

export function notFound(message = 'The requested resource does not exist'): ApiError {
  return new ApiError(404, { errorCode: 'NOT_FOUND', message });
}

/** What the platform has and the local org does not is refused by its name. */
export function notSupported(what: string): ApiError {
  return badRequest('FUNCTIONALITY_NOT_ENABLED', `${what} is not supported by the local org`);
}

/** A refused record as the answer of a request about that one record. */
export function saveFailure(errors: readonly SaveError[]): ApiError {
  const status = errors.flatMap(error => statuses[error.statusCode] ?? [])[0] ?? 400;
  return new ApiError(
    status,
    errors.map(({ statusCode, message, fields }) => ({ errorCode: statusCode, message, fields }))
  );
}

/** Refusals with a status other than 400. */
const statuses: Partial<Record<SaveError['statusCode'], number>> = {
  ENTITY_IS_DELETED: 404,
  INSUFFICIENT_ACCESS_OR_READONLY: 403
};

/** The refusal that an error stands for; nothing for an error that is a fault of the local org itself. */
export function asApiError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (error instanceof QueryError) return badRequest(error.code, error.message);
  if (isLockFailure(error)) {
    return badRequest('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record: try again');
  }
  return undefined;
}
