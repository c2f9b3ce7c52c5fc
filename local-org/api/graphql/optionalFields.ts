import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode
} from 'graphql';
import { optionalDirective } from './buildGraphqlSchema.ts';

/**
 * The document without the fields that are marked `@optional` and that the asker's schema doesn't have, and without the
 * variables that only they used.
 */
export function withoutUnseenOptionals(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const types = new TypeInfo(schema);
  let removed = false;
  const pruned = visit(
    document,
    visitWithTypeInfo(types, {
      Field: node => {
        if (!isOptional(node) || types.getFieldDef() || !types.getParentType()) return undefined;
        removed = true;
        return null;
      }
    })
  );
  return removed ? withoutUnusedVariables(visit(pruned, { SelectionSet: keptNonEmpty })) : document;
}

function isOptional(node: FieldNode): boolean {
  return node.directives?.some(({ name }) => name.value === optionalDirective.name) ?? false;
}

/** A selection that lost all its fields still says of which type the record is. */
function keptNonEmpty(node: SelectionSetNode): SelectionSetNode | undefined {
  if (node.selections.length > 0) return undefined;
  return { ...node, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }] };
}

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: node => {
      used.add(node.name.value);
    }
  });
  return visit(document, {
    VariableDefinition: node => (used.has(node.variable.name.value) ? undefined : null)
  });
}
