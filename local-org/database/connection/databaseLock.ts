import pg from 'pg';

/** Another local org works on the database. The message is one line that says which and what to do. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse';
}

/** Advisory locks are of one database; the first number says whose they are. */
const owner = `(20261127, 1)`;
const users = `(20261127, 2)`;

/** How long an org that was killed a moment ago has to let go. */
const patience = '3s';

/**
 * Holds a database for this process alone. A connection of its own holds the lock `owner`, so that it goes with the
 * process however that ends. All other connections hold `users` together: where the first connection is lost while
 * they still write, the database is not free before they have gone too.
 */
export class DatabaseLock {
  private readonly url: string;
  private holder: pg.Client | undefined;
  private taking: Promise<void> | undefined;
  /** A connection answers one question after the other. */
  private asked = Promise.resolve();

  private constructor(url: string) {
    this.url = url;
  }

  /** @throws DatabaseInUse while another local org, of this process or another, holds the database */
  static async take(url: string): Promise<DatabaseLock> {
    const lock = new DatabaseLock(url);
    await lock.own();
    const { holder } = lock;
    try {
      await holder?.query(`SELECT pg_advisory_lock${users}; SELECT pg_advisory_unlock${users}`);
    } catch (error) {
      await lock.release();
      throw holder && isNotGranted(error) ? inUse(holder) : error;
    }
    return lock;
  }

  /**
   * Makes a connection one of those that keep the database from others.
   * @throws DatabaseInUse when the lock was lost and another local org holds it by now
   */
  async join(client: pg.ClientBase): Promise<void> {
    await client.query(`SELECT pg_advisory_lock_shared${users}`);
    this.asked = this.asked.then(() => this.confirm());
    await this.asked;
    await this.own();
  }

  /** Asks the server, not only this side of the connection, which may not have heard yet that it was lost. */
  private async confirm(): Promise<void> {
    const { holder } = this;
    await holder?.query('SELECT 1').catch(() => this.lose(holder));
  }

  /** Sees that the lock is held, and takes it again where its connection was lost. @throws DatabaseInUse */
  async own(): Promise<void> {
    if (this.holder) return;
    this.taking ??= this.connect().finally(() => (this.taking = undefined));
    await this.taking;
  }

  async release(): Promise<void> {
    const { holder } = this;
    this.holder = undefined;
    await holder?.end();
  }

  private lose(client: pg.Client): void {
    if (this.holder === client) this.holder = undefined;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: `local org, process ${process.pid}`,
      keepAlive: true
    });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    await client.connect();
    try {
      await client.query(`SET lock_timeout = '${patience}'`);
      await client.query(`SELECT pg_advisory_lock${owner}`);
    } catch (error) {
      const reason = isNotGranted(error) ? await heldBy(client) : error;
      await client.end();
      throw reason;
    }
    this.holder = client;
  }
}

/** The server waited as long as `patience` says. */
function isNotGranted(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}

/** Names who holds the database, as far as the server tells this user. */
async function heldBy(client: pg.Client): Promise<DatabaseInUse> {
  const { rows } = await client.query<{ name: string | null }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND (classid, objid) = ${owner} AND pg_locks.database =
       (SELECT oid FROM pg_database WHERE datname = current_database())`
  );
  return inUse(client, rows[0]?.name ?? undefined);
}

function inUse(client: pg.Client, who = 'another local org'): DatabaseInUse {
  return new DatabaseInUse(
    `The database ${client.database} on ${client.host}:${client.port} is in use by ${who || 'another local org'}. ` +
      `Stop that one, or name another database in DATABASE_URL.`
  );
}
