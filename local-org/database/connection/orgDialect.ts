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

/** Where connections come from: one that is shared in turns, or a pool. */
export interface ConnectionSource {
  acquire(): Promise<OrgDatabaseConnection>;
  release(connection: OrgDatabaseConnection): Promise<void>;
  close(): Promise<void>;
}

/** A connection that runs one statement after the other. */
export abstract class OrgDatabaseConnection implements DatabaseConnection {
  abstract executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>>;
  streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Streaming of query results is not supported by the local org');
  }
}

/** Kysely's Postgres SQL over connections of our own. */
export class OrgDialect implements Dialect {
  private readonly source: ConnectionSource;
  constructor(source: ConnectionSource) {
    this.source = source;
  }
  createDriver(): Driver {
    return new OrgDriver(this.source);
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

class OrgDriver implements Driver {
  private readonly source: ConnectionSource;
  constructor(source: ConnectionSource) {
    this.source = source;
  }
  async init(): Promise<void> {
    // Connections are made when they are asked for.
  }
  acquireConnection(): Promise<OrgDatabaseConnection> {
    return this.source.acquire();
  }
  releaseConnection(connection: OrgDatabaseConnection): Promise<void> {
    return this.source.release(connection);
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
  destroy(): Promise<void> {
    return this.source.close();
  }
}
