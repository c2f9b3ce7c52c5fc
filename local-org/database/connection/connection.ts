import type { Kysely } from 'kysely';

/**
 * The one handle through which SQL runs: the database itself or a transaction of it. Statements are built with kysely's
 * `sql` template only, so the typed query builder knows no tables.
 *
 * Values come back alike from PGlite and from a server: numeric and bigint as number while at most 15 digits are
 * significant, else as the exact decimal text; date as `YYYY-MM-DD`; timestamptz as ISO text in UTC
 * (`2026-11-22T08:10:00.000Z`); time as `HH:MM:SS.mmm`; boolean, null and json as JavaScript has them.
 */
export type OrgConnection = Kysely<Record<string, never>>;
