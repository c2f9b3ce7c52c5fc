import type { XmlElement } from '../../metadata/xml/element.ts';
import { badRequest } from '../apiError.ts';

/**
 * What an element of a request says, as a plain value: text without the white space around it, or values by the names
 * of its elements, a list where a name is repeated. What is said to be nil is left out.
 * @throws ApiError INVALID_TYPE for text beside elements and for attributes, which no call has
 */
export function valuesOf(element: XmlElement): unknown {
  refuseStray(element);
  if (element.children.length === 0) return element.text.trim();
  const values = new Map<string, unknown[]>();
  for (const child of element.children.filter(candidate => !isNil(candidate))) {
    values.set(child.name, [...(values.get(child.name) ?? []), valuesOf(child)]);
  }
  return Object.fromEntries(
    [...values].map(([name, list]) => [name, list.length === 1 ? list[0] : list] as const)
  );
}

function isNil({ attributes }: XmlElement): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => /(?:^|:)nil$/.test(name) && (value === 'true' || value === '1')
  );
}

function refuseStray({ name, attributes, children, text }: XmlElement): void {
  const stray = Object.keys(attributes).find(attribute => !/^xmlns$|:/.test(attribute));
  if (stray !== undefined) {
    throw badRequest('INVALID_TYPE', `<${name}> has no attribute ${stray}; write it as an element.`);
  }
  if (children.length > 0 && text.trim() !== '') {
    throw badRequest('INVALID_TYPE', `<${name}> holds elements, not the text ${text.trim().slice(0, 80)}.`);
  }
}
