import Fastify, { type FastifyInstance } from 'fastify';
import { oauth, prepareTokens, soapLogin } from './api/auth/index.ts';
import { bulkApi } from './api/bulk/index.ts';
import { answerBrokenRequest, answerError, answerErrors } from './api/errors.ts';
import { graphqlApi } from './api/graphql/index.ts';
import { refuseForeignHosts } from './api/hosts.ts';
import { metadataApi } from './api/metadataApi/index.ts';
import { Org, type Credential } from './api/org.ts';
import { restApi } from './api/rest/index.ts';
import { uiApi } from './api/uiApi/index.ts';
import { unsupportedServices } from './api/unsupported.ts';
import { readToItsEnd } from './api/unreadBody.ts';
import { createPeople } from './bootstrap/createPeople.ts';
import { establish } from './bootstrap/establish.ts';
import type { PageOptions } from './bootstrap/pageBuilder.ts';
import type { People } from './bootstrap/people.ts';
import { isPrepared, markPrepared } from './bootstrap/preparation.ts';
import { openDatabase, type DatabaseLocation, type OrgDatabase } from './database/index.ts';
import type { OrgSetUp } from './metadata/buildSchema.ts';
import { pages } from './pages.ts';

/** What an org is started with. */
export interface LocalOrgOptions extends OrgSetUp {
  /** Folders with metadata in source format; none: standard objects only. */
  readonly packageDirectories: readonly string[];
  /** Roles and users that the org is to have. */
  readonly people: People;
  readonly database: DatabaseLocation;
  /** 0: any port that is free. */
  readonly port: number;
  /** How long an access token opens the org, in seconds; 12 hours unless it says. */
  readonly tokenLifetime?: number;
  /** How pages are built; without it the org answers clients only. */
  readonly pages?: PageOptions;
}

export interface LocalOrg {
  /** `http://localhost:3000` */
  readonly url: string;
  /** What it keeps its records in, for whoever has to look past the protocols. */
  readonly database: OrgDatabase;
  /** Nobody called `markPrepared` yet, on this start or an earlier one on the same data. */
  readonly isNew: boolean;
  /** Says that the org holds what it is to begin with. */
  markPrepared(): Promise<void>;
  close(): Promise<void>;
}

const largestBody = 50 * 1024 * 1024;

/** The protocols of the org, in the order in which their paths are looked at. */
const protocols: readonly ((app: FastifyInstance, org: Org) => void)[] = [
  oauth,
  soapLogin,
  bulkApi,
  metadataApi,
  restApi,
  graphqlApi,
  uiApi,
  unsupportedServices
];

/**
 * Reads the metadata, opens the database, brings it to the metadata, and answers on 127.0.0.1.
 * @throws MetadataErrors when a metadata file is wrong, DataFolderInUse or DatabaseInUse when another process works on
 *   the folder or database, and Node's EADDRINUSE when the port is taken
 */
export async function startLocalOrg(options: LocalOrgOptions): Promise<LocalOrg> {
  const database = await openDatabase(options.database);
  try {
    return await serve(options, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(options: LocalOrgOptions, database: OrgDatabase): Promise<LocalOrg> {
  const { metadata, foundation } = await establish(database.db, options);
  const { people } = options;
  await createPeople(database.db, metadata.schema, people);
  await prepareTokens(database.db);
  const org = await Org.open({
    database,
    metadata,
    foundation,
    credentials: credentialsOf(people),
    ...(options.tokenLifetime !== undefined && { tokenLifetime: options.tokenLifetime })
  });

  const app = Fastify({
    bodyLimit: largestBody,
    rewriteUrl: request => collapseSlashes(request.url ?? '/'),
    frameworkErrors: (error, _request, reply) => void answerError(error, reply),
    clientErrorHandler: answerBrokenRequest
  });
  answerErrors(app);
  refuseForeignHosts(app);
  app.addHook('onSend', request => readToItsEnd(request.raw));
  for (const protocol of protocols) protocol(app, org);
  pages(app, org);
  const address = await app.listen({ host: '127.0.0.1', port: options.port });
  return {
    url: `http://localhost:${new URL(address).port}`,
    database,
    isNew: !(await isPrepared(database.db)),
    markPrepared: () => markPrepared(database.db),
    close: async () => {
      await app.close();
      await database.close();
    }
  };
}

function credentialsOf({ personas, password }: People): readonly Credential[] {
  return personas.map(({ username, firstName, lastName, title }) => ({
    username,
    password,
    label: `${firstName} ${lastName}, ${title}`
  }));
}

/** Clients put their paths together with doubled slashes. */
function collapseSlashes(url: string): string {
  const [path = '', ...query] = url.split('?');
  return [path.replaceAll(/\/{2,}/g, '/'), ...query].join('?');
}
