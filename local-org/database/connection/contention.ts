import { isLockFailure } from './postgresError.ts';

/** As often the platform tries what other transactions are in the way of. */
const mostAttempts = 10;

/**
 * Runs a transaction, whole and from its beginning again where the database took it back because other transactions held
 * what it needed while they waited for it.
 * @throws what the database said the last time (see `isLockFailure`) when they are in the way each time
 */
export async function whileContended<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === mostAttempts || !isLockFailure(error)) throw error;
    }
  }
}
