import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { BundleComponent, XmlComponent } from './component.ts';
import { folderTypeOf, typeOfSuffix, xmlTypes, type XmlType } from './componentTypes.ts';
import type { ProblemReport } from './problem.ts';
import { parseOrReport } from './xml/parseOrReport.ts';
import { splitComponent } from './splitComponent.ts';

/** A metadata file: its path as errors show it, its kind (the word before `-meta.xml`) and its name. */
interface SourceFile {
  readonly path: string;
  readonly kind: string;
  readonly name: string;
}

/** Folders below a package that are not org metadata in XML: components are built for browsers, tests are for developers. */
const otherFolders: ReadonlySet<string> = new Set(['lwc', '__tests__', 'node_modules']);

/** The components that a package directory's XML files declare, in the order of their paths. */
export function componentsInSource(
  packageDirectory: string,
  problems: ProblemReport
): readonly XmlComponent[] {
  return filesBelow(packageDirectory, otherFolders)
    .flatMap(path => sourceFile(path) ?? [])
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(file => readFile(file, problems));
}

/** The bundles of a package directory: each folder directly below a folder `lwc`, without tests and settings of tools. */
export function bundlesInSource(packageDirectory: string): readonly BundleComponent[] {
  return readdirSync(packageDirectory, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap(({ name }) => {
      const folder = join(packageDirectory, name);
      return name === 'lwc' ? bundlesIn(folder) : bundlesInSource(folder);
    });
}

function bundlesIn(folder: string): readonly BundleComponent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && !otherFolders.has(entry.name))
    .map(({ name }) => {
      const own = join(folder, name);
      const files = filesBelow(own, otherFolders).map(
        path => [relative(own, path), readFileSync(path, 'utf8')] as const
      );
      return {
        type: 'LightningComponentBundle',
        fullName: name,
        files: new Map(files.toSorted()),
        folder: own
      };
    });
}

function filesBelow(folder: string, without: ReadonlySet<string>): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return without.has(entry.name) || entry.name.startsWith('.') ? [] : filesBelow(path, without);
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
    name: decodeURIComponent(match.groups['name'] ?? '')
  };
}

function readFile(file: SourceFile, problems: ProblemReport): readonly XmlComponent[] {
  const element = parseOrReport(file.path, readFileSync(file.path, 'utf8'), problems);
  if (!element) return [];
  const type = typeOfSuffix(file.kind);
  if (!type) {
    problems.add(
      element.position,
      `The local org does not support metadata of type ${element.name} (.${file.kind}).`
    );
    return [];
  }
  if (element.name !== type) {
    problems.add(element.position, `A .${file.kind} file holds <${type}>, not <${element.name}>.`);
    return [];
  }
  return splitComponent({ type, fullName: fullName(type, file), element }, problems);
}

/** A part of an object is named after the folder that its own folder is in, a report or dashboard after the folder that it is in. */
function fullName(type: XmlType, { path, name }: SourceFile): string {
  if ('within' in xmlTypes[type]) return `${basename(dirname(dirname(path)))}.${name}`;
  return folderTypeOf(type) ? `${basename(dirname(path))}/${name}` : name;
}
