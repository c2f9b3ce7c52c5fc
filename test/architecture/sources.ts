/** The repository's sources as the architecture tests see them: each file with its part and what it imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import typescript from 'typescript';
import { bundlePart, type Part } from './importTable.ts';

export const repository = resolve(import.meta.dirname, '../..');
const bundles = 'force-app/main/default/lwc';
const layers: readonly Part[] = [
  'local-org/metadata',
  'local-org/formula',
  'local-org/soql',
  'local-org/database',
  'local-org/api',
  'local-org/browser'
];

export interface Source {
  /** Path from the repository's root. */
  readonly path: string;
  readonly part: Part;
  readonly imports: readonly string[];
  readonly text: string;
}

/** The part that a bundle of the package is, by its own files. */
function partOfBundle(name: string): Part {
  const folder = join(repository, bundles, name);
  const declaration = join(folder, `${name}.js-meta.xml`);
  return bundlePart({
    name,
    exposed: existsSync(declaration) && /<isExposed>\s*true/.test(readFileSync(declaration, 'utf8')),
    hasTemplate: existsSync(join(folder, `${name}.html`))
  });
}

/** The part of the file at a path from the repository's root. Tests may import everything, wherever they sit. */
export function partOf(path: string): Part {
  const [room, layer, ...rest] = path.split('/');
  if (path.includes('/__tests__/') || path.includes('/__mocks__/') || room === 'test') return 'test';
  if (path.startsWith(`${bundles}/`)) return partOfBundle(path.split('/')[4] ?? '');
  if (path === 'scripts/start.ts' || path.startsWith('scripts/start/')) return 'test';
  if (room === 'scripts') return 'scripts';
  if (room !== 'local-org') return 'outside';
  if (layer === 'browser' && rest[0] === 'client') return 'local-org/client';
  return layers.find(part => part === `local-org/${layer}`) ?? 'local-org/server';
}

/** Every TypeScript source below the given folders. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap(folder =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.includes('node_modules'))
      .map(name => sourceAt(join(folder, name)))
  );
}

function sourceAt(path: string): Source {
  const text = readFileSync(join(repository, path), 'utf8');
  const imports = typescript.preProcessFile(text).importedFiles.map(file => file.fileName);
  return { path, part: partOf(path), imports, text };
}

/** The repository path that an import names, or nothing when it names a module of npm, Node or the platform. */
export function importedPath(source: Source, specifier: string): string | undefined {
  if (specifier.startsWith('c/')) return join(bundles, specifier.slice(2), `${specifier.slice(2)}.ts`);
  if (!specifier.startsWith('.')) return undefined;
  return relative(repository, resolve(repository, dirname(source.path), specifier));
}
