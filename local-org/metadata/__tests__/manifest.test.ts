import { describe, expect, it } from 'vitest';
import { manifestNames, readManifest } from '../manifest.ts';

const manifestOf = (type: string, members: readonly string[]) =>
  readManifest(
    'package.xml',
    `<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types>${members
      .map(member => `<members>${member}</members>`)
      .join('')}<name>${type}</name></types></Package>`
  );

describe('a manifest', () => {
  it.each([
    ['Report', 'ReportFolder', 'Deals'],
    ['Report', 'ReportFolder', 'Deals/'],
    ['Dashboard', 'DashboardFolder', 'Deals']
  ] as const)('names a folder of type %s, the %s, as %s', (type, folderType, folder) => {
    const isNamed = manifestNames(manifestOf(type, [folder, 'Deals/Open']));
    expect(isNamed({ type: folderType, fullName: 'Deals' })).toBe(true);
    expect(isNamed({ type, fullName: 'Deals/Open' })).toBe(true);
    expect(isNamed({ type: folderType, fullName: 'Other' })).toBe(false);
  });
});
