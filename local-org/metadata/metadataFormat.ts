import type { BundleComponent, Component, XmlComponent } from './component.ts';
import { folderTypeOf, typeInFolder, type XmlType } from './componentTypes.ts';
import { reportTo, type MetadataProblem } from './problem.ts';
import { splitComponent } from './splitComponent.ts';
import { parseOrReport } from './xml/parseOrReport.ts';

/** What a file of a package in metadata format holds. */
interface PackageFile {
  /** Below the package: `objects/Account.object`. A bundle is all files of its folder. */
  readonly path: string;
  /** What its path says: the file's own component, whether or not it could be read. */
  readonly type: Component['type'];
  readonly fullName: string;
  readonly components: readonly Component[];
  readonly problems: readonly MetadataProblem[];
}

export interface PackageContent {
  readonly files: readonly PackageFile[];
  /** Paths of files that are of no type that the local org knows. */
  readonly unknown: readonly string[];
}

/** The components in the files of a package in metadata format, given their texts by their paths below the package. */
export function readPackage(texts: ReadonlyMap<string, string>): PackageContent {
  const files: PackageFile[] = [];
  const unknown: string[] = [];
  const bundles = new Map<string, Map<string, string>>();
  for (const [path, text] of texts) {
    const bundle = /^lwc\/([A-Za-z]\w*)\/(.+)$/.exec(path);
    const place = bundle ? undefined : placeOf(path);
    if (bundle) addTo(bundles, bundle[1] ?? '', bundle[2] ?? '', text);
    else if (place) files.push(readFile(path, place, text));
    else unknown.push(path);
  }
  return { files: [...files, ...[...bundles].map(([name, of]) => bundleFile(name, of))], unknown };
}

interface Place {
  readonly type: XmlType;
  readonly fullName: string;
}

/** What a path stands for: `layouts/Account-Main.layout`, `reports/Deals/Open.report`, `reports/Deals-meta.xml`. */
function placeOf(path: string): Place | undefined {
  const [, kind, folder] = /^(report|dashboard)s\/([^/]+?)(?:\.\1Folder)?-meta\.xml$/.exec(path) ?? [];
  if (folder !== undefined)
    return { type: kind === 'report' ? 'ReportFolder' : 'DashboardFolder', fullName: folder };
  const [, top = '', name = '', suffix = ''] = /^([^/]+)\/(.+)\.([A-Za-z]+)$/.exec(path) ?? [];
  const type = typeInFolder(top, suffix);
  const levels = type && folderTypeOf(type) ? 2 : 1;
  if (!type || name.split('/').length !== levels) return undefined;
  return { type, fullName: decoded(name) };
}

/** Names hold characters that no file's name may hold as percent signs and two digits. */
function decoded(name: string): string {
  return name.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, encoded => {
    const bytes = Buffer.from(encoded.replaceAll('%', ''), 'hex');
    return bytes.toString('utf8');
  });
}

function readFile(path: string, { type, fullName }: Place, text: string): PackageFile {
  const problems: MetadataProblem[] = [];
  const report = reportTo(problems);
  const element = parseOrReport(path, text, report);
  if (element && element.name !== type) {
    report.add(element.position, `The file holds <${element.name}> where <${type}> belongs.`);
  }
  const whole: XmlComponent | undefined =
    element && element.name === type ? { type, fullName, element } : undefined;
  const components = whole ? splitComponent(whole, report) : [];
  return { path, type, fullName, components, problems };
}

function bundleFile(fullName: string, files: ReadonlyMap<string, string>): PackageFile {
  const type = 'LightningComponentBundle';
  const component: BundleComponent = { type, fullName, files };
  return { path: `lwc/${fullName}`, type, fullName, components: [component], problems: [] };
}

function addTo(bundles: Map<string, Map<string, string>>, name: string, file: string, text: string): void {
  bundles.set(name, (bundles.get(name) ?? new Map<string, string>()).set(file, text));
}
