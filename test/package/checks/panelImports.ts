import { resolvePath } from '../formulaNames.ts';
import { hasObject, type Package } from '../packageModel.ts';
import type { PanelSource } from '../panelSources.ts';

/** Panels import labels, objects and fields that the package has. */
export function panelImportProblems(subject: Package, sources: readonly PanelSource[]): string[] {
  return sources.flatMap(({ path, text }) => [
    ...namesAfter(text, '@salesforce/label/c.')
      .filter(name => !subject.labels.has(name))
      .map(name => `${path}: there is no label ${name}`),
    ...namesAfter(text, '@salesforce/schema/')
      .map(name => schemaProblem(subject, name))
      .flatMap(problem => (problem === undefined ? [] : [`${path}: ${problem}`]))
  ]);
}

/** Labels that no panel shows. */
export function unusedLabels(subject: Package, sources: readonly PanelSource[]): string[] {
  const used = new Set(sources.flatMap(({ text }) => namesAfter(text, '@salesforce/label/c.')));
  return [...subject.labels].filter(name => !used.has(name)).map(name => `no panel shows the label ${name}`);
}

function schemaProblem(subject: Package, name: string): string | undefined {
  const [object = '', ...path] = name.split('.');
  if (!hasObject(subject, object)) return `there is no object ${object}`;
  if (path.length === 0) return undefined;
  const resolved = resolvePath(subject, object, path.join('.'));
  return typeof resolved === 'string' ? resolved : undefined;
}

function namesAfter(text: string, module: string): string[] {
  return text
    .split(/['"]/)
    .filter(part => part.startsWith(module))
    .map(part => part.slice(module.length));
}
