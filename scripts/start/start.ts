import { join } from 'node:path';
import { currenciesOf } from '../../local-org/metadata/currencies.ts';
import { startLocalOrg, type LocalOrg } from '../../local-org/server.ts';
import { progressBar } from '../progressBar.ts';
import { seedDemo } from '../seed/seedDemo.ts';
import type { StartOptions } from './options.ts';
import { packageDirectory, peopleWithoutPackage, readProject, type Project } from './project.ts';

/** Starts the org of the project at `root`: opens the data, builds the pages, seeds what is new. */
export async function start(
  root: string,
  options: StartOptions,
  say: (line: string) => void
): Promise<{ org: LocalOrg; project: Project }> {
  const project = served(readProject(root), options);
  say('Opening the data');
  const org = await startLocalOrg({
    ...project,
    ...(options.rates.size > 0 ? { currencies: currenciesOf(options.rates) } : {}),
    ...(options.withPages ? { pages: { cacheFolder: join(root, '.cache/browser'), progress: say } } : {}),
    database: options.database,
    port: options.port
  });
  try {
    if (org.isNew) {
      if (options.withDemo) await seed(org, say);
      await org.markPrepared();
    }
  } catch (error) {
    await org.close();
    throw error;
  }
  return { org, project };
}

/** Another package knows nothing of this project's permission sets. */
function served(project: Project, { withPackage, sources }: StartOptions): Project {
  if (withPackage && sources.length === 0) return project;
  return {
    ...project,
    packageDirectories: withPackage ? sources.map(packageDirectory) : [],
    people: peopleWithoutPackage(project.people)
  };
}

async function seed(org: LocalOrg, say: (line: string) => void): Promise<void> {
  say('Seeding the demo');
  const bar = progressBar('Seeding');
  try {
    const { created } = await seedDemo({
      baseUrl: org.url,
      progress: (done, total, object) => bar.show(done, total, object)
    });
    bar.stop();
    say(`Seeded ${created} records`);
  } finally {
    bar.stop();
  }
}
