import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';

export interface Converted {
  /** What goes to the Metadata API, with its `package.xml`. */
  readonly metadata: string;
  /** The same, converted back to source format. */
  readonly source: string;
}

/** Converts the package in `source`, a folder of the SFDX project `project`, to metadata format and back, into `folder`. */
export async function convertThereAndBack(
  project: string,
  source: string,
  folder: string
): Promise<Converted> {
  const metadata = path.join(folder, 'metadata');
  await convert(source, 'metadata', metadata);
  // Salesforce's converter writes source format into a project only.
  const back = path.join(folder, 'project', 'force-app');
  mkdirSync(back, { recursive: true });
  cpSync(path.join(project, 'sfdx-project.json'), path.join(folder, 'project', 'sfdx-project.json'));
  await convert(metadata, 'source', back);
  return { metadata, source: back };
}

async function convert(from: string, format: 'metadata' | 'source', outputDirectory: string): Promise<void> {
  const components = ComponentSet.fromSource(from);
  await new MetadataConverter().convert(components, format, {
    type: 'directory',
    outputDirectory,
    genUniqueDir: false
  });
}
