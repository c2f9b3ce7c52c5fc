import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseInUse, openDatabase, type OrgDatabase } from '../../local-org/database/index.ts';
import { makeDatabase, onServer, type ServerDatabase } from '../support/serverDatabase.ts';
import { server } from './support/server.ts';

const root = join(import.meta.dirname, '../..');

let place: ServerDatabase;
let other: ServerDatabase;
beforeAll(async () => {
  place = await makeDatabase(server());
  other = await makeDatabase(server());
});
afterAll(async () => {
  await place.remove();
  await other.remove();
});

const open = (url = place.url) => openDatabase({ kind: 'server', url });
const one = ({ db }: OrgDatabase) => sql`SELECT 1`.execute(db);

/** Ends connections to the database on the server's side, as a restart of it or a lost network would. */
async function cut(which: 'all' | 'that of the lock'): Promise<void> {
  const ofTheLock = which === 'all' ? 'true' : `application_name LIKE 'local org, %'`;
  await onServer(
    place.url,
    `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND ${ofTheLock}`
  );
}

/** A process with an argument, and what it says until it ends or says something that matches. */
async function said(program: string, args: readonly string[], until: RegExp, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: root,
    env: { ...process.env, ...env }
  });
  let text = '';
  const ended = once(child, 'close');
  await new Promise<void>(resolve => {
    const read = (part: Buffer) => {
      text += part.toString();
      if (until.test(text)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => resolve());
  });
  return { child, text: () => text, ended };
}

describe('a database on a PostgreSQL server', () => {
  let first: OrgDatabase;
  beforeEach(async () => {
    first = await open();
    await one(first);
    return () => first.close();
  });

  it('is refused to a second org, by its name and with who holds it', async () => {
    const { hostname, port, pathname } = new URL(place.url);
    await expect(open()).rejects.toThrow(DatabaseInUse);
    await expect(open()).rejects.toThrow(
      `The database ${pathname.slice(1)} on ${hostname}:${port} is in use by local org, process ${process.pid}. ` +
        'Stop that one, or name another database in DATABASE_URL.'
    );
    await one(first);
  });

  it('leaves the other databases of the server to other orgs', async () => {
    const second = await open(other.url);
    await one(second);
    await second.close();
  });

  it('is held again before anything is done once the connection of the lock was lost', async () => {
    await cut('that of the lock');
    await one(first);
    await expect(open()).rejects.toThrow(DatabaseInUse);
  });

  it('is not given away while the one that lost the lock is connected still', async () => {
    await cut('that of the lock');
    await expect(open()).rejects.toThrow(DatabaseInUse);
  });

  it('may be taken by another org once every connection was lost; the first says so and writes nothing', async () => {
    await cut('all');
    const second = await open();
    const write = sql`CREATE TABLE mine ()`.execute(first.db);
    await expect(write).rejects.toThrow(/is in use by local org, process \d+\./);
    await second.close();
    const { rows } = await sql`SELECT to_regclass('mine') AS mine`.execute(first.db);
    expect(rows).toEqual([{ mine: null }]);
  });
});

describe('a process that holds a database', () => {
  it('lets go of it when it is killed', async () => {
    const holder = await said('test/postgres/support/holder.ts', [place.url], /held/);
    await expect(open()).rejects.toThrow(`in use by local org, process ${holder.child.pid}.`);
    holder.child.kill('SIGKILL');
    await holder.ended;
    const database = await open();
    await one(database);
    await database.close();
  });

  it('lets npm start say which database is in use, and end', async () => {
    const holder = await said('test/postgres/support/holder.ts', [place.url], /held/);
    const args = ['--bare', '--no-pages', '--port', '0'];
    const start = await said('scripts/start.ts', args, /ready at/, { DATABASE_URL: place.url });
    const { pathname } = new URL(place.url);
    expect(start.text()).toContain(`The database ${pathname.slice(1)} on `);
    expect(start.text()).toContain(`is in use by local org, process ${holder.child.pid}.`);
    await start.ended;
    expect(start.child.exitCode).toBe(1);
    holder.child.kill('SIGKILL');
    await holder.ended;
  });
});
