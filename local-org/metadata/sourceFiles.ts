import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** A metadata file: its path as errors show it, its kind (the word before `-meta.xml`), its name, and the object whose folder it is in. */
export interface SourceFile {
  readonly path: string;
  readonly kind: string;
  readonly name: string;
  readonly parentObject: string;
}

/** Folders below a package that are not org metadata in XML: components are built for browsers, tests are for developers. */
const otherFolders: ReadonlySet<string> = new Set(['lwc', '__tests__', 'node_modules']);

/** Every metadata file of the package directory, in the order of their paths. */
export function sourceFiles(packageDirectory: string): readonly SourceFile[] {
  return filesBelow(packageDirectory)
    .flatMap(path => sourceFile(path) ?? [])
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return otherFolders.has(entry.name) || entry.name.startsWith('.') ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

function sourceFile(path: string): SourceFile | undefined {
  const match = /^(?<name>.+)\.(?<kind>[A-Za-z]+)-meta\.xml$/.exec(basename(path));
  if (!match?.groups) return undefined;
  const fromHere = relative('', path);
  return {
    path: fromHere.startsWith('..') ? path : fromHere,
    kind: match.groups['kind'] ?? '',
    name: decodeURIComponent(match.groups['name'] ?? ''),
    parentObject: basename(dirname(dirname(path)))
  };
}
