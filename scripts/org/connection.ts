/** A Salesforce org over HTTP, as one user. Only what the commands need: sign in, query, write in collections. */

const VERSION = 'v67.0';

/** How many records the platform takes in one request. */
export const COLLECTION_SIZE = 200;

export interface Credentials {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
}

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
 * Signs in with username and password.
 * @throws an error that says whether the org did not answer or refused.
 */
export async function connectToOrg({ baseUrl, username, password }: Credentials): Promise<OrgConnection> {
  const body = new URLSearchParams({ grant_type: 'password', username, password });
  const answer = await send(`${baseUrl}/services/oauth2/token`, { method: 'POST', body }).catch(
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      throw new Error(`${baseUrl} did not let ${username} in: ${error.answer}`, { cause: error });
    }
  );
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const data = `${baseUrl}/services/data/${VERSION}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const call = async <Answer>(path: string, method = 'GET', content?: unknown): Promise<Answer> => {
    const url = path.startsWith('/services/') ? `${baseUrl}${path}` : `${data}/${path}`;
    const request = { method, headers, ...(content === undefined ? {} : { body: JSON.stringify(content) }) };
    return (await (await send(url, request)).json()) as Answer;
  };
  const write = (path: string, method: string, object: string, records: readonly RecordToWrite[]) =>
    inCollections(records, part =>
      call<WriteResult[]>(path, method, {
        allOrNone: false,
        records: part.map(record => ({ attributes: { type: object }, ...record }))
      })
    );
  return {
    query: soql => queryAll(call, soql),
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

async function queryAll(call: <Answer>(path: string) => Promise<Answer>, soql: string): Promise<OrgRecord[]> {
  const found: OrgRecord[] = [];
  let next: string | undefined = `query?q=${encodeURIComponent(soql)}`;
  while (next !== undefined) {
    const page: QueryPage = await call<QueryPage>(next);
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

async function send(url: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(url, request).catch((error: unknown) => {
    throw new Error(
      `No org answers at ${new URL(url).origin}. Start it with npm start, or name another with --url.`,
      {
        cause: error
      }
    );
  });
  if (answer.ok) return answer;
  throw new Refusal(request.method ?? 'GET', url, answer.status, await answer.text());
}

/** The org answered a request with an error. */
class Refusal extends Error {
  readonly answer: string;

  constructor(method: string, url: string, status: number, answer: string) {
    super(`${method} ${url} answered ${status}: ${answer}`);
    this.answer = answer;
  }
}
