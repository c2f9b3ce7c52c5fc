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
  /** A persona, as a real client. */
  signIn(persona: string): Promise<Connection>;
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
  const signIn = async (persona: string): Promise<Connection> => {
    const connection = new Connection({ loginUrl: org.url, version: '67.0' });
    await connection.login(`${persona}@same-page.local`, people.password);
    return connection;
  };
  const admin = await signIn('admin');
  const username = 'admin@same-page.local';
  return { url: org.url, username, database: org.database, admin, signIn, close: () => org.close() };
}
