import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, Inspection } from '../gate.ts';
import { inTemporaryFolder } from '../temporaryFolder.ts';
import { convertThereAndBack } from './convert.ts';
import { inventoryOf, type Inventory } from './inventory.ts';
import { manifestMembers } from './manifest.ts';

/**
 * Converts the package in `dist/` with Salesforce's own library to what the Metadata API takes, and back. Each component
 * must be found again both times, saying the same, and be named in the manifest.
 */
export async function inspectConversion(project: string): Promise<Inspection> {
  return inTemporaryFolder(async folder => {
    const dist = path.join(project, 'dist');
    const sources = inventoryOf(path.join(dist, 'force-app'));
    const { metadata, source } = await convertThereAndBack(dist, path.join(dist, 'force-app'), folder);
    const members = manifestMembers(readFileSync(path.join(metadata, 'package.xml'), 'utf8'));
    return {
      inspected: `${sources.size} components and files of bundles there and back`,
      findings: [
        ...differences(sources, inventoryOf(metadata), 'converted'),
        ...differences(sources, inventoryOf(source), 'converted back'),
        ...manifestGaps(sources, members)
      ]
    };
  });
}

/** What the conversion lost, added or changed. */
export function differences(sources: Inventory, converted: Inventory, when: string): Finding[] {
  const names = new Set([...sources.keys(), ...converted.keys()]);
  return [...names].flatMap(name => {
    const [before, after] = [sources.get(name), converted.get(name)];
    if (before === after) return [];
    if (before === undefined) return [finding('added', name, `stands in the ${when} package only`)];
    if (after === undefined) return [finding('lost', name, `is missing in the ${when} package`)];
    return [finding('changed', name, `says something else in the ${when} package`)];
  });
}

/** Components that the manifest doesn't name, and members that are no components. */
export function manifestGaps(sources: Inventory, members: ReadonlySet<string>): Finding[] {
  const components = [...sources.keys()].filter(name => !/^LightningComponentBundle:.*\//.test(name));
  return [
    ...components
      .filter(name => !members.has(name))
      .map(name => finding('not in package.xml', name, 'is not named in package.xml')),
    ...[...members]
      .filter(name => !sources.has(name))
      .map(name => finding('only in package.xml', name, 'is named in package.xml and does not exist'))
  ];
}

function finding(rule: string, name: string, what: string): Finding {
  return { rule, file: 'dist/force-app', message: `${name} ${what}.` };
}
