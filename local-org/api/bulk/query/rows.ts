import { sql } from 'kysely';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { OrgConnection } from '../../../database/index.ts';
import type { CsvRow } from '../csv/readCsv.ts';

/** How many rows are kept with one statement, and read with one. */
const rowsAtOnce = 1000;

/** Keeps what a query found; what an earlier attempt kept goes away. */
export async function keepRows(db: OrgConnection, jobId: string, rows: readonly CsvRow[]): Promise<void> {
  await sql`DELETE FROM local_org."JobRow" WHERE "JobId" = ${jobId}`.execute(db);
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const part = JSON.stringify(rows.slice(start, start + rowsAtOnce));
    await sql`INSERT INTO local_org."JobRow" ("JobId", "Place", "Cells")
      SELECT ${jobId}::text, ${start}::int + row.place - 1, row.cells
      FROM jsonb_array_elements(${part}::jsonb) WITH ORDINALITY AS row (cells, place)`.execute(db);
    await nextTurn();
  }
}

const cells = z.array(z.string());

/** The kept rows from a place on to before another, in parts. */
export async function* readRows(
  db: OrgConnection,
  jobId: string,
  start: number,
  end: number
): AsyncGenerator<CsvRow[]> {
  for (let place = start; place < end; place += rowsAtOnce) {
    const before = Math.min(place + rowsAtOnce, end);
    const { rows } = await sql<{ cells: unknown }>`SELECT "Cells" AS "cells" FROM local_org."JobRow"
      WHERE "JobId" = ${jobId} AND "Place" >= ${place} AND "Place" < ${before} ORDER BY "Place"`.execute(db);
    yield rows.map(row => cells.parse(row.cells));
  }
}
