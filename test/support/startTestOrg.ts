/** A local org for a suite: in memory, or in a database of its own on the server that `DATABASE_URL` names. */
import { join } from 'node:path';
import type { DatabaseLocation, OrgDatabase } from '../../local-org/database/index.ts';
import { currenciesOf } from '../../local-org/metadata/currencies.ts';
import { startLocalOrg } from '../../local-org/server.ts';
import { seedDemo } from '../../scripts/seed/seedDemo.ts';
import { peopleWithoutPackage, readProject } from '../../scripts/start/project.ts';
import { deployPackage } from './deployPackage.ts';
import { makeDatabase } from './serverDatabase.ts';

const repository = join(import.meta.dirname, '../..');

const pages = { cacheFolder: join(repository, '.cache/browser'), progress: () => undefined };

export interface TestOrg {
  readonly url: string;
  readonly database: OrgDatabase;
  close(): Promise<void>;
}

export interface TestOrgOptions {
  /** Nothing but users, the agreed guides and policy, or those and the demo's deals. */
  readonly content: 'none' | 'starter' | 'demo';
  /** How the package comes into the org: served from its sources, deployed to an empty org as an administrator does, or not yet. */
  readonly road?: 'served' | 'deployed' | 'none';
  /** With pages, for suites with a browser. */
  readonly withPages?: boolean;
  /** Currencies beside USD, with what one USD is worth in them; without them the org has one currency. */
  readonly rates?: ReadonlyMap<string, number>;
  /** Seconds that an access token lasts; as long as usual without it. */
  readonly tokenLifetime?: number;
  /** The PostgreSQL server to make a database on; empty: in memory. Without it, what `DATABASE_URL` says. */
  readonly server?: string;
}

/** Starts it on a free port, with the package of this repository and its personas. */
export async function startTestOrg(options: TestOrgOptions): Promise<TestOrg> {
  const { content, server, withPages, rates, road = 'served', ...rest } = options;
  const place = await freshDatabase(server ?? process.env['DATABASE_URL'] ?? '');
  const project = readProject(repository);
  const empty = { packageDirectories: [], people: peopleWithoutPackage(project.people) };
  const org = await startLocalOrg({
    ...project,
    ...rest,
    ...(road === 'served' ? {} : empty),
    ...(withPages ? { pages } : {}),
    ...(rates ? { currencies: currenciesOf(rates) } : {}),
    database: place.location,
    port: 0
  });
  if (road === 'deployed') await deployPackage(org.url, project.people);
  if (content !== 'none') await seedDemo({ baseUrl: org.url, starterOnly: content === 'starter' });
  return {
    url: org.url,
    database: org.database,
    close: async () => {
      await org.close();
      await place.remove();
    }
  };
}

async function freshDatabase(
  server: string
): Promise<{ location: DatabaseLocation; remove(): Promise<void> }> {
  if (!server) return { location: { kind: 'memory' }, remove: () => Promise.resolve() };
  const { url, remove } = await makeDatabase(server);
  return { location: { kind: 'server', url }, remove };
}
