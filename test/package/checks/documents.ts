import { posix } from 'node:path';
import type { Document, Project } from '../documents.ts';
import { hasObject, type Package } from '../packageModel.ts';

/**
 * What pages say in code font exists: objects, fields, rules, permission sets and all other parts of the package,
 * commands and files. A part of a name may be left out: `…_Gap__c`, `Claimed_…__c`, `<Category>_needs_its_criteria`.
 */
export function nameProblems(subject: Package, project: Project, page: Document): string[] {
  const code = codeOf(page.text);
  return [
    ...fieldProblems(subject, code),
    ...partProblems(subject, code),
    ...found(code, /npm run (\w[\w:-]*)/g)
      .filter(([, command = '']) => !project.commands.includes(command))
      .map(([, command]) => `there is no command npm run ${command}`),
    ...found(code, /(?<![\w/.@])(?:config|docs|force-app|local-org|scripts|test|types)\/[\w./-]*\w/g)
      .filter(([path]) => !project.has(path))
      .map(([path]) => `there is no file ${path}`)
  ].map(problem => `${page.path}: ${problem}`);
}

/** Links lead to files, and to headings of pages. */
export function linkProblems(pages: readonly Document[], project: Project): string[] {
  return pages.flatMap(page =>
    found(page.text, /\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g).flatMap(([, file = '', heading]) => {
      const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file);
      if (!project.has(path)) return [`${page.path}: there is no ${path}`];
      const target = pages.find(other => other.path === path);
      return heading === undefined || target === undefined || headingsOf(target).includes(heading)
        ? []
        : [`${page.path}: ${path} has no heading #${heading}`];
    })
  );
}

/** Code spans and code blocks; what stands for any text is written as an ellipsis. */
function codeOf(text: string): string {
  return found(text, /```[^\n]*\n(.*?)```|`([^`\n]+)`/gs)
    .map(([, block, span]) => block ?? span ?? '')
    .join('\n')
    .replace(/%[0-9A-F]{2}/g, ' ')
    .replace(/<\w+>|%/g, '…');
}

function fieldProblems(subject: Package, code: string): string[] {
  return found(code, /(?:(\w+)\.)?([\w…]+)__([cr])(?!\w)/g).flatMap(([name, owner, stem = '', kind]) => {
    const isName = matcher(`${stem}__c`);
    const objects = [...subject.objects.values()];
    const among = (fields: ReadonlyMap<string, unknown> | undefined) =>
      [...(fields?.keys() ?? [])].some(isName);
    if (owner !== undefined && kind === 'c' && hasObject(subject, owner))
      return among(subject.objects.get(owner)?.fields) ? [] : [`there is no field ${name}`];
    const exists =
      (kind === 'c' && objects.some(object => isName(object.name))) ||
      objects.some(object => among(object.fields)) ||
      // Reports name a custom report type so.
      (kind === 'c' && subject.reportTypes.some(type => isName(`${type.name}__c`)));
    return exists ? [] : [`there is no ${stem}__${kind}`];
  });
}

/** Names like `Commit_needs_its_criteria`. Those of what a probe makes begin with `Probe_`. */
function partProblems(subject: Package, code: string): string[] {
  const names = partNames(subject);
  return found(code, /(?<![\w…])[A-Z…][A-Za-z…]*(?:_[A-Za-z…]+)+(?!\w)/g)
    .map(([name]) => name)
    .filter(name => /[a-z]/.test(name) && !/__[cr]$/.test(name) && !name.startsWith('Probe_'))
    .filter(name => !names.some(matcher(name)))
    .map(name => `there is no ${name}`);
}

function partNames(subject: Package): string[] {
  const objects = [...subject.objects.values()];
  return [
    ...objects.flatMap(object => [...object.rules, ...object.compactLayouts, ...object.listViews]),
    ...subject.permissionSets,
    ...subject.customPermissions,
    ...subject.pages,
    ...subject.applications,
    ...subject.reports,
    ...subject.reportFolders,
    ...subject.reportTypes,
    ...subject.dashboards
  ].map(part => part.name);
}

/** Compares names with one that may have ellipses in it. */
function matcher(name: string): (other: string) => boolean {
  const pattern = new RegExp(`^${name.replaceAll('…', '.+')}$`);
  return other => pattern.test(other);
}

/** A page's headings as links name them. */
function headingsOf(page: Document): string[] {
  return found(page.text, /^#+ (.+)$/gm).map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-')
  );
}

const found = (text: string, pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)];
