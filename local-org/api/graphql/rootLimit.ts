import { GraphQLError, type ASTVisitor, type FieldNode, type ValidationContext } from 'graphql';

const mostRoots = 10;

/** Holds a request to ten subqueries of records and aggregates, as published for the platform. */
export function RootLimitRule(context: ValidationContext): ASTVisitor {
  const roots: FieldNode[] = [];
  return {
    Field: node => {
      const parent = context.getParentType()?.name;
      if (parent !== 'RecordQuery' && parent !== 'RecordQueryAggregate') return;
      roots.push(node);
      if (roots.length !== mostRoots + 1) return;
      context.reportError(
        new GraphQLError(`A request can hold at most ${mostRoots} subqueries.`, { nodes: [node] })
      );
    }
  };
}
