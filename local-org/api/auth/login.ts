import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Org } from '../org.ts';
import { issueToken } from './tokens.ts';

export interface Login {
  readonly userId: string;
  readonly token: string;
}

/** Signs in with username (in any case) and password; nothing when they fit nobody who is active. */
export async function login(org: Org, username: string, password: string): Promise<Login | undefined> {
  const credential = org.credentials.find(known => known.username.toLowerCase() === username.toLowerCase());
  if (!credential || !sameText(credential.password, password)) return undefined;
  return loginWithoutPassword(org, credential.username);
}

/** Signs in one of the people that the org was set up with, as the browser's list of people does. */
export async function loginWithoutPassword(org: Org, username: string): Promise<Login | undefined> {
  const { rows } = await sql<{ Id: string }>`
    SELECT "Id" FROM org."User" WHERE lower("Username") = lower(${username}) AND "IsActive"`.execute(
    org.database.db
  );
  const userId = rows[0]?.Id;
  return userId === undefined ? undefined : { userId, token: await issueToken(org, userId) };
}

function sameText(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
