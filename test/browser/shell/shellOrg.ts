/** An org that serves a package of small panels on the page of opportunities. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startLocalOrg } from '../../../local-org/server.ts';
import { peopleWithoutPackage, readProject } from '../../../scripts/start/project.ts';
import { bundles } from './bundles.ts';
import { app, appPages, channel, page } from './pages.ts';

const repository = join(import.meta.dirname, '../../..');

export interface ShellOrg {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it on a free port, with the project's personas; only the admin may see records, and has the tabs of a planner. */
export async function startShellOrg(): Promise<ShellOrg> {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  const files = { ...bundles, ...app, ...appPages, ...channel, ...page };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'main/default', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const people = peopleWithoutPackage(readProject(repository).people);
  const personas = people.personas.map(persona =>
    persona.name === 'admin' ? { ...persona, permissionSets: ['Planner'] } : persona
  );
  const org = await startLocalOrg({
    packageDirectories: [folder],
    people: { ...people, personas },
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
