import type { MetadataDocument, OrgSchema, XmlContent } from './schema.ts';

/** The text of the first element of that name. */
export function textOf(content: XmlContent, element: string): string | undefined {
  const [value] = content[element] ?? [];
  return typeof value === 'string' ? value : undefined;
}

export function textsOf(content: XmlContent, element: string): string[] {
  return (content[element] ?? []).filter(value => typeof value === 'string');
}

/** The elements of that name that hold others. */
export function childrenOf(content: XmlContent, element: string): XmlContent[] {
  return (content[element] ?? []).filter(value => typeof value !== 'string');
}

export function documentsOf(schema: OrgSchema, type: MetadataDocument['type']): MetadataDocument[] {
  return schema.documents.filter(document => document.type === type);
}
