import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrgDatabase } from '../../database/connection/openDatabase.ts';
import { checkQuery, parseSoql, runQuery } from '../index.ts';
import { contextOf, openTestDatabase, schema, users } from './testOrg.ts';

let database: OrgDatabase;
/** Deals of ascending amounts: so many that sorting them all takes its time. */
const many = 20_000;

beforeAll(async () => {
  database = await openTestDatabase();
  await sql`INSERT INTO org."Opportunity" ("Id", "OwnerId", "Name", "StageName", "Amount", "Probability")
    SELECT '006' || lpad(n::text, 12, '0') || 'AAA', ${users.rep}, repeat('deal ', 80) || n, 'Closing', n, 50
    FROM generate_series(1, ${many}::int) AS n`.execute(database.db);
});
afterAll(() => database.close());

async function found(rest: string): Promise<unknown[]> {
  const query = checkQuery(parseSoql(`SELECT Amount FROM Opportunity ${rest}`), schema);
  const { records } = await runQuery(query, contextOf(database));
  return records.map(record => record.values.get('Amount'));
}
async function indexes(): Promise<number> {
  const { rows } = await sql`SELECT 1 FROM pg_indexes WHERE indexname LIKE 'order.%'`.execute(database.db);
  return rows.length;
}

describe('a page of many records', () => {
  it.each([
    ['in the order of the database', 'LIMIT 2', [1, 2]],
    ['in the order of a text', 'ORDER BY Name LIMIT 2', [1, 10]],
    ['in the order of a parent', 'ORDER BY Account.AnnualRevenue, Amount LIMIT 2', [1, 2]],
    ['in the order of a picklist', 'ORDER BY StageName LIMIT 2', [1, 2]]
  ])('%s is sorted each time', async (_order, rest, amounts) => {
    expect(await found(rest)).toEqual(amounts);
    expect(await indexes()).toBe(0);
  });

  it('in an order of its own numbers is found by an index, made once for each order', async () => {
    const byAmount = 'ORDER BY Amount DESC NULLS LAST LIMIT 2';
    expect(await found(byAmount)).toEqual([many, many - 1]);
    expect(await indexes()).toBe(1);
    expect(await found(byAmount)).toEqual([many, many - 1]);
    expect(await found('WHERE Amount < 100 ORDER BY Amount DESC NULLS LAST LIMIT 2')).toEqual([99, 98]);
    expect(await indexes()).toBe(1);
    expect(await found('ORDER BY Weighted__c DESC NULLS LAST, Amount LIMIT 2')).toEqual([many, many - 1]);
    expect(await indexes()).toBe(2);
  });
});
