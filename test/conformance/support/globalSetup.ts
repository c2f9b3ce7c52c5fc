/**
 * Starts a local org with the starter content for the whole suite, unless `CONFORMANCE_ORG` names a real one. With
 * `CONFORMANCE_ROAD=deployed` the package comes into the org by a deploy, as it does into a real one.
 */
import { startTestOrg } from '../../support/startTestOrg.ts';
import type { TestProject } from 'vitest/node';

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env['CONFORMANCE_ORG']) {
    project.provide('orgUrl', '');
    return undefined;
  }
  const org = await startTestOrg({ content: 'starter', road: road() });
  project.provide('orgUrl', org.url);
  return () => org.close();
}

function road(): 'served' | 'deployed' {
  const asked = process.env['CONFORMANCE_ROAD'] ?? 'served';
  if (asked === 'served' || asked === 'deployed') return asked;
  throw new Error(`CONFORMANCE_ROAD is served or deployed, not ${asked}.`);
}
