import { sql } from 'kysely';
import type { OrgDatabase } from '../../../local-org/database/index.ts';

type Db = OrgDatabase['db'];

/** One deal in so many rests on no qualification. */
const BROKEN = 10;

/**
 * Multiplies the judged deals in the forecast of an org, with their qualifications and checks, by statements of the database: no
 * rule runs, and totals are copied as they are.
 * @param first how many copies there are already
 * @returns how many of the new deals fail
 */
export async function copyForecast(db: Db, count: number, first = 0): Promise<number> {
  const copies = sql.id(`copies from ${first}`);
  await sql`CREATE TEMPORARY TABLE ${copies} AS
    SELECT number, models."Id" AS model, models."Deal_Qualification__c" AS qualification
    FROM generate_series(${first}::int, ${first + count - 1}::int) AS number
    JOIN (SELECT "Id", "Deal_Qualification__c", row_number() OVER (ORDER BY "Id") - 1 AS place,
        count(*) OVER () AS models
      FROM "org"."Opportunity" WHERE "ForecastCategoryName" NOT IN ('Pipeline', 'Omitted')
        AND "Deal_Qualification__c" IS NOT NULL AND "Id" NOT LIKE '0069%') AS models
      ON number % models.models = models.place`.execute(db);
  await copyRows(db, copies, 'Opportunity', sql`copied."Id" = copies.model`, {
    Id: idOf('006'),
    Deal_Qualification__c: sql`NULL`
  });
  await copyRows(db, copies, 'Deal_Qualification__c', sql`copied."Id" = copies.qualification`, {
    Id: idOf('a05'),
    Key__c: idOf('a05'),
    Opportunity__c: idOf('006')
  });
  const checkId = sql`left(copied."Id", 3) || '9' || lpad((number * 20 + place)::text, 11, '0') || 'AAA'`;
  await copyRows(
    db,
    copies,
    'Criterion_Check__c',
    sql`copied."Deal_Qualification__c" = copies.qualification`,
    {
      Id: checkId,
      Key__c: checkId,
      Deal_Qualification__c: idOf('a05')
    }
  );
  await sql`UPDATE "org"."Opportunity" SET "Deal_Qualification__c" = ${idOf('a05')} FROM ${copies} AS copies
    WHERE "Id" = ${idOf('006')} AND number % ${BROKEN}::int <> 0`.execute(db);
  return Math.ceil(count / BROKEN);
}

type Value = ReturnType<typeof idOf>;

/** An id that the org gives to no record: of digits alone, beginning with a nine. */
function idOf(keyPrefix: string) {
  return sql`${keyPrefix}::text || '9' || lpad(number::text, 11, '0') || 'AAA'`;
}

async function copyRows(
  db: Db,
  copies: ReturnType<typeof sql.id>,
  object: string,
  condition: Value,
  changed: Readonly<Record<string, Value>>
): Promise<void> {
  const table = sql.id('org', object);
  const pairs = Object.entries(changed).flatMap(([field, value]) => [sql`${field}::text`, sql`(${value})`]);
  await sql`INSERT INTO ${table}
    SELECT filled.* FROM ${copies} AS copies
    JOIN (SELECT stored AS record, stored.*, row_number() OVER (
        PARTITION BY ${object === 'Criterion_Check__c' ? sql.id('Deal_Qualification__c') : sql.id('Id')} ORDER BY "Id") AS place
      FROM ${table} AS stored) AS copied ON ${condition},
    jsonb_populate_record(copied.record, jsonb_build_object(${sql.join(pairs)})) AS filled`.execute(db);
}
