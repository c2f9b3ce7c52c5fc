import { Org } from '@salesforce/core';
import type { Connection } from '@salesforce/core';
import { API_VERSION, bodyOf, connectionOver, locatorIn } from './connection.ts';
import type { Call, Download, DownloadedPage, Login } from './connection.ts';
import { loginProblem, requestProblem } from './loginProblems.ts';

/** An org that the sf CLI is logged in to, by its alias, else the username. */
export interface SavedLogin extends Login {
  /** For what speaks the Metadata API. */
  readonly connection: Connection;
}

/**
 * Finds an org as the sf CLI knows it: by alias or username, else the one that `target-org` names.
 * @throws an error that says what to do when the CLI knows no such org
 */
export async function openSavedLogin(aliasOrUsername: string | undefined): Promise<SavedLogin> {
  const org = await Org.create({ ...(aliasOrUsername === undefined ? {} : { aliasOrUsername }) }).catch(
    (error: unknown) => {
      throw loginProblem(error, aliasOrUsername);
    }
  );
  const connection = org.getConnection();
  connection.setApiVersion(API_VERSION);
  const username = org.getUsername() ?? connection.getUsername() ?? '';
  const login = {
    name: aliasOrUsername ?? username,
    username,
    url: connection.instanceUrl.replace(/\/$/, ''),
    connection
  };
  const call: Call = async <Answer>(path: string, method: Parameters<Call>[1], content?: unknown) => {
    try {
      return await connection.request<Answer>({ method, url: path, ...bodyOf(content) });
    } catch (error) {
      throw requestProblem(error, login);
    }
  };
  const download: Download = async path => {
    try {
      return await pageOf(connection, path);
    } catch (error) {
      throw requestProblem(error, login);
    }
  };
  return { ...login, call, download, records: connectionOver(call) };
}

/** What jsforce's requests take, of which @salesforce/core's types only name JSON. */
interface Requests {
  request<Answer>(request: { method: 'GET'; url: string }, options?: object): Promise<Answer>;
}

/** The client gives the body of an answer alone; its headers are seen where it sends. */
async function pageOf(connection: Connection, url: string): Promise<DownloadedPage> {
  let header: string | undefined;
  const transport: Pick<Connection['_transport'], 'httpRequest'> = {
    httpRequest: (...request) => {
      const sent = connection._transport.httpRequest(...request);
      sent.then(
        ({ headers }) => (header = headers?.['sforce-locator']),
        () => undefined // The client itself throws it on.
      );
      return sent;
    }
  };
  const client: Requests = connection;
  const options = { transport, responseType: 'text/plain' };
  const text = await client.request<string>({ method: 'GET', url }, options);
  return { text, locator: locatorIn(header) };
}
