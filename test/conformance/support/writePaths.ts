/**
 * Every road by which a client can write one record. A rule must answer the same on each, so the suites run their
 * cases along all of them and compare what each one said. jsforce is the only client.
 */
import type { Connection } from 'jsforce';
import { apiVersion } from './testOrg.ts';

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** What the org said to one write: the record's id, or the refusal's messages and codes, as they were said. */
export type Outcome =
  | { readonly accepted: true; readonly id: string }
  | { readonly accepted: false; readonly messages: readonly string[]; readonly codes: readonly string[] };

export interface WritePath {
  readonly name: string;
  create(connection: Connection, object: string, fields: Fields): Promise<Outcome>;
  update(connection: Connection, object: string, id: string, fields: Fields): Promise<Outcome>;
}

interface ErrorEntry {
  readonly message: string;
  readonly errorCode?: string;
  readonly statusCode?: string;
  /** Where GraphQL puts the code. */
  readonly extensions?: { readonly errorCode?: string };
}
interface SaveAnswer {
  readonly id?: string | null;
  readonly success: boolean;
  readonly errors: readonly ErrorEntry[];
}

function refused(errors: readonly ErrorEntry[]): Outcome {
  return {
    accepted: false,
    messages: errors.map(error => error.message),
    codes: errors.map(error => error.statusCode ?? error.errorCode ?? error.extensions?.errorCode ?? '')
  };
}

function fromSaveAnswer(answer: SaveAnswer | undefined, id = ''): Outcome {
  if (!answer) throw new Error('The org answered no save result.');
  return answer.success ? { accepted: true, id: answer.id ?? id } : refused(answer.errors);
}

/** jsforce throws what the org refused: the code and message of the first error, and all of them as `data`. */
async function outcomeOf(write: Promise<SaveAnswer | SaveAnswer[]>, id = ''): Promise<Outcome> {
  try {
    const answer = await write;
    return fromSaveAnswer(Array.isArray(answer) ? answer[0] : answer, id);
  } catch (error) {
    if (!(error instanceof Error) || !('errorCode' in error)) throw error;
    const data = 'data' in error && Array.isArray(error.data) ? (error.data as ErrorEntry[]) : undefined;
    return refused(data ?? [{ message: error.message, errorCode: String(error.errorCode) }]);
  }
}

const rest: WritePath = {
  name: 'REST',
  create: (connection, object, fields) => outcomeOf(connection.sobject(object).create({ ...fields })),
  update: (connection, object, id, fields) =>
    outcomeOf(connection.sobject(object).update({ Id: id, ...fields }), id)
};

/** Upsert by the object's own external id where the fields carry it, by `Id` otherwise. */
const upsert: WritePath = {
  name: 'upsert',
  create: (connection, object, fields) =>
    outcomeOf(connection.sobject(object).upsert({ ...fields }, 'Key__c' in fields ? 'Key__c' : 'Id')),
  update: (connection, object, id, fields) =>
    outcomeOf(connection.sobject(object).upsert({ Id: id, ...fields }, 'Id'), id)
};

interface CompositeAnswer {
  readonly compositeResponse: readonly { readonly httpStatusCode: number; readonly body: unknown }[];
}
async function compositeOutcome(
  connection: Connection,
  method: 'POST' | 'PATCH',
  path: string,
  body: Fields,
  id = ''
): Promise<Outcome> {
  const answer = await connection.requestPost<CompositeAnswer>(`/services/data/v${apiVersion}/composite`, {
    allOrNone: true,
    compositeRequest: [
      { method, url: `/services/data/v${apiVersion}/sobjects/${path}`, referenceId: 'one', body }
    ]
  });
  const [part] = answer.compositeResponse;
  if (!part) throw new Error('The org answered no composite response.');
  if (part.httpStatusCode >= 400) return refused(part.body as ErrorEntry[]);
  return { accepted: true, id: (part.body as { id?: string } | null)?.id ?? id };
}
const composite: WritePath = {
  name: 'composite',
  create: (connection, object, fields) => compositeOutcome(connection, 'POST', object, fields),
  update: (connection, object, id, fields) =>
    compositeOutcome(connection, 'PATCH', `${object}/${id}`, fields, id)
};

function collections(allOrNone: boolean): WritePath {
  return {
    name: `collections, allOrNone ${allOrNone}`,
    create: (connection, object, fields) =>
      outcomeOf(connection.sobject(object).create([{ ...fields }], { allOrNone })),
    update: (connection, object, id, fields) =>
      outcomeOf(connection.sobject(object).update([{ Id: id, ...fields }], { allOrNone }), id)
  };
}

interface GraphqlAnswer {
  readonly data: { readonly uiapi: Record<string, { Record: { Id: string } } | null> } | null;
  readonly errors?: readonly ErrorEntry[];
}
async function graphqlOutcome(
  connection: Connection,
  operation: 'Create' | 'Update',
  object: string,
  input: unknown
): Promise<Outcome> {
  const answer = await connection.requestPost<GraphqlAnswer>(`/services/data/v${apiVersion}/graphql`, {
    query: `mutation ($input: ${object}${operation}Input!) {
      uiapi { saved: ${object}${operation}(input: $input) { Record { Id } } }
    }`,
    variables: { input }
  });
  if (answer.errors && answer.errors.length > 0) return refused(answer.errors);
  const id = answer.data?.uiapi['saved']?.Record.Id;
  if (!id) throw new Error('The org answered neither a record nor an error.');
  return { accepted: true, id };
}
const graphql: WritePath = {
  name: 'GraphQL',
  create: (connection, object, fields) => graphqlOutcome(connection, 'Create', object, { [object]: fields }),
  update: (connection, object, id, fields) =>
    graphqlOutcome(connection, 'Update', object, { Id: id, [object]: fields })
};

/** `CODE:message:fields --`, one after the other where a row breaks several rules. */
function bulkErrors(text: string): ErrorEntry[] {
  return text.split(/(?<=--);/).map(part => {
    const [, errorCode = '', message = part] = /^(\w+):(.*):[^:]*--$/s.exec(part) ?? [];
    return { errorCode, message };
  });
}
async function bulkOutcome(
  connection: Connection,
  operation: 'insert' | 'update',
  object: string,
  record: Fields
): Promise<Outcome> {
  const { successfulResults, failedResults } = await connection.bulk2.loadAndWaitForResults({
    object,
    operation,
    input: [{ ...record }],
    pollInterval: 10,
    pollTimeout: 600_000
  });
  const [saved] = successfulResults;
  if (saved) return { accepted: true, id: saved.sf__Id };
  return refused(failedResults.flatMap(row => bulkErrors(row.sf__Error)));
}
const bulk: WritePath = {
  name: 'bulk',
  create: (connection, object, fields) => bulkOutcome(connection, 'insert', object, fields),
  update: (connection, object, id, fields) => bulkOutcome(connection, 'update', object, { Id: id, ...fields })
};

export const writePaths: readonly WritePath[] = [
  rest,
  upsert,
  composite,
  collections(true),
  collections(false),
  graphql,
  bulk
];
