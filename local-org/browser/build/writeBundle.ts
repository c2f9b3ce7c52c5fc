import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentOfComponent, type BundleComponent } from '../../metadata/component.ts';

/** Puts a bundle that came over the network into a folder of the cache, where the build reads it; answers the folder. */
export function writeBundle(bundle: BundleComponent, cacheFolder: string): string {
  const hash = createHash('sha256').update(contentOfComponent(bundle)).digest('hex').slice(0, 16);
  const folder = path.join(cacheFolder, 'deployed', hash, bundle.fullName);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  for (const [name, text] of bundle.files) {
    const file = path.join(unfinished, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}
