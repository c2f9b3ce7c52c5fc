/** A local org with nothing in it but standard objects and people, as a new org is. */
import { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/server.ts';
import { peopleWithoutPackage, readProject } from '../../../scripts/start/project.ts';

export interface BareOrg {
  readonly url: string;
  readonly username: string;
  readonly database: LocalOrg['database'];
  /** The administrator, as a real client. */
  readonly admin: Connection;
  close(): Promise<void>;
}

export async function startBareOrg(): Promise<BareOrg> {
  const { people, organizationWideDefaults } = readProject('.');
  const org = await startLocalOrg({
    packageDirectories: [],
    organizationWideDefaults,
    people: peopleWithoutPackage(people),
    database: { kind: 'memory' },
    port: 0
  });
  const username = 'admin@same-page.local';
  const admin = new Connection({ loginUrl: org.url, version: '67.0' });
  await admin.login(username, people.password);
  return { url: org.url, username, database: org.database, admin, close: () => org.close() };
}
