/** An org that serves a package of small panels on the page of opportunities. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startLocalOrg } from '../../../local-org/server.ts';
import { peopleWithoutPackage, readProject } from '../../../scripts/start/project.ts';
import { bundles } from './bundles.ts';
import { app, channel, page } from './pages.ts';

const repository = join(import.meta.dirname, '../../..');

export interface ShellOrg {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it on a free port, with the project's personas; only the admin may see records. */
export async function startShellOrg(): Promise<ShellOrg> {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  const files = { ...bundles, ...app, ...channel, ...page };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'main/default', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const org = await startLocalOrg({
    packageDirectories: [folder],
    people: peopleWithoutPackage(readProject(repository).people),
    pages: { cacheFolder: join(repository, '.cache/browser'), progress: () => undefined },
    database: { kind: 'memory' },
    port: 0
  });
  return {
    url: org.url,
    close: async () => {
      await org.close();
      rmSync(folder, { recursive: true });
    }
  };
}
