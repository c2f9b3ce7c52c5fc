import type {
  GraphQLDocument,
  GraphQLError,
  GraphQLRequest,
  GraphQLResponse,
  GraphQLResult
} from 'lightning/graphql';
import type { FetchError } from 'lightning/uiRecordApi';
import { request, servicePath } from '../../../http.ts';
import { createWireAdapter } from '../../../wireAdapter.ts';

/** On the platform a document is opaque; here it carries its text. */
interface TextDocument extends GraphQLDocument {
  readonly text: string;
}

const isTextDocument = (document: GraphQLDocument): document is TextDocument => 'text' in document;

export function gql(text: TemplateStringsArray, ...values: readonly unknown[]): GraphQLDocument {
  const document: TextDocument = {
    __graphqlDocument: true,
    text: String.raw({ raw: text }, ...values.map(textOf))
  };
  return document;
}

/** A document inside another is a fragment. */
function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value);
}

function isFetchError(reason: unknown): reason is FetchError {
  return typeof reason === 'object' && reason !== null && 'body' in reason && 'status' in reason;
}

/** The server read the request and said no; to a session that ended it says nothing. */
function isRefusal(reason: unknown): reason is FetchError {
  return isFetchError(reason) && reason.status < 500 && reason.status !== 401;
}

async function send<Data>({
  query,
  variables,
  operationName
}: GraphQLRequest): Promise<GraphQLResponse<Data>> {
  if (!query || !isTextDocument(query)) throw new TypeError('`query` is not a document made with gql`…`.');
  const body = { query: query.text, variables: variables ?? {}, ...(operationName ? { operationName } : {}) };
  try {
    const { data, errors } = await request<GraphQLResponse<Data>>('POST', servicePath('graphql'), body);
    return { data: data ?? null, ...(errors && errors.length > 0 ? { errors } : {}) };
  } catch (reason) {
    if (!isRefusal(reason)) throw reason;
    return { data: null, errors: [{ message: reason.body.message }] };
  }
}

function errorsOf(reason: unknown): GraphQLError[] {
  if (isFetchError(reason) && reason.body.errorCode !== undefined) {
    const { status, body } = reason;
    return [{ message: body.message, extensions: { errorCode: body.errorCode, status } }];
  }
  return [{ message: reason instanceof Error ? reason.message : 'The server could not answer.' }];
}

/** Which records an answer speaks of, by the ids inside it. */
function mentions(value: GraphQLResult, recordIds: ReadonlySet<string>): boolean {
  const text = JSON.stringify(value.data ?? null);
  return [...recordIds].some(id => text.includes(id));
}

export const graphql = createWireAdapter<GraphQLRequest & Record<string, unknown>, GraphQLResult>({
  initial: { data: undefined, errors: undefined },
  load: config =>
    config.query
      ? send(config).then(({ data, errors }) => ({ data: errors ? undefined : (data ?? undefined), errors }))
      : undefined,
  failed: reason => ({ data: undefined, errors: errorsOf(reason) }),
  affectedBy: (_config, value, recordIds) => mentions(value, recordIds),
  provide: (value, refresh) => ({ ...value, refresh })
});

export function executeMutation<Data>(mutation: GraphQLRequest): Promise<GraphQLResponse<Data>> {
  return send<Data>(mutation);
}
