import type { CompiledQuery, QueryResult } from 'kysely';
import pg from 'pg';
import type { DatabaseLock } from './databaseLock.ts';
import { OrgDatabaseConnection, type ConnectionSource } from './orgDialect.ts';
import { PreparedStatements } from './preparedStatements.ts';
import { valueParsers } from './valueParsers.ts';

/**
 * A pool of connections to a PostgreSQL server, none of which is given out while the lock is not held. `settings` are run
 * once on each.
 */
export function serverConnections(url: string, settings: string, lock: DatabaseLock): ConnectionSource {
  const types = {
    getTypeParser: (type: number, format?: 'text' | 'binary') =>
      valueParsers[type] ?? pg.types.getTypeParser(type, format ?? 'text')
  };
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  // A connection that the server closes while it is idle is taken from the pool; the next request opens another.
  pool.on('error', () => undefined);
  const known = new WeakMap<pg.PoolClient, ServerConnection>();
  return {
    acquire: async () => {
      await lock.own();
      const client = await pool.connect();
      const connection = known.get(client) ?? new ServerConnection(client);
      if (known.has(client)) return connection;
      try {
        await lock.join(client);
        await client.query(settings);
      } catch (error) {
        client.release(true);
        throw error;
      }
      known.set(client, connection);
      return connection;
    },
    release: async connection => {
      if (connection instanceof ServerConnection) connection.client.release();
    },
    close: () => pool.end()
  };
}

class ServerConnection extends OrgDatabaseConnection {
  readonly client: pg.PoolClient;
  private readonly prepared = new PreparedStatements();
  constructor(client: pg.PoolClient) {
    super();
    this.client = client;
  }
  override async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { name, obsolete } = parameters.length === 0 ? {} : this.prepared.use(sql);
    if (obsolete !== undefined) await this.client.query(`DEALLOCATE ${obsolete}`);
    const named = name === undefined ? {} : { name };
    const { rows, rowCount } = await this.client.query({ text: sql, values: [...parameters], ...named });
    return { rows: rows ?? [], numAffectedRows: BigInt(rowCount ?? 0) };
  }
}
