import { XMLParser } from 'fast-xml-parser';

/** One element: its children by name, in order; a child without children of its own is its text. */
export type Element = { readonly [name: string]: readonly (Element | string)[] };

const parser = new XMLParser({
  isArray: () => true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true
});

/** The root element's name and content. */
export function readXml(xml: string): { readonly type: string; readonly content: Element } {
  const document = parser.parse(xml) as Element;
  const [type] = Object.keys(document);
  const content = type === undefined ? undefined : document[type]?.[0];
  if (type === undefined || content === undefined) throw new Error('The XML has no root element.');
  return { type, content: typeof content === 'string' ? {} : content };
}

/** The text of the first child of that name; undefined where there is none. */
export function textOf(element: Element, name: string): string | undefined {
  const child = element[name]?.[0];
  return typeof child === 'string' ? child : undefined;
}

/** The texts of all children of that name. */
export function textsOf(element: Element, name: string): string[] {
  return (element[name] ?? []).filter(child => typeof child === 'string');
}

/** All children of that name that have children themselves. */
export function childrenOf(element: Element, name: string): Element[] {
  return (element[name] ?? []).filter(child => typeof child !== 'string');
}
