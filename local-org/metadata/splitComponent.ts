import { componentKey, type XmlComponent } from './component.ts';
import { typeWithin } from './componentTypes.ts';
import type { ProblemReport } from './problem.ts';
import type { XmlElement } from './xml/element.ts';

/**
 * What the file of a component holds: the component itself and those that are written within it, as the fields and rules
 * of an object in metadata format, or labels. A file that says nothing of the component itself does not declare it.
 */
export function splitComponent(whole: XmlComponent, problems: ProblemReport): readonly XmlComponent[] {
  const own: XmlElement[] = [];
  const within: XmlComponent[] = [];
  for (const child of whole.element.children) {
    const type = typeWithin(whole.type, child.name);
    const name = child.children.find(({ name }) => name === 'fullName')?.text.trim();
    if (!type) own.push(child);
    else if (name) within.push({ type, fullName: nameWithin(whole, name), element: child });
    else problems.add(child.position, `<${child.name}> needs <fullName>.`);
  }
  const parts = unique(within, problems);
  if (parts.length > 0 && own.length === 0) return parts;
  return [{ ...whole, element: { ...whole.element, children: own } }, ...parts];
}

function nameWithin({ type, fullName }: XmlComponent, name: string): string {
  return type === 'CustomObject' ? `${fullName}.${name}` : name;
}

function unique(parts: readonly XmlComponent[], problems: ProblemReport): readonly XmlComponent[] {
  const known = new Set<string>();
  return parts.filter(part => {
    const key = componentKey(part);
    if (known.has(key)) {
      problems.add(part.element.position, `There is a second ${part.type} ${part.fullName} in the file.`);
    }
    return !known.has(key) && known.add(key);
  });
}
