import type { OrgSchema } from '../../metadata/schema.ts';
import { documentsOf, textOf } from '../../metadata/xmlContent.ts';

const standardIcons = new Map(
  ['account', 'contact', 'lead', 'opportunity', 'task', 'user'].map(name => [name, `standard:${name}`])
).set('product2', 'standard:product');

/** An object's icon: the motif of its tab (`Custom13: Box` is `custom:custom13`), or the standard object's. */
export function iconOf(schema: OrgSchema, object: string): string {
  const tab = documentsOf(schema, 'CustomTab').find(
    ({ fullName }) => fullName.toLowerCase() === object.toLowerCase()
  );
  const motif = tab && /^Custom(\d+)/.exec(textOf(tab.content, 'motif') ?? '');
  if (motif) return `custom:custom${motif[1]}`;
  return standardIcons.get(object.toLowerCase()) ?? 'standard:record';
}
