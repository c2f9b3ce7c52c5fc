/** Starts a local org with the starter content for the whole suite, and sees that there is a CLI to run. */
import type { TestProject } from 'vitest/node';
import { startTestOrg } from '../../support/startTestOrg.ts';
import { sfCommand } from './cli.ts';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  sfCommand();
  const org = await startTestOrg({ content: 'starter', server: '' });
  project.provide('cliOrgUrl', org.url);
  return () => org.close();
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the local org answers that the CLI is run against. */
    cliOrgUrl: string;
  }
}
