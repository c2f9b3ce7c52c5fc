import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../org.ts';

/** What the resolvers of one request share. */
export interface RequestState {
  readonly context: RequestContext;
  /** Variables as they were sent: coerced ones lose the order of their members. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Errors beyond the one that a field can fail with. */
  readonly furtherErrors: GraphQLError[];
}
