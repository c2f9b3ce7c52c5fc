import { sql, type RawBuilder } from 'kysely';
import type { OrgDatabase } from '../../../local-org/database/index.ts';

type Db = OrgDatabase['db'];

/** One deal in so many rests on no qualification. */
const BROKEN = 10;

/**
 * Multiplies the judged deals in the forecast of an org, with their qualifications and checks, by statements of the database: no
 * rule runs, totals are copied as they are, and references are not looked up, because the copies refer to each other.
 * @param first how many copies there are already
 * @returns how many of the new deals fail
 */
export async function copyForecast(db: Db, count: number, first = 0): Promise<number> {
  await db.transaction().execute(async transaction => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    await copyWithin(transaction, count, first);
  });
  await sql`ANALYZE`.execute(db);
  return Math.ceil(count / BROKEN);
}

async function copyWithin(db: Db, count: number, first: number): Promise<void> {
  await sql`CREATE TEMPORARY TABLE copies ON COMMIT DROP AS
    SELECT number, models."Id" AS model, models."Deal_Qualification__c" AS qualification
    FROM generate_series(${sql.lit(first)}, ${sql.lit(first + count - 1)}) AS number
    JOIN (SELECT "Id", "Deal_Qualification__c", row_number() OVER (ORDER BY "Id") - 1 AS place,
        count(*) OVER () AS models
      FROM "org"."Opportunity" WHERE "ForecastCategoryName" NOT IN ('Pipeline', 'Omitted')
        AND "Deal_Qualification__c" IS NOT NULL AND NOT ${isCopy(sql`"Id"`)}) AS models
      ON number % models.models = models.place`.execute(db);
  const isBroken = sql`number % ${BROKEN}::int = 0`;
  await copyRows(db, 'Opportunity', sql`copied."Id" = copies.model`, {
    Id: idOf('006'),
    Deal_Qualification__c: sql`CASE WHEN NOT ${isBroken} THEN ${idOf('a05')} END`
  });
  await copyRows(db, 'Deal_Qualification__c', sql`copied."Id" = copies.qualification`, {
    Id: idOf('a05'),
    Key__c: idOf('a05'),
    Opportunity__c: idOf('006')
  });
  const checkId = sql`left(copied."Id", 3) || '9' || lpad((number * 20 + place)::text, 11, '0') || 'AAA'`;
  await copyRows(db, 'Criterion_Check__c', sql`copied."Deal_Qualification__c" = copies.qualification`, {
    Id: checkId,
    Key__c: checkId,
    Deal_Qualification__c: idOf('a05')
  });
}

type Value = RawBuilder<unknown>;

/** An id that the org gives to no record: of digits alone, beginning with a nine. */
function idOf(keyPrefix: string) {
  return sql`${keyPrefix}::text || '9' || lpad(number::text, 11, '0') || 'AAA'`;
}
const isCopy = (id: Value): Value => sql`${id} LIKE '___9%AAA'`;

/** Copies the rows that belong to the models, with `place` among those of the same parent. */
async function copyRows(
  db: Db,
  object: string,
  condition: Value,
  changed: Readonly<Record<string, Value>>
): Promise<void> {
  const table = sql.id('org', object);
  const { rows } = await sql<{ name: string }>`SELECT attname AS "name" FROM pg_attribute
    WHERE attrelid = to_regclass(${`org."${object}"`}) AND attnum > 0 AND NOT attisdropped`.execute(db);
  const columns = sql.join(rows.map(({ name }) => sql.id(name)));
  const values = sql.join(rows.map(({ name }) => changed[name] ?? sql.id('copied', name)));
  const together = sql.id(object === 'Criterion_Check__c' ? 'Deal_Qualification__c' : 'Id');
  await sql`INSERT INTO ${table} (${columns}) SELECT ${values} FROM copies
    JOIN (SELECT stored.*, row_number() OVER (PARTITION BY ${together} ORDER BY "Id") AS place
      FROM ${table} AS stored WHERE NOT ${isCopy(sql`"Id"`)}) AS copied ON ${condition}`.execute(db);
}
