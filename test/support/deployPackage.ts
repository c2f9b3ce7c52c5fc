/**
 * What an administrator does with an empty org: deploys the built package and gives everybody their permission sets, with
 * the libraries that the platform's own tools are made of.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import type { Connection } from 'jsforce';
import type { People } from '../../local-org/bootstrap/people.ts';
import { buildPackage } from '../../scripts/build/buildPackage.ts';
import { administrator } from './administrator.ts';

const repository = join(import.meta.dirname, '../..');
const version = '67.0';

/** The package of this repository, built and converted to the zip that is deployed. */
async function packageZip(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  try {
    const { problems } = await buildPackage(repository, folder);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const components = ComponentSet.fromSource(join(folder, 'force-app'));
    components.sourceApiVersion = version;
    const { zipBuffer } = await new MetadataConverter().convert(components, 'metadata', { type: 'zip' });
    if (!zipBuffer) throw new Error('The package was not converted to a zip.');
    return zipBuffer;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Deploys the package to an org that has the project's people but nothing of the package yet. */
export async function deployPackage(url: string, people: People): Promise<void> {
  const connection = await administrator(url);
  connection.metadata.pollInterval = 100;
  connection.metadata.pollTimeout = 600_000;
  const result = await connection.metadata.deploy(await packageZip(), { singlePackage: true }).complete(true);
  if (!result.success) throw new Error(`The package was not deployed: ${JSON.stringify(result.details)}`);
  await assignPermissionSets(connection, people);
}

async function assignPermissionSets(connection: Connection, { personas }: People): Promise<void> {
  const users = await connection.query<{ Id: string; Username: string }>('SELECT Id, Username FROM User');
  const sets = await connection.query<{ Id: string; Name: string }>('SELECT Id, Name FROM PermissionSet');
  const userIds = new Map(users.records.map(({ Id, Username }) => [Username, Id]));
  const setIds = new Map(sets.records.map(({ Id, Name }) => [Name, Id]));
  const assignments = personas.flatMap(({ username, permissionSets }) =>
    permissionSets.map(name => ({
      AssigneeId: userIds.get(username) ?? '',
      PermissionSetId: setIds.get(name) ?? ''
    }))
  );
  const results = await connection.sobject('PermissionSetAssignment').create(assignments);
  const refused = results.filter(({ success }) => !success);
  if (refused.length > 0) throw new Error(`Not assigned: ${JSON.stringify(refused)}`);
}
