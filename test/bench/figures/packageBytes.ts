import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPackage } from '../../../scripts/build/buildPackage.ts';
import { filesBelow } from '../../../scripts/build/files.ts';
import type { Figure } from '../support/figure.ts';

const repository = join(import.meta.dirname, '../../..');

/** The size of what `npm run build` writes, and of the JavaScript of each bundle as it would travel. */
export async function packageBytes(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const { files, bundles, problems } = await buildPackage(repository, join(folder, 'dist'));
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const written = filesBelow(folder, 'dist').map(path => ({
      path,
      bytes: readFileSync(join(folder, path))
    }));
    const scripts = new Map<string, number>();
    for (const { path, bytes } of written.filter(({ path }) => path.endsWith('.js'))) {
      const bundle = basename(dirname(path));
      scripts.set(bundle, (scripts.get(bundle) ?? 0) + gzipSync(bytes).length);
    }
    const largestFirst = [...scripts].sort(([, one], [, other]) => other - one);
    return {
      name: 'Bytes of the package',
      how: 'dist/ as the build writes it. JavaScript with types stripped, not minified, each file gzipped by itself.',
      values: {
        files,
        bundles: bundles,
        bytes: written.reduce((sum, { bytes }) => sum + bytes.length, 0),
        javaScriptGzipBytes: largestFirst.reduce((sum, [, bytes]) => sum + bytes, 0),
        javaScriptGzipBytesOfBundle: Object.fromEntries(largestFirst)
      }
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
