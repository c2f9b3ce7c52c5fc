/** Builds the pages and starts one org with the demo and one Chromium for the whole suite. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { startTestOrg } from '../../support/startTestOrg.ts';
import { chromiumFlags, chromiumPath } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the suite's Chromium listens. */
    chromiumUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({ executablePath: chromiumPath(), args: [...chromiumFlags] });
  try {
    const org = await startTestOrg({ content: 'demo', withPages: true });
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
