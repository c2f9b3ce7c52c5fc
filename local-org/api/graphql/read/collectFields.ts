import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode
} from 'graphql';

/** What of `info` is needed to look ahead. */
export type LookAhead = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/**
 * The fields that are selected below some field nodes, fragments followed and `@skip` and `@include` heeded, by the key
 * of the answer; one key's nodes are merged when it is answered.
 * @param typeName only fragments on this type count; any when left out
 */
export function collectFields(
  nodes: readonly FieldNode[],
  info: LookAhead,
  typeName?: string
): ReadonlyMap<string, readonly FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, info)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        found.set(key, [...(found.get(key) ?? []), selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value;
      const applies =
        condition === undefined || typeName === undefined || condition === typeName || condition === 'Record';
      if (fragment && applies) visit(fragment.selectionSet.selections);
    }
  };
  for (const node of nodes) visit(node.selectionSet?.selections ?? []);
  return found;
}

function isIncluded(selection: SelectionNode, info: LookAhead): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
