import { execute, type GraphQLError } from 'graphql';
import { QueryError } from '../../soql/index.ts';
import { ApiError } from '../apiError.ts';
import type { RequestContext } from '../org.ts';
import { readDocument } from './documents.ts';
import { graphqlSchemaOf } from './graphqlSchemas.ts';
import type { GraphqlRequest } from './readRequest.ts';
import type { RequestState } from './requestState.ts';

/** One entry of `errors`, as the platform writes it. */
interface AnswerError {
  readonly message: string;
  readonly locations: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly paths?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

/** Answers a request: data, and errors for what could not be done. Faults of the local org itself are thrown. */
export async function answerGraphql(
  context: RequestContext,
  request: GraphqlRequest
): Promise<GraphqlAnswer> {
  const schema = graphqlSchemaOf(context.session.schema, context.visible);
  const read = readDocument(schema, request.query);
  if ('errors' in read)
    return { data: null, errors: read.errors.map(error => answerError(error, read.type)) };
  const state: RequestState = { context, variables: request.variables, furtherErrors: [] };
  const result = await execute({
    schema,
    document: read.document,
    contextValue: state,
    variableValues: request.variables,
    operationName: request.operationName ?? null
  });
  const errors = [...(result.errors ?? []), ...state.furtherErrors];
  return { data: result.data ?? null, errors: errors.map(error => answerError(error, 'ValidationError')) };
}

/** @param type of the error when the resolvers had no part in it */
function answerError(error: GraphQLError, type: string): AnswerError {
  const { originalError: cause, path } = error;
  const refusal = cause ? refusalOf(cause) : undefined;
  if (cause && !refusal) throw cause;
  return {
    message: refusal?.message ?? error.message,
    locations: error.locations ?? [],
    ...(path && { path, paths: path }),
    extensions: refusal
      ? { ErrorType: 'DataFetchingException', errorCode: refusal.errorCode }
      : { ErrorType: type, ...error.extensions }
  };
}

/** What the asker did wrong; nothing for a fault of the local org. */
function refusalOf(error: Error): { readonly message: string; readonly errorCode: string } | undefined {
  if (error instanceof QueryError) return { message: error.message, errorCode: error.code };
  if (error instanceof ApiError) return error.entries[0];
  return error.name === 'GraphQLError' ? { message: error.message, errorCode: 'INVALID_INPUT' } : undefined;
}
