import { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgSchema } from '../../metadata/schema.ts';
import { migrate, type MigrationReport } from '../tables/migrate.ts';
import type { OrgConnection } from './connection.ts';
import { lockDataFolder } from './dataFolder.ts';
import { DatabaseLock } from './databaseLock.ts';
import { freshDatabase } from './freshDatabase.ts';
import { OrgDialect } from './orgDialect.ts';
import { pgliteConnections } from './pgliteConnection.ts';
import { serverConnections } from './serverConnection.ts';
import { valueParsers } from './valueParsers.ts';

/** Where an org's records live: in this process's memory, in a folder of files, or on a PostgreSQL server. */
export type DatabaseLocation =
  | { readonly kind: 'memory' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'server'; readonly url: string };

/** An open database. `migrate` brings its tables to the schema, whatever it held before, and drops nothing. */
export interface OrgDatabase {
  readonly db: OrgConnection;
  migrate(schema: OrgSchema): Promise<MigrationReport>;
  close(): Promise<void>;
}

const sessionSettings = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set jit = off;`;

/**
 * Opens the database at that place, creating it where there is none.
 * @throws DataFolderInUse when another process works on the folder, DatabaseInUse when another local org works on the
 *   server's database
 */
export async function openDatabase(location: DatabaseLocation): Promise<OrgDatabase> {
  if (location.kind === 'server') return openServer(location.url);
  if (location.kind === 'memory') return openPglite(undefined, () => undefined);
  const unlock = lockDataFolder(location.path);
  try {
    return await openFolder(location.path, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A file beside the database says that it was made completely; what a process left unfinished is made anew. */
async function openFolder(path: string, unlock: () => void): Promise<OrgDatabase> {
  const dataDir = join(path, 'postgres');
  const complete = join(path, 'complete');
  if (!existsSync(complete)) rmSync(dataDir, { recursive: true, force: true });
  const database = await openPglite(dataDir, unlock);
  writeFileSync(complete, '');
  return database;
}

async function openPglite(dataDir: string | undefined, unlock: () => void): Promise<OrgDatabase> {
  const isNew = dataDir === undefined || !existsSync(dataDir);
  const pglite = new PGlite({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(isNew ? { loadDataDir: await freshDatabase() } : {}),
    parsers: valueParsers
  });
  await pglite.waitReady;
  await pglite.exec(sessionSettings);
  const db: OrgConnection = new Kysely({ dialect: new OrgDialect(pgliteConnections(pglite)) });
  return orgDatabase(db, unlock);
}

async function openServer(url: string): Promise<OrgDatabase> {
  const lock = await DatabaseLock.take(url);
  const connections = serverConnections(url, sessionSettings, lock);
  const db: OrgConnection = new Kysely({ dialect: new OrgDialect(connections) });
  return orgDatabase(db, () => lock.release());
}

function orgDatabase(db: OrgConnection, afterClose: () => void | Promise<void>): OrgDatabase {
  return {
    db,
    migrate: schema => migrate(db, schema),
    close: async () => {
      await db.destroy();
      await afterClose();
    }
  };
}
