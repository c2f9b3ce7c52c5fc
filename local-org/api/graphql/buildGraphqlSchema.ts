import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  specifiedDirectives
} from 'graphql';
import type { OrgSchema } from '../../metadata/schema.ts';
import { AggregateTypes } from './aggregate/aggregateTypes.ts';
import { resolveRoot } from './read/resolveRoot.ts';
import type { RequestState } from './requestState.ts';
import { scopeType } from './types/inputTypes.ts';
import { MutationTypes } from './types/mutationTypes.ts';
import { OutputTypes } from './types/outputTypes.ts';
import { resolveMutations } from './write/resolveMutations.ts';

/** A field so marked is left out, without an error, where the asker may not see it. */
export const optionalDirective = new GraphQLDirective({
  name: 'optional',
  locations: [DirectiveLocation.FIELD]
});

const mutationsInput = new GraphQLInputObjectType({
  name: 'UIAPIMutationsInput',
  fields: { allOrNone: { type: GraphQLBoolean } }
});

const self = () => ({});

/** The GraphQL schema of what an asker may see of an org. */
export function buildGraphqlSchema(schema: OrgSchema, visible: OrgSchema): GraphQLSchema {
  const outputs = new OutputTypes(visible);
  const scopes = new Map([...visible.objects].map(([key, object]) => [key, scopeType(object)]));
  const aggregates = new AggregateTypes(visible, outputs.inputs, scopes);
  const mutations = new MutationTypes(schema, visible, outputs);

  const recordQuery = new GraphQLObjectType<unknown, RequestState>({
    name: 'RecordQuery',
    fields: () =>
      Object.fromEntries(
        [...visible.objects].map(([key, object]) => [
          object.apiName,
          {
            type: outputs.connection(object),
            args: {
              ...outputs.connectionArguments(object),
              scope: { type: scopes.get(key) ?? scopeType(object) }
            },
            resolve: (_source, values, state, info) => resolveRoot(object, values, state, info)
          }
        ])
      )
  });
  const uiapi = new GraphQLObjectType<unknown, RequestState>({
    name: 'UIAPI',
    fields: {
      query: { type: new GraphQLNonNull(recordQuery), resolve: self },
      aggregate: { type: new GraphQLNonNull(aggregates.recordQueryAggregate()), resolve: self }
    }
  });
  const uiapiMutations = new GraphQLObjectType({ name: 'UIAPIMutations', fields: mutations.mutations() });
  return new GraphQLSchema({
    query: new GraphQLObjectType<unknown, RequestState>({
      name: 'Query',
      fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: self } }
    }),
    mutation: new GraphQLObjectType<unknown, RequestState>({
      name: 'Mutation',
      fields: {
        uiapi: {
          type: new GraphQLNonNull(uiapiMutations),
          args: { input: { type: mutationsInput } },
          resolve: (_source, values: { input?: { allOrNone?: boolean | null } | null }, state, info) =>
            resolveMutations(mutations.fields, values.input, state, info)
        }
      }
    }),
    directives: [...specifiedDirectives, optionalDirective]
  });
}
