import { sql } from 'kysely';
import {
  loadUserSession,
  readableRecords,
  visibleSchema,
  type OrgConnection,
  type OrgDatabase,
  type SaveContext,
  type UserSession
} from '../database/index.ts';
import type { FormulaSession } from '../formula/index.ts';
import type { OrgSchema } from '../metadata/schema.ts';
import { QueryCursors, type QueryContext } from '../soql/index.ts';

/** Somebody who may sign in with a password: the people that the org was set up with. */
export interface Credential {
  readonly username: string;
  readonly password: string;
  /** What a list of people to choose from shows. */
  readonly label: string;
}

/** The started org, as every protocol sees it. */
export class Org {
  readonly database: OrgDatabase;
  readonly schema: OrgSchema;
  readonly organizationId: string;
  readonly credentials: readonly Credential[];
  /** Tokens that were found valid, by their hash, so that not every request asks the database. */
  readonly tokens = new Map<string, { readonly userId: string; readonly expiresOn: number }>();
  readonly cursors = new QueryCursors();
  readonly #sessions = new Map<string, Promise<UserSession | undefined>>();

  private constructor(
    database: OrgDatabase,
    schema: OrgSchema,
    credentials: readonly Credential[],
    organizationId: string
  ) {
    this.database = database;
    this.schema = schema;
    this.credentials = credentials;
    this.organizationId = organizationId;
  }

  /** The org in a database that was brought to the schema. */
  static async open(
    database: OrgDatabase,
    schema: OrgSchema,
    credentials: readonly Credential[]
  ): Promise<Org> {
    const { rows } = await sql<{ Id: string }>`SELECT "Id" FROM org."Organization"`.execute(database.db);
    return new Org(database, schema, credentials, rows[0]?.Id ?? '');
  }

  /** What the user is and may do; nothing when there is no such active user. Kept until `forgetSessions`. */
  session(userId: string): Promise<UserSession | undefined> {
    const known = this.#sessions.get(userId);
    if (known) return known;
    const loading = loadUserSession(this.database.db, this.schema, userId);
    this.#sessions.set(userId, loading);
    loading.catch(() => this.#sessions.delete(userId));
    return loading;
  }

  /** Users, roles or assignments of permission sets changed: what users may do is asked anew. */
  forgetSessions(): void {
    this.#sessions.clear();
  }
}

/** One request: who asks, at what moment, and the connection that it reads and writes through. */
export interface RequestContext {
  readonly org: Org;
  readonly session: UserSession;
  /** The schema as far as the asker may see it. */
  readonly visible: OrgSchema;
  /** The database, or the transaction that the request runs in. Never use `org.database.db` inside a transaction. */
  readonly db: OrgConnection;
  readonly now: Date;
  /** `67.0` */
  readonly apiVersion: string;
  /** `http://localhost:3000`, as the client addressed the org. */
  readonly baseUrl: string;
}

export function requestContext(
  org: Org,
  session: UserSession,
  request: { readonly apiVersion: string; readonly baseUrl: string }
): RequestContext {
  const visible = visibleSchema(org.schema, session);
  return { org, session, visible, db: org.database.db, now: new Date(), ...request };
}

/** What `saveRecords` and `upsertRecords` ask for; better call `save` and `upsert` of `write.ts`. */
export function saveContext({ db, org, session, now }: RequestContext): SaveContext {
  return { db, schema: org.schema, session, now };
}

/** What `runQuery` asks for. */
export function queryContext(context: RequestContext): QueryContext {
  const { db, org, session, visible } = context;
  return {
    db,
    schema: org.schema,
    visible,
    userId: session.userId,
    formulaSession: formulaSession(context),
    readableRecords: (object, alias) => readableRecords(session, object, alias)
  };
}

function formulaSession({ session, now }: RequestContext): FormulaSession {
  const profile = { Id: session.profileId, Name: session.profileName };
  return { user: session.user, profile, permissions: session.customPermissions, now };
}
