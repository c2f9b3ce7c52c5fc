import { fieldNamed, type ObjectSchema } from '../../../metadata/schema.ts';
import type { Draft } from '../draft.ts';

/** People's names are kept whole beside their parts: `Name` follows `FirstName` and `LastName`. */
export function deriveName(object: ObjectSchema, draft: Draft): void {
  if (!fieldNamed(object, 'FirstName') || !fieldNamed(object, 'LastName')) return;
  const parts = ['FirstName', 'LastName'].map(name => current(draft, name));
  const name = parts.filter(part => typeof part === 'string' && part !== '').join(' ');
  draft.values.set('Name', name === '' ? null : name);
}

/** A field's value as it will stand: what the request set, else what was stored before. */
export function current(draft: Draft, field: string): unknown {
  return draft.values.has(field) ? draft.values.get(field) : draft.prior?.[field];
}
