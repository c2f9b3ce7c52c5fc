import { Org } from '@salesforce/core';
import type { Connection } from '@salesforce/core';
import { API_VERSION, connectionOver } from './connection.ts';
import type { Call, OrgConnection } from './connection.ts';
import { loginProblem, requestProblem } from './loginProblems.ts';

/** An org that the sf CLI is logged in to. */
export interface SavedLogin {
  /** As commands name it: the alias, else the username. */
  readonly name: string;
  readonly username: string;
  readonly url: string;
  /** For what speaks the Metadata API. */
  readonly connection: Connection;
  readonly call: Call;
  readonly records: OrgConnection;
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
  const call: Call = async <Answer>(path: string, method: 'GET' | 'POST' | 'PATCH', content?: unknown) => {
    try {
      return await connection.request<Answer>({
        method,
        url: path,
        ...(content === undefined
          ? {}
          : { body: JSON.stringify(content), headers: { 'content-type': 'application/json' } })
      });
    } catch (error) {
      throw requestProblem(error, login);
    }
  };
  return { ...login, call, records: connectionOver(call) };
}
