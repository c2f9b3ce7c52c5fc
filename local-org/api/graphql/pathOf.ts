import type { GraphQLResolveInfo } from 'graphql';

/** Where in the answer a field stands, from the root on. */
export function pathOf(path: GraphQLResolveInfo['path']): (string | number)[] {
  return [...(path.prev ? pathOf(path.prev) : []), path.key];
}
