import {
  GraphQLError,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema
} from 'graphql';
import { withoutUnseenOptionals } from './optionalFields.ts';
import { RootLimitRule } from './rootLimit.ts';

export type ReadDocument =
  | { readonly document: DocumentNode }
  | { readonly errors: readonly GraphQLError[]; readonly type: 'InvalidSyntax' | 'ValidationError' };

const mostKept = 200;
const mostTokens = 20_000;
/** Leaving out optional fields may leave fragments unused. */
const rules = [
  ...specifiedRules.filter(rule => rule !== NoUnusedVariablesRule && rule !== NoUnusedFragmentsRule),
  RootLimitRule
];
const documents = new WeakMap<GraphQLSchema, Map<string, ReadDocument>>();

/** Parses and validates a query, once for each schema while it is among the last that were asked. */
export function readDocument(schema: GraphQLSchema, query: string): ReadDocument {
  const ofSchema = documents.get(schema) ?? new Map<string, ReadDocument>();
  documents.set(schema, ofSchema);
  const known = ofSchema.get(query);
  if (known) return known;
  const read = readAnew(schema, query);
  ofSchema.set(query, read);
  const [oldest] = ofSchema.keys();
  if (ofSchema.size > mostKept && oldest !== undefined) ofSchema.delete(oldest);
  return read;
}

function readAnew(schema: GraphQLSchema, query: string): ReadDocument {
  try {
    const document = withoutUnseenOptionals(parse(query, { maxTokens: mostTokens }), schema);
    const errors = validate(schema, document, rules);
    return errors.length > 0 ? { errors, type: 'ValidationError' } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error], type: 'InvalidSyntax' };
    if (error instanceof RangeError)
      return { errors: [new GraphQLError('The query is nested too deeply.')], type: 'InvalidSyntax' };
    throw error;
  }
}
