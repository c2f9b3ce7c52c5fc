/** The matrix: every persona × object × field × operation, each with what the permission sets say about it. */
import type { Persona } from '../../conformance/support/testOrg.ts';
import {
  allAccess,
  type FieldAccess,
  type ObjectAccess,
  type Operation,
  type PersonaAccess,
  type Verdict
} from './grants.ts';

export interface Case {
  readonly persona: Persona;
  readonly object: string;
  /** Nothing: the object's records as a whole, to delete one. */
  readonly field?: string;
  readonly operation: Operation;
  /** What REST is to say. */
  readonly expected: Verdict;
  /** GraphQL says with its schema that a field is nobody's to set. */
  readonly expectedOfSchema: Verdict;
}

export const access: readonly PersonaAccess[] = allAccess();
export const matrix: readonly Case[] = access.flatMap(persona =>
  persona.objects.flatMap(object => [
    ...object.fields.flatMap(field =>
      (['read', 'create', 'update'] as const).map(operation =>
        fieldCase(persona.name, object, field, operation)
      )
    ),
    deleteCase(persona.name, object)
  ])
);

/** The cases of one persona, by object. */
export function casesOf(persona: Persona): ReadonlyMap<string, readonly Case[]> {
  const own = matrix.filter(one => one.persona === persona);
  return new Map(
    [...new Set(own.map(({ object }) => object))].map(object => [
      object,
      own.filter(one => one.object === object)
    ])
  );
}

function fieldCase(
  persona: Persona,
  object: ObjectAccess,
  field: FieldAccess,
  operation: 'read' | 'create' | 'update'
): Case {
  const shared = { persona, object: object.object, field: field.name, operation };
  if (!object.read) return { ...shared, expected: 'absent', expectedOfSchema: 'absent' };
  if (operation === 'read') {
    const verdict = field.readable ? 'granted' : 'absent';
    return { ...shared, expected: verdict, expectedOfSchema: verdict };
  }
  const mayObject = operation === 'create' ? object.create : object.edit;
  const mayField = operation === 'create' ? field.creatable : field.updatable;
  const expected = mayField ? 'granted' : mayObject && !field.readable ? 'absent' : 'refused';
  const inSchema = field.readable && field.writable[operation];
  return { ...shared, expected, expectedOfSchema: inSchema ? expected : 'absent' };
}

function deleteCase(persona: Persona, object: ObjectAccess): Case {
  const expected = !object.read ? 'absent' : object.delete ? 'granted' : 'refused';
  return { persona, object: object.object, operation: 'delete', expected, expectedOfSchema: expected };
}

/** A case in a few words, for reports. */
export function titleOf({ persona, object, field, operation }: Case): string {
  return `${persona} ${operation}s ${field === undefined ? object : `${object}.${field}`}`;
}
