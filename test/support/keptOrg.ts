/** A local org as a process that a test can kill: the folder of its data is the argument; it says where it answers. */
import { join } from 'node:path';
import { startLocalOrg } from '../../local-org/server.ts';
import { readProject } from '../../scripts/start/project.ts';

const [path = ''] = process.argv.slice(2);
const org = await startLocalOrg({
  ...readProject(join(import.meta.dirname, '../..')),
  database: { kind: 'folder', path },
  port: 0
});
process.stdout.write(`Local org ready at ${org.url}\n`);
