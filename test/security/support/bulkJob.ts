/** Bulk jobs by plain HTTP, as a persona. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { apiVersion, type Persona } from '../../conformance/support/testOrg.ts';
import { send } from './asker.ts';

const jobs = `/services/data/v${apiVersion}/jobs`;
const opened = z.object({ id: z.string() });
const info = z.object({ state: z.string(), errorMessage: z.string().nullish() });
const refusal = z.array(z.object({ errorCode: z.string(), message: z.string() })).min(1);
export type Refusal = z.infer<typeof refusal>[number];
export type Table = readonly Readonly<Record<string, string>>[];

export type JobEnd =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly succeeded: Table; readonly failed: Table };

/** Creates a job; what the org refuses at once comes back as it said it. */
export async function createJob(
  persona: Persona,
  kind: 'ingest' | 'query',
  body: Readonly<Record<string, unknown>>
): Promise<string | Refusal> {
  const { status, text } = await send(persona, { method: 'POST', path: `${jobs}/${kind}`, body });
  const answer: unknown = JSON.parse(text);
  if (status === 200) return opened.parse(answer).id;
  const [first] = refusal.parse(answer);
  if (!first) throw new Error(text);
  return first;
}

/** Sends rows through a job and waits until it ended; an upsert needs the field by which records are found. */
export async function ingest(
  persona: Persona,
  operation: 'insert' | 'update' | 'upsert' | 'delete',
  object: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  externalIdFieldName?: string
): Promise<JobEnd> {
  const id = await createJob(persona, 'ingest', {
    ...{ object, operation, contentType: 'CSV', lineEnding: 'LF' },
    ...(externalIdFieldName !== undefined && { externalIdFieldName })
  });
  if (typeof id !== 'string') return { kind: 'refused', refusal: id };
  const body = stringify([[...columns], ...rows.map(row => [...row])]);
  await expectDone(persona, 'PUT', `${jobs}/ingest/${id}/batches`, body, { 'Content-Type': 'text/csv' });
  await expectDone(persona, 'PATCH', `${jobs}/ingest/${id}`, { state: 'UploadComplete' });
  const { state, errorMessage } = await ended(persona, 'ingest', id);
  if (state !== 'JobComplete') return { kind: 'failed', message: errorMessage ?? state };
  const results = async (what: string) =>
    tableOf((await send(persona, { method: 'GET', path: `${jobs}/ingest/${id}/${what}` })).text);
  return {
    kind: 'done',
    succeeded: await results('successfulResults'),
    failed: await results('failedResults')
  };
}

/** Asks a query through a job. @returns the text of its results */
export async function bulkQuery(
  persona: Persona,
  query: string
): Promise<{ readonly csv: string } | Refusal> {
  const id = await createJob(persona, 'query', { operation: 'query', query });
  if (typeof id !== 'string') return id;
  const { state, errorMessage } = await ended(persona, 'query', id);
  if (state !== 'JobComplete') throw new Error(`${query}: ${errorMessage ?? state}`);
  return { csv: (await send(persona, { method: 'GET', path: `${jobs}/query/${id}/results` })).text };
}

export function tableOf(csv: string): Table {
  return z.array(z.record(z.string(), z.string())).parse(parse(csv, { columns: true }));
}

async function ended(persona: Persona, kind: 'ingest' | 'query', id: string): Promise<z.infer<typeof info>> {
  for (;;) {
    const { text } = await send(persona, { method: 'GET', path: `${jobs}/${kind}/${id}` });
    const found = info.parse(JSON.parse(text));
    if (!['Open', 'UploadComplete', 'InProgress'].includes(found.state)) return found;
    await pause(10);
  }
}

async function expectDone(
  persona: Persona,
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {}
): Promise<void> {
  const { status, text } = await send(persona, { method, path, body, headers });
  if (status >= 300) throw new Error(`${method} ${path}: ${text}`);
}
