import {
  saveRecords,
  upsertRecords,
  whileContended,
  type OrgConnection,
  type SaveResult,
  type SaveUnit,
  type UpsertUnit
} from '../database/index.ts';
import { inSavepoint } from '../database/connection/savepoint.ts';
import { saveContext, type RequestContext } from './org.ts';

/** Objects whose records decide what users are and may do. */
const sessionObjects: ReadonlySet<string> = new Set(['user', 'userrole', 'permissionsetassignment']);

/** Saves a unit of records for the asker. */
export async function save(context: RequestContext, unit: SaveUnit): Promise<SaveResult[]> {
  return forgetting(context, unit.object, await saveRecords(saveContext(context), unit));
}

/** Creates or updates a unit of records by their key for the asker. */
export async function upsert(context: RequestContext, unit: UpsertUnit): Promise<SaveResult[]> {
  return forgetting(context, unit.object, await upsertRecords(saveContext(context), unit));
}

/** Transactions that changed what users are; others see it when they end. */
const changesUsers = new WeakSet<OrgConnection>();

function forgetting(context: RequestContext, object: string, results: SaveResult[]): SaveResult[] {
  if (!sessionObjects.has(object.toLowerCase())) return results;
  if (context.db.isTransaction) changesUsers.add(context.db);
  else context.org.forgetSessions();
  return results;
}

/**
 * Does the work as one: in a transaction, or within the one that the request runs in already. What it did is undone when
 * it throws or `keep` says no to its result, which is returned all the same. A transaction of its own begins again where
 * other saves are in the way, so the work keeps nothing outside of the database.
 */
export async function atomically<Result>(
  context: RequestContext,
  work: (context: RequestContext) => Promise<Result>,
  keep: (result: Result) => boolean = () => true
): Promise<Result> {
  if (context.db.isTransaction) return inSavepoint(context.db, () => work(context), keep);
  return whileContended(() => inTransaction(context, work, keep));
}

async function inTransaction<Result>(
  context: RequestContext,
  work: (context: RequestContext) => Promise<Result>,
  keep: (result: Result) => boolean
): Promise<Result> {
  let transaction: OrgConnection | undefined;
  let undone: { readonly result: Result } | undefined;
  try {
    return await context.db.transaction().execute(async db => {
      transaction = db;
      const result = await work({ ...context, db });
      if (!keep(result)) {
        undone = { result };
        throw new Undone();
      }
      return result;
    });
  } catch (error) {
    if (error instanceof Undone && undone) return undone.result;
    throw error;
  } finally {
    if (transaction && changesUsers.has(transaction)) context.org.forgetSessions();
  }
}

/** Leaves a transaction whose work is not to be kept. */
class Undone extends Error {}
