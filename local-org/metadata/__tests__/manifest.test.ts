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
  it.each(['Deals', 'Deals/'])('names a folder of reports as %s', folder => {
    const isNamed = manifestNames(manifestOf('Report', [folder, 'Deals/Open']));
    expect(isNamed({ type: 'ReportFolder', fullName: 'Deals' })).toBe(true);
    expect(isNamed({ type: 'Report', fullName: 'Deals/Open' })).toBe(true);
    expect(isNamed({ type: 'ReportFolder', fullName: 'Other' })).toBe(false);
  });
});
