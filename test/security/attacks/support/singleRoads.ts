/** Roads on which each write is a request of its own. */
import { apiVersion, connect } from '../../../conformance/support/testOrg.ts';
import { send } from '../../support/asker.ts';
import { answerOf } from './answers.ts';
import type { Road } from './road.ts';
import type { Said, Write } from './write.ts';
import type { Persona } from '../../../conformance/support/testOrg.ts';

export const data = `/services/data/v${apiVersion}`;

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Sends each write by itself, whatever became of the one before, as an attacker would. */
const oneByOne =
  (name: string, requestOf: (write: Write) => Sent | Promise<Sent>): Road['send'] =>
  async (as, writes) => {
    const said: Said[] = [];
    for (const write of writes) {
      const request = await requestOf(write);
      const { status, text } = await send(write.as ?? as, request);
      said.push(answerOf(status, text === '' ? null : JSON.parse(text), write.id));
    }
    if (said.length !== writes.length) throw new Error(`${name} lost an answer.`);
    return said;
  };

const methods = { create: 'POST', update: 'PATCH', delete: 'DELETE' } as const;

/** A write as a request on the record's own address; a delete has no body. */
export function recordRequest({ operation, object, id, fields }: Write): Sent {
  const path = `${data}/sobjects/${object}${operation === 'create' ? '' : `/${id ?? ''}`}`;
  return { method: methods[operation], path, ...(operation !== 'delete' && { body: fields }) };
}

export const rest: Road = { name: 'REST', carries: () => true, send: oneByOne('REST', recordRequest) };

/** The external ids that the package gives to records. */
const keyFields: Readonly<Record<string, string>> = {
  Answer__c: 'Key__c',
  Buyer_Outcome__c: 'Key__c',
  Conversation__c: 'Key__c',
  Criterion_Check__c: 'Key__c',
  Deal_Qualification__c: 'Key__c',
  Offering_Sign_Off__c: 'Key__c',
  Offering_Version__c: 'Key__c',
  Policy_Sign_Off__c: 'Key__c',
  Target_Title__c: 'Key__c',
  Qualification_Policy__c: 'Number_Key__c'
};
/** By which field the object is upserted: its external id, or the id. */
export const keyFieldOf = (object: string): string => keyFields[object] ?? 'Id';

/** What the record's key is: as it is sent, or as it is stored. */
export async function keyOf({ object, id, fields }: Write): Promise<string | undefined> {
  const field = keyFieldOf(object);
  if (field === 'Id') return id;
  const given = fields[field];
  if (id === undefined) return typeof given === 'string' ? given : undefined;
  const { connection } = await connect('admin');
  const { records } = await connection.query<Readonly<Record<string, unknown>>>(
    `SELECT ${field} FROM ${object} WHERE Id = '${id}'`
  );
  const stored = records[0]?.[field];
  return typeof stored === 'string' ? stored : undefined;
}

async function upsertRequest(write: Write): Promise<Sent> {
  const field = keyFieldOf(write.object);
  const key = await keyOf(write);
  const path = `${data}/sobjects/${write.object}`;
  if (key === undefined)
    return write.id === undefined
      ? { method: 'POST', path: `${path}/Id`, body: write.fields }
      : { method: 'PATCH', path: `${path}/Id/${write.id}`, body: write.fields };
  const body = Object.fromEntries(
    Object.entries(write.fields).filter(([name, value]) => name !== field || value !== key)
  );
  return { method: 'PATCH', path: `${path}/${field}/${encodeURIComponent(key)}`, body };
}
export const upsert: Road = {
  name: 'upsert',
  carries: writes => writes.every(({ operation }) => operation !== 'delete'),
  send: oneByOne('upsert', upsertRequest)
};

export const uiApi: Road = {
  name: 'UI API',
  carries: () => true,
  send: oneByOne('UI API', ({ operation, object, id, fields }) => ({
    method: methods[operation],
    path: `${data}/ui-api/records${operation === 'create' ? '' : `/${id ?? ''}`}`,
    ...(operation !== 'delete' && {
      body: operation === 'create' ? { apiName: object, fields } : { fields }
    })
  }))
};

/** Who sends the writes, which are one person's. */
export const senderOf = (as: Persona, writes: readonly Write[]): Persona => writes[0]?.as ?? as;
