import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

/** An element of a metadata file: its name, and its text or its child elements, in their order. */
export interface Element {
  readonly name: string;
  readonly content: string | readonly Element[];
}

const parser = new XMLParser({ preserveOrder: true, parseTagValue: false, trimValues: true });
const nodes = z.array(z.record(z.string(), z.unknown()));

/** The root element of a metadata file; its XML declaration, attributes and comments are left out. */
export function parseXml(text: string): Element {
  const roots = elementsOf(parser.parse(text)).filter(({ name }) => !name.startsWith('?'));
  const [root] = roots;
  if (!root || roots.length > 1) throw new Error('A metadata file has one root element.');
  return root;
}

export function childrenOf({ content }: Element): readonly Element[] {
  return typeof content === 'string' ? [] : content;
}

/** The text of the first child of that name. */
export function textOf(element: Element, name: string): string | undefined {
  const content = childrenOf(element).find(child => child.name === name)?.content;
  return typeof content === 'string' ? content : undefined;
}

function elementsOf(parsed: unknown): Element[] {
  return nodes
    .parse(parsed)
    .flatMap(node => Object.entries(node).filter(([name]) => name !== ':@' && name !== '#text'))
    .map(([name, inner]) => ({ name, content: contentOf(inner) }));
}

function contentOf(inner: unknown): string | readonly Element[] {
  const children = elementsOf(inner);
  if (children.length > 0) return children;
  return nodes
    .parse(inner)
    .map(node => String(node['#text'] ?? ''))
    .join('');
}
