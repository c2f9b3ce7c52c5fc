import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface ServerDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** Makes an empty database on a PostgreSQL server. */
export async function makeDatabase(server: string): Promise<ServerDatabase> {
  const name = `local_org_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(server, `DROP DATABASE ${name}`) };
}

/** Runs one statement on a connection of its own. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
