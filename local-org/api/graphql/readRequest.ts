import { badRequest } from '../apiError.ts';

/** The body of a GraphQL request. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** @throws ApiError 400 for a body that is no GraphQL request */
export function readRequest(body: unknown): GraphqlRequest {
  if (!isObject(body))
    throw badRequest('JSON_PARSER_ERROR', 'A GraphQL request is a JSON object with a query');
  const { query, variables, operationName } = body;
  if (typeof query !== 'string' || query.trim() === '') {
    throw badRequest('INVALID_INPUT', 'A GraphQL request needs its query as text');
  }
  if (variables !== undefined && variables !== null && !isObject(variables)) {
    throw badRequest('INVALID_INPUT', 'The variables of a GraphQL request are a JSON object');
  }
  return {
    query,
    variables: isObject(variables) ? variables : {},
    ...(typeof operationName === 'string' && operationName !== '' && { operationName })
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
