import { Org } from '@salesforce/core';
import type { Connection } from '@salesforce/core';
import { API_VERSION, bodyOf, connectionOver } from './connection.ts';
import type { Call, Login } from './connection.ts';
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
  return { ...login, call, records: connectionOver(call) };
}
