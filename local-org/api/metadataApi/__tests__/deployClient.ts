/** A client of the Metadata API for the tests beside it: sends packages over REST or SOAP and waits for what comes out. */
import { strToU8, zipSync } from 'fflate';
import type { LocalOrg } from '../../../server.ts';

export type Files = Readonly<Record<string, string>>;

export interface Message {
  readonly componentType: string;
  readonly fullName: string;
  readonly fileName: string;
  readonly success: boolean;
  readonly changed: boolean;
  readonly created: boolean;
  readonly deleted: boolean;
  readonly problem?: string;
  readonly problemType?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

export interface Result {
  readonly id: string;
  readonly status: string;
  readonly success: boolean;
  readonly done: boolean;
  readonly checkOnly: boolean;
  readonly numberComponentErrors: number;
  readonly errorMessage?: string;
  readonly details: {
    readonly componentSuccesses: readonly Message[];
    readonly componentFailures: readonly Message[];
  };
}

const data = '/services/data/v67.0';

export async function tokenOf(org: LocalOrg, name = 'admin'): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'password',
    username: `${name}@example.com`,
    password: 'secret'
  });
  const answer = await fetch(`${org.url}/services/oauth2/token`, { method: 'POST', body });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
}

/** `package.xml` that names these members: `{ CustomObject: ['Plan__c'] }`. */
export function packageXml(members: Readonly<Record<string, readonly string[]>>): string {
  const types = Object.entries(members).map(
    ([name, names]) =>
      `<types>${names.map(member => `<members>${member}</members>`).join('')}<name>${name}</name></types>`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">${types.join('')}<version>67.0</version></Package>`;
}

export function zipOf(files: Files): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
  );
}

/** An org as one user's client deploys to it. */
export class DeployClient {
  readonly #org: LocalOrg;
  readonly #token: string;

  constructor(org: LocalOrg, token: string) {
    this.#org = org;
    this.#token = token;
  }

  call(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.#org.url}${data}/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
  }

  /** Puts a zip in line. */
  send(zip: BlobPart, options: unknown = {}): Promise<Response> {
    const form = new FormData();
    form.append('file', new Blob([zip], { type: 'application/zip' }), 'package.zip');
    form.append('entity_content', JSON.stringify({ deployOptions: options }));
    return fetch(`${this.#org.url}${data}/metadata/deployRequest`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#token}` },
      body: form
    });
  }

  async deploy(files: Files, options: unknown = {}): Promise<Result> {
    return this.deployZip(zipOf(files), options);
  }

  async deployZip(zip: BlobPart, options: unknown = {}): Promise<Result> {
    const answer = await this.send(zip, options);
    const { id } = (await answer.json()) as { id: string };
    return this.ended(id);
  }

  async status(id: string): Promise<Result> {
    const answer = await this.call('GET', `metadata/deployRequest/${id}?includeDetails=true`);
    return ((await answer.json()) as { deployResult: Result }).deployResult;
  }

  /** Asks until the deploy has ended. */
  async ended(id: string): Promise<Result> {
    for (;;) {
      const result = await this.status(id);
      if (result.done) return result;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  soap(call: string): Promise<Response> {
    return fetch(`${this.#org.url}/services/Soap/m/67.0`, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
        <soapenv:Header xmlns="http://soap.sforce.com/2006/04/metadata"><SessionHeader><sessionId>${this.#token}</sessionId></SessionHeader></soapenv:Header>
        <soapenv:Body xmlns="http://soap.sforce.com/2006/04/metadata">${call}</soapenv:Body></soapenv:Envelope>`
    });
  }
}

/** What went wrong, a line each: `Type Name file:line problem`. */
export function failures({ details }: Result): readonly string[] {
  return details.componentFailures.map(
    ({ componentType, fullName, fileName, lineNumber, problem }) =>
      `${componentType} ${fullName} ${fileName}:${lineNumber ?? '-'} ${problem ?? ''}`
  );
}

/** What became of each component that was deployed: `Type Name created`. */
export function outcomes({ details }: Result): readonly string[] {
  return details.componentSuccesses.map(({ componentType, fullName, created, changed, deleted }) => {
    const state = deleted ? 'deleted' : created ? 'created' : changed ? 'changed' : 'unchanged';
    return `${componentType} ${fullName} ${state}`;
  });
}
