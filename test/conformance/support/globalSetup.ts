/** Starts a local org with the starter content for the whole suite, unless `CONFORMANCE_ORG` names a real one. */
import { startTestOrg } from '../../support/startTestOrg.ts';
import type { TestProject } from 'vitest/node';

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env['CONFORMANCE_ORG']) {
    project.provide('orgUrl', '');
    return undefined;
  }
  const org = await startTestOrg({ content: 'starter' });
  project.provide('orgUrl', org.url);
  return () => org.close();
}
