import { compile } from '@lwc/sfdc-lwc-compiler';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The LWC bundles among the files: each folder directly below a folder `lwc`, with its files. */
export function bundlesAmong(files: readonly string[]): Map<string, string[]> {
  const bundles = new Map<string, string[]>();
  for (const file of files) {
    const bundle = /^.*?\/lwc\/[^/]+(?=\/)/.exec(file)?.[0];
    if (bundle) bundles.set(bundle, [...(bundles.get(bundle) ?? []), file]);
  }
  return bundles;
}

/** Does the bundle say that it loads others only when they are needed? Without that the platform refuses `import()`. */
function mayImportLater(sources: readonly (readonly [name: string, text: string])[]): boolean {
  return sources.some(
    ([name, text]) => name.endsWith('.js-meta.xml') && text.includes('lightning__dynamicComponent')
  );
}

/** Compiles one bundle as the platform does when it is deployed, and answers what the platform would refuse. */
export async function bundleProblems(
  project: string,
  bundle: string,
  files: readonly string[]
): Promise<string[]> {
  const name = path.posix.basename(bundle);
  const text = (file: string) => readFileSync(path.join(project, file), 'utf8');
  const sources = files.map(file => [path.posix.relative(bundle, file), text(file)] as const);
  const { diagnostics } = await compile({
    bundle: {
      type: 'platform',
      namespace: 'c',
      name,
      files: Object.fromEntries(sources),
      options: { dynamicImport: mayImportLater(sources) ? 'stringLiteralOnly' : undefined }
    }
  });
  return diagnostics
    .filter(({ level }) => level === 0 || level === 1)
    .map(({ message, filename = '', location }) => {
      const place = location ? `:${location.line}:${location.column}` : '';
      return `${bundle}/${path.posix.basename(filename) || name}${place}: ${message}`;
    });
}
