import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import { planRemoval } from './planRemoval.ts';
import type { Member } from './planRemoval.ts';

/**
 * Writes into `folder` what `sf project deploy start --metadata-dir` takes the built package out of an org with: an
 * almost empty package, which gives standard objects their own settings back, and what is deleted after it.
 */
export async function writeRemoval(
  packageDirectories: readonly string[],
  folder: string,
  apiVersion: string
): Promise<void> {
  const components = ComponentSet.fromSource([...packageDirectories])
    .getSourceComponents()
    .toArray();
  const { deleted, reset } = planRemoval(components);
  const manifest = (members: readonly Member[]): Promise<string> => {
    const named = new ComponentSet(members);
    named.sourceApiVersion = apiVersion;
    return named.getPackageXml();
  };
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('package.xml', await manifest(reset.map(fullName => ({ type: 'CustomObject', fullName }))));
  write('destructiveChangesPost.xml', await manifest(deleted));
  for (const object of reset) write(`objects/${object}.object`, OWN_SETTINGS);
}

/** SYSTEM is the platform's name for the compact layout that every object comes with. */
const OWN_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <compactLayoutAssignment>SYSTEM</compactLayoutAssignment>
</CustomObject>
`;
