/**
 * A Salesforce org as one user: only what the commands need, whichever way they signed in. `passwordLogin.ts` and
 * `savedLogin.ts` make connections.
 */

import type { OrgError } from './orgErrors.ts';

/** The version of the API that the package and its commands speak. */
export const API_VERSION = '67.0';

/** How many records the platform takes in one request. */
export const COLLECTION_SIZE = 200;

export type OrgRecord = Record<string, unknown> & { readonly Id: string };

/** What became of one record of a collection. */
export interface WriteResult {
  readonly id: string | null;
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors: readonly {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
  }[];
}

export interface RecordToWrite {
  readonly [field: string]: string | number | boolean | null;
}

export interface OrgConnection {
  /** All records that a query finds, in every page. */
  query: (soql: string) => Promise<OrgRecord[]>;
  /** Creates records of one object, each by itself; results in the order of the records. */
  create: (object: string, records: readonly RecordToWrite[]) => Promise<WriteResult[]>;
  /** Updates records, each by itself. Every record has its Id. */
  update: (object: string, records: readonly RecordToWrite[]) => Promise<WriteResult[]>;
  /** Creates or updates records by an external id, each by itself. */
  upsert: (object: string, externalId: string, records: readonly RecordToWrite[]) => Promise<WriteResult[]>;
}

/**
 * One request of the REST API as the signed-in user; the path begins with `/services/`. Text is sent as CSV, anything else
 * as JSON; an answer in CSV is its rows, and what has no content is undefined, null or empty.
 */
export type Call = <Answer>(path: string, method: Method, content?: unknown) => Promise<Answer>;

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** A page of text that the org answers, and where the next one begins: '' after the last. */
export interface DownloadedPage {
  readonly text: string;
  readonly locator: string;
}

/** One page of the results of a bulk query, as the signed-in user; the path begins with `/services/`. */
export type Download = (path: string) => Promise<DownloadedPage>;

/** The platform's way to locate the next page: a header, or `null` in words. */
export const locatorIn = (header: string | null | undefined): string =>
  header === null || header === undefined || header === 'null' ? '' : header;

/** What a call sends: its body and the body's type. */
export const bodyOf = (content: unknown) => {
  if (content === undefined) return {};
  const [body, type] =
    typeof content === 'string' ? [content, 'text/csv'] : [JSON.stringify(content), 'application/json'];
  return { body, headers: { 'content-type': type } };
};

/** An org as one user, with what any request of the REST API takes. */
export interface Login {
  /** As commands name it. */
  readonly name: string;
  readonly username: string;
  readonly url: string;
  readonly call: Call;
  readonly download: Download;
  readonly records: OrgConnection;
}

/** The org answered a request with an error: the first code, its own words, and all the errors that it named. */
export class OrgRefusal extends Error {
  readonly code: string;
  readonly errors: readonly OrgError[];

  constructor(code: string, message: string, { errors, ...options }: RefusalOptions = {}) {
    super(message, options);
    this.code = code;
    this.errors = errors ?? [{ code, message }];
  }
}

interface RefusalOptions extends ErrorOptions {
  readonly errors?: readonly OrgError[];
}

/** A connection over requests that somebody else signs. */
export function connectionOver(call: Call): OrgConnection {
  const data = `/services/data/v${API_VERSION}`;
  const write = (path: string, method: 'POST' | 'PATCH', object: string, records: readonly RecordToWrite[]) =>
    inCollections(records, part =>
      call<WriteResult[]>(`${data}/${path}`, method, {
        allOrNone: false,
        records: part.map(record => ({ attributes: { type: object }, ...record }))
      })
    );
  return {
    query: soql => queryAll(call, `${data}/query?q=${encodeURIComponent(soql)}`),
    create: (object, records) => write('composite/sobjects', 'POST', object, records),
    update: (object, records) => write('composite/sobjects', 'PATCH', object, records),
    upsert: (object, externalId, records) =>
      write(`composite/sobjects/${object}/${externalId}`, 'PATCH', object, records)
  };
}

interface QueryPage {
  readonly records: OrgRecord[];
  readonly nextRecordsUrl?: string;
}

async function queryAll(call: Call, firstPage: string): Promise<OrgRecord[]> {
  const found: OrgRecord[] = [];
  let next: string | undefined = firstPage;
  while (next !== undefined) {
    const page: QueryPage = await call<QueryPage>(next, 'GET');
    found.push(...page.records);
    next = page.nextRecordsUrl;
  }
  return found;
}

async function inCollections(
  records: readonly RecordToWrite[],
  write: (part: readonly RecordToWrite[]) => Promise<WriteResult[]>
): Promise<WriteResult[]> {
  const results: WriteResult[] = [];
  for (let start = 0; start < records.length; start += COLLECTION_SIZE) {
    results.push(...(await write(records.slice(start, start + COLLECTION_SIZE))));
  }
  return results;
}
