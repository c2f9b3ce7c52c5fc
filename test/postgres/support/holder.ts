/** Opens the database that its argument names, says so, and keeps it until it is killed. */
import { sql } from 'kysely';
import { openDatabase } from '../../../local-org/database/index.ts';

const { db } = await openDatabase({ kind: 'server', url: process.argv[2] ?? '' });
await sql`SELECT 1`.execute(db);
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
