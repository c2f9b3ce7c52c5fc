import { sql } from 'kysely';
import {
  formulaSession,
  loadUserSession,
  readableRecords,
  visibleSchema,
  type OrgConnection,
  type OrgDatabase,
  type SaveContext,
  type UserSession
} from '../database/index.ts';
import type { BundleComponent, Components } from '../metadata/component.ts';
import type { OrgSetUp } from '../metadata/buildSchema.ts';
import type { MetadataProblem } from '../metadata/problem.ts';
import type { OrgSchema } from '../metadata/schema.ts';
import { QueryCursors, type QueryContext } from '../soql/index.ts';

/** Somebody who may sign in with a password: the people that the org was set up with. */
export interface Credential {
  readonly username: string;
  readonly password: string;
  /** What a list of people to choose from shows. */
  readonly label: string;
}

/** Seconds that an access token opens the org, unless the org is started with another lifetime. */
const usualTokenLifetime = 12 * 3600;

/** What an org consists of at one time; a deploy puts another in its place. */
export interface OrgMetadata {
  readonly components: Components;
  readonly schema: OrgSchema;
  /** The folder of the pages that were built for it; nothing when the org answers clients only. */
  readonly pages?: string;
}

/** What turns components into what the org serves, and what stood there before anything was deployed. */
export interface OrgFoundation {
  /** What the packages say that the org was started with. */
  readonly packaged: Components;
  readonly setUp: OrgSetUp;
  readonly checkBundle: (bundle: BundleComponent) => Promise<readonly MetadataProblem[]>;
  /** Builds the pages and answers their folder. @throws PageProblems */
  readonly buildPages?: (bundles: readonly BundleComponent[], schema: OrgSchema) => Promise<string>;
}

/** The pages can't be built from the bundles: a line a problem. */
export class PageProblems extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[], options: ErrorOptions) {
    super(lines.join('\n'), options);
    this.name = 'PageProblems';
    this.lines = lines;
  }
}

/** The started org, as every protocol sees it. */
export class Org {
  readonly database: OrgDatabase;
  readonly foundation: OrgFoundation;
  readonly organizationId: string;
  readonly credentials: readonly Credential[];
  /** How long an access token opens the org, in seconds. */
  readonly tokenLifetime: number;
  /**
   * Tokens that were found valid, by their hash, so that not every request asks the database; and the revoked ones, so
   * that a request that asked it just before does not bring one back.
   */
  readonly tokens = new Map<string, { readonly userId: string; readonly expiresOn: number } | 'revoked'>();
  readonly cursors = new QueryCursors();
  readonly #sessions = new Map<string, Promise<UserSession | undefined>>();
  #metadata: OrgMetadata;

  private constructor(options: OrgOptions, organizationId: string) {
    this.database = options.database;
    this.foundation = options.foundation;
    this.credentials = options.credentials;
    this.tokenLifetime = options.tokenLifetime ?? usualTokenLifetime;
    this.organizationId = organizationId;
    this.#metadata = options.metadata;
  }

  /** The org in a database that was brought to the metadata's schema. */
  static async open(options: OrgOptions): Promise<Org> {
    const { rows } = await sql<{
      Id: string;
    }>`SELECT "Id" FROM org."Organization"`.execute(options.database.db);
    return new Org(options, rows[0]?.Id ?? '');
  }

  get metadata(): OrgMetadata {
    return this.#metadata;
  }

  /** Serves other metadata from now on; requests that are under way end with what they began with. */
  adopt(metadata: OrgMetadata): void {
    this.#metadata = metadata;
    this.forgetSessions();
  }

  /** What the user is and may do; nothing when there is no such active user. Kept until `forgetSessions`. */
  session(userId: string): Promise<UserSession | undefined> {
    const known = this.#sessions.get(userId);
    if (known) return known;
    const loading = loadUserSession(this.database.db, this.#metadata.schema, userId);
    this.#sessions.set(userId, loading);
    loading.catch(() => this.#sessions.delete(userId));
    return loading;
  }

  /** Users, roles or assignments of permission sets changed: what users may do is asked anew. */
  forgetSessions(): void {
    this.#sessions.clear();
  }
}

interface OrgOptions {
  readonly database: OrgDatabase;
  readonly metadata: OrgMetadata;
  readonly foundation: OrgFoundation;
  readonly credentials: readonly Credential[];
  /** In seconds; 12 hours unless it says. */
  readonly tokenLifetime?: number;
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
  const visible = visibleSchema(session.schema, session);
  return { org, session, visible, db: org.database.db, now: new Date(), ...request };
}

/** What `saveRecords` and `upsertRecords` ask for; better call `save` and `upsert` of `write.ts`. */
export function saveContext({ db, session, now }: RequestContext): SaveContext {
  return { db, schema: session.schema, session, now };
}

/** What `runQuery` asks for. */
export function queryContext(context: RequestContext): QueryContext {
  const { db, session, visible, now } = context;
  return {
    db,
    schema: session.schema,
    visible,
    userId: session.userId,
    formulaSession: formulaSession(session, now),
    display: session,
    readableRecords: (object, alias) => readableRecords(session, object, alias)
  };
}
