import { sql } from 'kysely';
import type { OrgConnection } from './connection.ts';

/**
 * Runs the work so that it can be undone alone, inside the caller's transaction: what `keep` says of its result, or an
 * error that it throws, decides.
 */
export async function inSavepoint<Result>(
  db: OrgConnection,
  work: () => Promise<Result>,
  keep: (result: Result) => boolean
): Promise<Result> {
  await sql.raw('SAVEPOINT unit').execute(db);
  try {
    const result = await work();
    await sql.raw(keep(result) ? 'RELEASE SAVEPOINT unit' : undo).execute(db);
    return result;
  } catch (error) {
    await sql.raw(undo).execute(db);
    throw error;
  }
}

const undo = 'ROLLBACK TO SAVEPOINT unit; RELEASE SAVEPOINT unit';
