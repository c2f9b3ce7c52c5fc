/** What an attacker sends: a series of writes, and what the org said to each. */
import type { Persona } from '../../../conformance/support/testOrg.ts';
import type { Fields } from '../../../conformance/support/writePaths.ts';

export interface Write {
  readonly operation: 'create' | 'update' | 'delete';
  readonly object: string;
  /** The record that is changed or deleted. */
  readonly id?: string;
  readonly fields: Fields;
  /** Who sends it, where that is somebody else than the attacker. */
  readonly as?: Persona;
  /** How later writes of the same request name the new record: `@{reference.id}`. */
  readonly reference?: string;
}

/** What the org said to a write. A write that the road never sent, because one before it had failed, has no answer of its own. */
export type Said =
  | { readonly accepted: true; readonly id: string }
  | { readonly accepted: false; readonly codes: readonly string[]; readonly messages: readonly string[] };

export const create = (object: string, fields: Fields): Write => ({ operation: 'create', object, fields });
export const update = (object: string, id: string, fields: Fields): Write => ({
  operation: 'update',
  object,
  id,
  fields
});
export const remove = (object: string, id: string): Write => ({
  operation: 'delete',
  object,
  id,
  fields: {}
});

/** The same write by somebody else. */
export const by = (as: Persona, write: Write): Write => ({ ...write, as });

/** Neighbours that are alike, in their order. */
export function runs(
  writes: readonly Write[],
  alike: (one: Write, other: Write) => boolean
): readonly (readonly Write[])[] {
  const found: Write[][] = [];
  for (const write of writes) {
    const last = found.at(-1);
    if (last?.[0] && alike(last[0], write)) last.push(write);
    else found.push([write]);
  }
  return found;
}
