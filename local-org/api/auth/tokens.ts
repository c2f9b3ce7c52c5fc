import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { OrgConnection } from '../../database/index.ts';
import type { Org } from '../org.ts';

/*
 * Access tokens have the form `00D…!…` that clients know. The database keeps their hashes, so that a restart signs nobody
 * out and reading the database signs nobody in.
 */

/** Makes the table of tokens where there is none, and forgets the expired ones. */
export async function prepareTokens(db: OrgConnection): Promise<void> {
  await sql`CREATE SCHEMA IF NOT EXISTS local_org`.execute(db);
  await sql`CREATE TABLE IF NOT EXISTS local_org."Token" (
    "Hash" text PRIMARY KEY, "UserId" text NOT NULL, "ExpiresOn" timestamptz NOT NULL)`.execute(db);
  await sql`DELETE FROM local_org."Token" WHERE "ExpiresOn" < now()`.execute(db);
}

/** A new token for the user. */
export async function issueToken(org: Org, userId: string): Promise<string> {
  const secret = randomBytes(48).toString('base64url').replaceAll('-', '.');
  const token = `${org.organizationId.slice(0, 15)}!${secret}`;
  await sql`INSERT INTO local_org."Token" ("Hash", "UserId", "ExpiresOn")
    VALUES (${hashOf(token)}, ${userId}, now() + ${org.tokenLifetime} * interval '1 second')`.execute(
    org.database.db
  );
  return token;
}

/** Whose token it is; nothing when the org did not issue it, or it expired or was revoked. */
export async function tokenOwner(org: Org, token: string): Promise<string | undefined> {
  const hash = hashOf(token);
  const known = org.tokens.get(hash);
  if (known === 'revoked') return undefined;
  if (known && known.expiresOn > Date.now()) return known.userId;
  const { rows } = await sql<{ userId: string; expiresOn: string }>`
    SELECT "UserId" AS "userId", "ExpiresOn" AS "expiresOn" FROM local_org."Token"
    WHERE "Hash" = ${hash} AND "ExpiresOn" > now()`.execute(org.database.db);
  const row = rows[0];
  if (org.tokens.get(hash) === 'revoked') return undefined;
  if (row) org.tokens.set(hash, { userId: row.userId, expiresOn: Date.parse(row.expiresOn) });
  else org.tokens.delete(hash);
  return row?.userId;
}

/** Ends a token for every protocol at once; false when the org knows no such token. */
export async function revokeToken(org: Org, token: string): Promise<boolean> {
  const hash = hashOf(token);
  const { rows } = await sql`DELETE FROM local_org."Token" WHERE "Hash" = ${hash} RETURNING 1`.execute(
    org.database.db
  );
  if (rows.length > 0) org.tokens.set(hash, 'revoked');
  return rows.length > 0;
}

/**
 * The token of a request: `Authorization: Bearer …`, or the browser's cookie `sid`. The cookie counts only together with
 * the header `X-Local-Org: browser`, which no other site's page can make a browser send.
 */
export function sentToken(request: FastifyRequest): string | undefined {
  const bearer = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  if (request.headers['x-local-org'] !== 'browser') return undefined;
  return /(?:^|;\s*)sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
