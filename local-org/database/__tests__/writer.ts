import { sql } from 'kysely';
import { openDatabase } from '../index.ts';

/** Writes row after row into the data folder that its argument names, and says each once it is written, until it is killed. */
const { db } = await openDatabase({ kind: 'folder', path: process.argv[2] ?? '' });
await sql`CREATE TABLE written (number int)`.execute(db);
for (let number = 1; ; number++) {
  await db.transaction().execute(async transaction => {
    await sql`INSERT INTO written VALUES (${number})`.execute(transaction);
  });
  process.stdout.write(`${number}\n`);
}
