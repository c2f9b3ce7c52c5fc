/** A package's metadata as the checks of this folder see it: what its XML says and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { childrenOf, readXml, textOf, textsOf, type Element } from './xml.ts';
import { everyObjectHas, standardFields } from './standardFields.ts';

export interface PackageFile {
  /** Path below the package's `main/default`. */
  readonly path: string;
  readonly xml: string;
}
export interface Part {
  readonly name: string;
  readonly path: string;
  readonly content: Element;
}
interface PackageObject {
  readonly name: string;
  /** The object's own file; absent for a standard object that only gains fields. */
  readonly declaration: Part | undefined;
  readonly fields: ReadonlyMap<string, Part>;
  readonly rules: readonly Part[];
  readonly compactLayouts: readonly Part[];
  readonly listViews: readonly Part[];
}
export interface Package {
  readonly objects: ReadonlyMap<string, PackageObject>;
  readonly permissionSets: readonly Part[];
  readonly customPermissions: readonly Part[];
  readonly layouts: readonly Part[];
  readonly pages: readonly Part[];
  readonly tabs: readonly Part[];
  readonly applications: readonly Part[];
  readonly reports: readonly Part[];
  readonly reportFolders: readonly Part[];
  readonly reportTypes: readonly Part[];
  readonly dashboards: readonly Part[];
  readonly dashboardFolders: readonly Part[];
  readonly labels: ReadonlySet<string>;
  /** What each Lightning web component may be placed on, by its name. */
  readonly bundles: ReadonlyMap<string, readonly string[]>;
}

const metadata = resolve(import.meta.dirname, '../../force-app/main/default');

/** The package of this repository. */
export function thePackage(): Package {
  const files = readdirSync(metadata, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('-meta.xml'))
    .map(path => ({
      path: relative(metadata, join(metadata, path)),
      xml: readFileSync(join(metadata, path), 'utf8')
    }));
  return packageOf(files);
}

/** A package of the given files. */
export function packageOf(files: readonly PackageFile[]): Package {
  const parts = files
    .map(file => ({ path: file.path, ...readXml(file.xml) }))
    .map(file => ({ ...file, name: nameOf(file.path) }));
  const ofType = (type: string): Part[] => parts.filter(part => part.type === type);
  const below = (object: string, type: string) =>
    ofType(type).filter(part => part.path.startsWith(`objects/${object}/`));
  const names = new Set(parts.flatMap(part => /^objects\/([^/]+)\//.exec(part.path)?.[1] ?? []));
  const objects = [...names].sort().map(name => ({
    name,
    declaration: below(name, 'CustomObject')[0],
    fields: new Map(below(name, 'CustomField').map(field => [field.name, field])),
    rules: below(name, 'ValidationRule'),
    compactLayouts: below(name, 'CompactLayout'),
    listViews: below(name, 'ListView')
  }));
  return {
    objects: new Map(objects.map(object => [object.name, object])),
    permissionSets: ofType('PermissionSet'),
    customPermissions: ofType('CustomPermission'),
    layouts: ofType('Layout'),
    pages: ofType('FlexiPage'),
    tabs: ofType('CustomTab'),
    applications: ofType('CustomApplication'),
    reports: ofType('Report'),
    reportFolders: ofType('ReportFolder'),
    reportTypes: ofType('ReportType'),
    dashboards: ofType('Dashboard'),
    dashboardFolders: ofType('DashboardFolder'),
    labels: new Set(ofType('CustomLabels').flatMap(part => labelsOf(part.content))),
    bundles: new Map(
      ofType('LightningComponentBundle').map(({ name, content }) => [name, targetsOf(content)])
    )
  };
}

/** Every custom field of the package, with its object. */
export function allFields(subject: Package): { object: string; field: Part }[] {
  return [...subject.objects.values()].flatMap(object =>
    [...object.fields.values()].map(field => ({ object: object.name, field }))
  );
}

/** Every validation rule of the package, with its object. */
export function allRules(subject: Package): { object: string; rule: Part }[] {
  return [...subject.objects.values()].flatMap(object =>
    object.rules.map(rule => ({ object: object.name, rule }))
  );
}

/** What kind of field it is: a formula's type is what it returns, so a formula is told by its formula. */
export function kindOf(field: Part): string {
  return textOf(field.content, 'formula') === undefined ? (textOf(field.content, 'type') ?? '') : 'Formula';
}

/** Does the object have the field, its own or a standard one? */
export function hasField(subject: Package, object: string, field: string): boolean {
  return subject.objects.get(object)?.fields.has(field) === true || isStandardField(object, field);
}

function isStandardField(object: string, field: string): boolean {
  return everyObjectHas.includes(field) || (standardFields[object]?.includes(field) ?? false);
}

/** Is it an object of the package or a standard object that the package uses? */
export function hasObject(subject: Package, object: string): boolean {
  return subject.objects.has(object) || standardFields[object] !== undefined;
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]+-meta\.xml$/, '');
}

const targetsOf = (bundle: Element): string[] =>
  childrenOf(bundle, 'targets').flatMap(targets => textsOf(targets, 'target'));

function labelsOf(labels: Element): string[] {
  return childrenOf(labels, 'labels').flatMap(label => textOf(label, 'fullName') ?? []);
}
