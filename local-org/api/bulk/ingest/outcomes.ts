import { sql } from 'kysely';
import { z } from 'zod';
import type { OrgConnection, SaveError, SaveResult } from '../../../database/index.ts';

/** What became of one row. */
export type Outcome =
  { readonly id: string; readonly created: boolean } | { readonly id: string; readonly error: string };

const kept = z.array(
  z.union([
    z.object({ id: z.string(), created: z.boolean() }),
    z.object({ id: z.string(), error: z.string() })
  ])
);

/** Keeps the outcomes of the rows that begin at that place, in the transaction that saves them. */
export async function keepOutcomes(
  db: OrgConnection,
  jobId: string,
  place: number,
  outcomes: readonly Outcome[]
): Promise<void> {
  await sql`INSERT INTO local_org."JobOutcome" ("JobId", "Place", "Outcomes")
    VALUES (${jobId}, ${place}, ${JSON.stringify(outcomes)}::jsonb)`.execute(db);
}

/** The outcomes that were kept for that place; none for rows that were not processed. */
export async function readOutcomes(
  db: OrgConnection,
  jobId: string,
  place: number
): Promise<readonly Outcome[]> {
  const { rows } = await sql<{
    outcomes: unknown;
  }>`SELECT "Outcomes" AS "outcomes" FROM local_org."JobOutcome"
    WHERE "JobId" = ${jobId} AND "Place" = ${place}`.execute(db);
  return rows[0] ? kept.parse(rows[0].outcomes) : [];
}

export function outcomeOf(result: SaveResult): Outcome {
  return result.success
    ? { id: result.id, created: result.created }
    : { id: result.id ?? '', error: result.errors.map(errorText).join(';') };
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
function errorText({ statusCode, message, fields }: SaveError): string {
  return `${statusCode}:${message}:${fields.map(field => `${field} `).join('')}--`;
}
