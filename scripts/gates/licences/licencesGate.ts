import type { Inspection } from '../gate.ts';
import { isAllowed } from './allowedLicence.ts';
import { installedPackages } from './packages.ts';

/**
 * Every package that the commands and the local org need has a licence that allows it. What is Salesforce's own, under
 * its terms, is not among these and so stays a development dependency.
 */
export async function inspectLicences(project: string): Promise<Inspection> {
  const packages = await installedPackages(project, 'production');
  return {
    inspected: `${packages.length} production dependencies`,
    findings: packages
      .filter(({ licence }) => !isAllowed(licence))
      .map(({ id, licence }) => ({
        rule: 'licence',
        file: `node_modules/${id.slice(0, id.lastIndexOf('@'))}`,
        message: `${id} comes under ${licence}, which is not among the allowed licences.`
      }))
  };
}
