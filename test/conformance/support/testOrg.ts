/**
 * The org that the conformance suite speaks to: the local org that the suite's set-up started, or a real one when
 * `CONFORMANCE_ORG` names an alias. There, each persona is a user that the sf CLI knows as `<alias>-<persona>`.
 */
import { AuthInfo } from '@salesforce/core';
import { Connection } from 'jsforce';
import { inject } from 'vitest';

export const apiVersion = '67.0';

export type Persona =
  | 'rep'
  | 'rep2'
  | 'manager'
  | 'manager2'
  | 'marketing'
  | 'product'
  | 'sales'
  | 'finance'
  | 'admin'
  | 'integration';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the local org answers; empty when the suite runs against a real org. */
    orgUrl: string;
  }
}

export interface PersonaConnection {
  readonly connection: Connection;
  readonly userId: string;
}

const connections = new Map<Persona, Promise<PersonaConnection>>();

/** A connection of that persona; one for each file of tests. */
export function connect(persona: Persona): Promise<PersonaConnection> {
  const known = connections.get(persona);
  if (known) return known;
  const made = connectAs(persona);
  connections.set(persona, made);
  return made;
}

async function connectAs(persona: Persona): Promise<PersonaConnection> {
  const alias = process.env['CONFORMANCE_ORG'];
  const connection = alias ? await realConnection(`${alias}-${persona}`) : await localConnection(persona);
  const identity = await connection.identity();
  return { connection, userId: identity.user_id };
}

async function realConnection(alias: string): Promise<Connection> {
  const options = (await AuthInfo.create({ username: alias })).getConnectionOptions();
  return new Connection({
    instanceUrl: options.instanceUrl ?? '',
    accessToken: options.accessToken ?? '',
    version: apiVersion
  });
}

async function localConnection(persona: Persona): Promise<Connection> {
  const connection = new Connection({ loginUrl: inject('orgUrl'), version: apiVersion });
  await connection.login(`${persona}@same-page.local`, 'local');
  return connection;
}
