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
  if (depthOf(query) > deepest || depthOf(JSON.stringify(variables ?? {})) > deepest) {
    throw badRequest('INVALID_INPUT', `A GraphQL request can be nested ${deepest} levels deep at most`);
  }
  return {
    query,
    variables: isObject(variables) ? variables : {},
    ...(typeof operationName === 'string' && operationName !== '' && { operationName })
  };
}

const deepest = 200;

/** How deep brackets are nested in a query or in JSON, outside of quotes. */
function depthOf(text: string): number {
  let depth = 0;
  let reached = 0;
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\\n])*"|#[^\n]*|[[{(]|[\])}]/g)) {
    if (token === '[' || token === '{' || token === '(') reached = Math.max(reached, ++depth);
    else if (token === ']' || token === '}' || token === ')') depth--;
  }
  return reached;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
