import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { changeFiles, type Change } from './packageWith.ts';

const sources = join(import.meta.dirname, '../../force-app/main/default');

export interface PackageParts {
  /** As `Object__c.Field__c`. */
  readonly fields: readonly string[];
  /** As `Object__c.Rule_name`. */
  readonly rules: readonly string[];
  /** What other files said then. */
  readonly changes: readonly Change[];
}

/**
 * A package directory with this package as it was before it had those fields and rules, for who wants to see an org grow
 * into it. Rules that ask for one of the fields are left out too, and so are filters of roll-ups by them, and panels. The caller
 * removes the folder.
 */
export async function packageBefore({ fields, rules, changes }: PackageParts): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'package-before-'));
  await cp(sources, folder, { recursive: true, filter: path => basename(path) !== 'lwc' });
  for (const [kind, names] of Object.entries({ field: fields, validationRule: rules })) {
    for (const name of names) {
      const [object = '', part = ''] = name.split('.');
      await rm(join(folder, 'objects', object, `${kind}s`, `${part}.${kind}-meta.xml`));
    }
  }
  await changeFiles(folder, changes);
  const paths = await readdir(folder, { recursive: true });
  for (const path of paths.filter(each => each.endsWith('.xml'))) await leaveOut(folder, path, fields);
  return folder;
}

async function leaveOut(folder: string, path: string, fields: readonly string[]): Promise<void> {
  const [kind = '', place = ''] = path.split('/');
  const file = join(folder, path);
  const text = await readFile(file, 'utf8');
  const own = (object: string): string[] =>
    fields.filter(field => field.startsWith(`${object}.`)).map(nameOf);
  if (kind === 'permissionsets') {
    await writeFile(file, without(text, 'fieldPermissions', fields));
  } else if (kind === 'layouts') {
    await writeFile(file, without(text, 'layoutItems', own(place.split('-')[0] ?? '')));
  } else if (text.includes('<summaryFilterItems>')) {
    await writeFile(file, without(text, 'summaryFilterItems', fields));
  } else if (path.includes('compactLayouts') || path.includes('listViews')) {
    await writeFile(file, withoutNames(text, own(place)));
  } else if (path.includes('validationRules') && asks(text, own(place), fields.map(nameOf))) {
    await rm(file);
  }
}

const nameOf = (field: string): string => field.split('.')[1] ?? '';

/** Does a formula name one of the fields of its own object, or one of any object through a relationship? */
function asks(text: string, own: readonly string[], others: readonly string[]): boolean {
  return (
    own.some(name => new RegExp(`(?<![\\w.])${name}\\b`).test(text)) ||
    others.some(name => new RegExp(`__r\\.${name}\\b`).test(text))
  );
}

/** The text without the columns and fields of those names. */
function withoutNames(text: string, names: readonly string[]): string {
  return text.replace(/\s*<(columns|fields)>(.*?)<\/\1>/g, (found, _, name: string) =>
    names.includes(name) ? '' : found
  );
}

/** The text without the elements that hold one of the fields. */
function without(text: string, element: string, fields: readonly string[]): string {
  return text.replace(new RegExp(`\\s*<${element}>.*?</${element}>`, 'gs'), found =>
    fields.some(field => found.includes(`<field>${field}</field>`)) ? '' : found
  );
}
