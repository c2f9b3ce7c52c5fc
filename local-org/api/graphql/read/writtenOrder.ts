import { Kind, type FieldNode, type ValueNode } from 'graphql';

/** The names of an input object in the order in which they were written, with what they hold; a leaf holds nothing. */
export type WrittenNames = ReadonlyMap<string, WrittenNames>;

/**
 * The names of an argument in their written order. Coerced arguments have the order of their type, but what comes first in
 * `orderBy` sorts first.
 */
export function writtenOrder(
  node: FieldNode | undefined,
  argument: string,
  variables: Readonly<Record<string, unknown>>
): WrittenNames {
  const value = node?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value ? ofNode(value, variables) : new Map();
}

function ofNode(node: ValueNode, variables: Readonly<Record<string, unknown>>): WrittenNames {
  if (node.kind === Kind.VARIABLE) return ofValue(variables[node.name.value]);
  if (node.kind !== Kind.OBJECT) return new Map();
  return new Map(node.fields.map(field => [field.name.value, ofNode(field.value, variables)]));
}

function ofValue(value: unknown): WrittenNames {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([name, inner]) => [name, ofValue(inner)]));
}
