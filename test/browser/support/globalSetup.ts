/** Builds the pages and starts one org with the demo and one Chromium for the whole suite. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildBrowser } from '../../../local-org/browser/index.ts';
import { readSchema } from '../../../local-org/server.ts';
import { readProject } from '../../../scripts/start/project.ts';
import { startTestOrg } from '../../support/startTestOrg.ts';
import { chromiumFlags, chromiumPath } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the suite's Chromium listens. */
    chromiumUrl: string;
  }
}

const repository = join(import.meta.dirname, '../../..');

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ executablePath: chromiumPath(), args: [...chromiumFlags] });
  try {
    const org = await startTestOrg({ content: 'demo', browserFolder: await pages() });
    project.provide('orgUrl', org.url);
    project.provide('chromiumUrl', browser.wsEndpoint());
    return async () => {
      await browser.close();
      await org.close();
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function pages(): Promise<string> {
  const { packageDirectories, organizationWideDefaults } = readProject(repository);
  const { folder } = await buildBrowser({
    packageDirectories,
    schema: readSchema({ packageDirectories, organizationWideDefaults }),
    cacheFolder: join(repository, '.cache/browser'),
    progress: () => undefined
  });
  return folder;
}
