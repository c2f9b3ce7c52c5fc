import { PGlite } from '@electric-sql/pglite';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

/** Where the empty database is kept; a cache that may be deleted at any time. */
const cacheFolder = join(import.meta.dirname, '../../../.cache/local-org');

/**
 * An empty database as PGlite makes it, for `loadDataDir`. Making one takes many seconds, loading it again a few, so it
 * is made once for each version of PGlite and kept as a file.
 */
export async function freshDatabase(): Promise<Blob> {
  const file = join(cacheFolder, `empty-${await pgliteVersion()}.tar`);
  const kept = await readFile(file).catch(() => undefined);
  return kept ? new Blob([kept]) : makeEmptyDatabase(file);
}

/** Writes beside the file and renames, so that nobody reads half of it. */
async function makeEmptyDatabase(file: string): Promise<Blob> {
  const pglite = new PGlite();
  await pglite.waitReady;
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, file);
  return dump;
}

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return String(version);
}
