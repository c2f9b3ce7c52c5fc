import { sql } from 'kysely';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OrgConnection } from '../../../database/index.ts';

/** About how many characters of an upload are kept and read at a time. */
const partLength = 256 * 1024;

/** Keeps the uploaded text in parts that end with a line, so that no character or line break is cut. */
export async function keepContent(db: OrgConnection, jobId: string, text: string): Promise<void> {
  let place = 0;
  for (let start = 0; place === 0 || start < text.length; place++) {
    const lineBreak = text.indexOf('\n', start + partLength);
    const end = lineBreak === -1 ? text.length : lineBreak + 1;
    await sql`INSERT INTO local_org."JobContent" ("JobId", "Place", "Text")
      VALUES (${jobId}, ${place}, ${text.slice(start, end)})`.execute(db);
    start = end;
  }
}

export async function hasContent(db: OrgConnection, jobId: string): Promise<boolean> {
  return (await readPart(db, jobId, 0)) !== undefined;
}

/** The uploaded text, part after part. Other work gets its turn between them. */
export async function* readContent(db: OrgConnection, jobId: string): AsyncGenerator<string> {
  for (let place = 0; ; place++) {
    const text = await readPart(db, jobId, place);
    if (text === undefined) return;
    yield text;
    await nextTurn();
  }
}

async function readPart(db: OrgConnection, jobId: string, place: number): Promise<string | undefined> {
  const { rows } = await sql<{ text: string }>`SELECT "Text" AS "text" FROM local_org."JobContent"
    WHERE "JobId" = ${jobId} AND "Place" = ${place}`.execute(db);
  return rows[0]?.text;
}
