import type { PGlite, Results } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult
} from 'kysely';
import { literalOf, PreparedStatements } from './preparedStatements.ts';

/** Kysely over the one connection that PGlite has; whoever asks while it is taken waits in line. */
export class PgliteDialect implements Dialect {
  private readonly database: PGlite;
  constructor(database: PGlite) {
    this.database = database;
  }
  createDriver(): Driver {
    return new PgliteDriver(this.database);
  }
  createAdapter(): DialectAdapter {
    return new PostgresAdapter();
  }
  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }
  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(db);
  }
}

class PgliteDriver implements Driver {
  private readonly database: PGlite;
  private readonly connection: PgliteConnection;
  private readonly waiting: (() => void)[] = [];
  private taken = false;
  constructor(database: PGlite) {
    this.database = database;
    this.connection = new PgliteConnection(database);
  }
  async init(): Promise<void> {
    await this.database.waitReady;
  }
  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.taken) await new Promise<void>(resume => this.waiting.push(resume));
    this.taken = true;
    return this.connection;
  }
  async releaseConnection(): Promise<void> {
    const next = this.waiting.shift();
    if (next) next();
    else this.taken = false;
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
  async destroy(): Promise<void> {
    await this.database.close();
  }
}

class PgliteConnection implements DatabaseConnection {
  private readonly database: PGlite;
  private readonly prepared = new PreparedStatements();
  constructor(database: PGlite) {
    this.database = database;
  }
  /** Without parameters the simple protocol serves: one round trip, and several statements at once, as on a server. */
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (query.parameters.length === 0) {
      const results = await this.database.exec(query.sql);
      return { rows: (results.at(-1)?.rows ?? []) as Row[] };
    }
    const name = await this.prepared.nameOf(
      query.sql,
      async name => void (await this.database.exec(`PREPARE ${name} AS ${query.sql}`)),
      async name => void (await this.database.exec(`DEALLOCATE ${name}`))
    );
    const result =
      name === undefined
        ? await this.database.query<Row>(query.sql, [...query.parameters])
        : await this.execute(name, query.parameters);
    return { rows: result.rows as Row[], numAffectedRows: BigInt(result.affectedRows ?? 0) };
  }
  private async execute(name: string, parameters: readonly unknown[]): Promise<Results> {
    const [result] = await this.database.exec(`EXECUTE ${name}(${parameters.map(literalOf).join(', ')})`);
    return result ?? { rows: [], fields: [] };
  }
  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Streaming of query results is not supported by the local org');
  }
}
