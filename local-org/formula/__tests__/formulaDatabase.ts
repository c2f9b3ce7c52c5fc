import { PGlite } from '@electric-sql/pglite';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder
} from 'kysely';

const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler()
  }
});

/** The text of a piece of SQL, as it goes to the database. */
export function sqlOf(fragment: RawBuilder<unknown>): { sql: string; parameters: readonly unknown[] } {
  return fragment.compile(compiler);
}

/** An embedded database for one test file. Dates and numbers come back as the texts that the database writes. */
export async function openFormulaDatabase() {
  const database = await PGlite.create();
  await database.exec(`set timezone = 'America/New_York'; create schema org;`);
  const text = (value: string) => value;
  const parsers = { 1082: text, 1083: text, 1114: text, 1184: text };
  return {
    execute: (script: string) => database.exec(script),
    rows: async <Row>(query: RawBuilder<unknown>): Promise<readonly Row[]> => {
      const { sql, parameters } = sqlOf(query);
      return (await database.query<Row>(sql, [...parameters], { parsers })).rows;
    },
    close: () => database.close()
  };
}
export type FormulaDatabase = Awaited<ReturnType<typeof openFormulaDatabase>>;
