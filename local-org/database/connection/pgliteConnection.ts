import type { PGlite, Results } from '@electric-sql/pglite';
import type { CompiledQuery, QueryResult } from 'kysely';
import { OrgDatabaseConnection, type ConnectionSource } from './orgDialect.ts';
import { literalOf, PreparedStatements } from './preparedStatements.ts';

/**
 * The one connection that PGlite has; whoever asks while it is taken waits in line. A statement holds up this whole process, so before
 * the next one begins, what the last one was for is answered.
 */
export function pgliteConnections(database: PGlite): ConnectionSource {
  const connection = new PgliteConnection(database);
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    acquire: async () => {
      if (taken) await new Promise<void>(resume => waiting.push(resume));
      taken = true;
      return connection;
    },
    release: async () => {
      const next = waiting.shift();
      if (next) setImmediate(next);
      else taken = false;
    },
    close: () => database.close()
  };
}

class PgliteConnection extends OrgDatabaseConnection {
  private readonly database: PGlite;
  private readonly prepared = new PreparedStatements();
  constructor(database: PGlite) {
    super();
    this.database = database;
  }
  /** Without parameters the simple protocol serves: one round trip, and several statements at once, as on a server. */
  override async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (query.parameters.length === 0) {
      const results = await this.database.exec(query.sql);
      return { rows: (results.at(-1)?.rows ?? []) as Row[] };
    }
    const { name, isNew, obsolete } = this.prepared.use(query.sql);
    if (obsolete !== undefined) await this.database.exec(`DEALLOCATE ${obsolete}`);
    if (isNew) await this.prepare(name, query.sql);
    const result =
      name === undefined
        ? await this.database.query(query.sql, [...query.parameters])
        : await this.execute(name, query.parameters);
    return { rows: result.rows as Row[], numAffectedRows: BigInt(result.affectedRows ?? 0) };
  }
  private async prepare(name: string, text: string): Promise<void> {
    try {
      await this.database.exec(`PREPARE ${name} AS ${text}`);
    } catch (error) {
      this.prepared.forget(text);
      throw error;
    }
  }
  private async execute(name: string, parameters: readonly unknown[]): Promise<Results> {
    const [result] = await this.database.exec(`EXECUTE ${name}(${parameters.map(literalOf).join(', ')})`);
    return result ?? { rows: [], fields: [] };
  }
}
