import { readManifest, type Manifest } from '../../metadata/manifest.ts';
import { readPackage, type PackageContent } from '../../metadata/metadataFormat.ts';
import { unzip } from './unzip.ts';

/** A package as it was sent: what it holds, and what its manifests name to deploy and to remove. */
export interface DeployPackage {
  readonly content: PackageContent;
  readonly manifest: Manifest;
  readonly removals: readonly { readonly file: string; readonly manifest: Manifest }[];
}

/** Why what was sent is no package, and the file that it is about. */
export interface NoPackage {
  readonly problem: string;
  readonly file: string;
}

const manifestName = 'package.xml';
const removalNames = ['destructiveChangesPre.xml', 'destructiveChanges.xml', 'destructiveChangesPost.xml'];

/** Reads a zip whose package lies at its top or in its one folder. */
export function readDeployPackage(zip: Uint8Array): DeployPackage | NoPackage {
  const unzipped = unzip(zip);
  if ('problem' in unzipped) return unzipped;
  const texts = belowPackage(unzipped.texts);
  const packageXml = texts.get(manifestName);
  if (packageXml === undefined) return { problem: 'No package.xml found', file: manifestName };
  const own = new Set([manifestName, ...removalNames]);
  return {
    content: readPackage(new Map([...texts].filter(([path]) => !own.has(path)))),
    manifest: readManifest(manifestName, packageXml),
    removals: removalNames.flatMap(file => {
      const text = texts.get(file);
      return text === undefined ? [] : [{ file, manifest: readManifest(file, text) }];
    })
  };
}

/** Clients put a package at the top of the zip, or into one folder of any name. */
function belowPackage(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (texts.has(manifestName)) return texts;
  const [top] = [...texts.keys()].map(path => path.split('/')[0] ?? '');
  const prefix = `${top}/`;
  const alone = [...texts.keys()].every(path => path.startsWith(prefix));
  return alone ? new Map([...texts].map(([path, text]) => [path.slice(prefix.length), text])) : texts;
}
