import type { SourcePosition, XmlContent, XmlValue } from '../schema.ts';

/** One XML element: either it has child elements, or text. */
export interface XmlElement {
  /** Without the prefix of a namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Where the element's tag begins, and where its text does. */
  readonly position: SourcePosition;
  readonly textPosition: SourcePosition;
}

/** The element's children by name, as plain data without positions. */
export function contentOf(element: XmlElement): XmlContent {
  const content: Record<string, XmlValue[]> = {};
  for (const child of element.children) {
    const value = child.children.length > 0 ? contentOf(child) : child.text.trim();
    (content[child.name] ??= []).push(value);
  }
  return content;
}
