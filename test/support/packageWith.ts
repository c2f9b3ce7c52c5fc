import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const sources = join(import.meta.dirname, '../../force-app/main/default');

/** What becomes of one file below the package's `main/default`: another text, or nothing where it is left out. */
export type Change = readonly [path: string, change: ((text: string) => string) | undefined];

/** A package directory with this package changed so, without its panels. The caller removes the folder. */
export async function packageWith(changes: readonly Change[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'package-changed-'));
  await cp(sources, folder, { recursive: true, filter: path => basename(path) !== 'lwc' });
  await changeFiles(folder, changes);
  return folder;
}

/** Changes files of a package directory. */
export async function changeFiles(folder: string, changes: readonly Change[]): Promise<void> {
  for (const [path, change] of changes) {
    const file = join(folder, path);
    if (change) await writeFile(file, change(await readFile(file, 'utf8')));
    else await rm(file);
  }
}
