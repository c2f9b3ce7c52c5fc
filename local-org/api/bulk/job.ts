import { z } from 'zod';

/** How the CSV of a job is written. */
export const csvFormat = z.object({
  lineEnding: z.enum(['LF', 'CRLF']).default('LF'),
  columnDelimiter: z.enum(['BACKQUOTE', 'CARET', 'COMMA', 'PIPE', 'SEMICOLON', 'TAB']).default('COMMA')
});
export type CsvFormat = z.output<typeof csvFormat>;

const states = ['Open', 'UploadComplete', 'InProgress', 'JobComplete', 'Aborted', 'Failed'] as const;
export type JobState = (typeof states)[number];

const common = z.object({
  id: z.string(),
  /** Jobs in the order in which they were created. */
  number: z.number(),
  createdById: z.string(),
  createdDate: z.string(),
  systemModstamp: z.string(),
  apiVersion: z.string(),
  state: z.enum(states),
  errorMessage: z.string().nullable(),
  recordsProcessed: z.number(),
  recordsFailed: z.number(),
  milliseconds: z.number(),
  object: z.string(),
  ...csvFormat.shape
});
const ingest = common.extend({
  type: z.literal('V2Ingest'),
  operation: z.enum(['insert', 'update', 'upsert', 'delete']),
  externalIdFieldName: z.string().optional()
});
const query = common.extend({
  type: z.literal('V2Query'),
  operation: z.literal('query'),
  query: z.string()
});

/** A job as the database keeps it. */
export const job = z.discriminatedUnion('type', [ingest, query]);
export type IngestJob = z.output<typeof ingest>;
export type QueryJob = z.output<typeof query>;
export type Job = IngestJob | QueryJob;
export type JobType = Job['type'];
export type JobOf<Type extends JobType> = Extract<Job, { type: Type }>;

/** What is known of a job when it is created. */
export type NewJob = Pick<Job, 'object' | 'lineEnding' | 'columnDelimiter'> &
  (
    | Pick<IngestJob, 'type' | 'operation' | 'externalIdFieldName'>
    | Pick<QueryJob, 'type' | 'operation' | 'query'>
  );

/** The job as it is answered when it is created or changed. */
export function jobJson(of: Job): Readonly<Record<string, unknown>> {
  return {
    id: of.id,
    operation: of.operation,
    object: of.object,
    createdById: of.createdById,
    createdDate: moment(of.createdDate),
    systemModstamp: moment(of.systemModstamp),
    state: of.state,
    ...(of.type === 'V2Ingest' && of.externalIdFieldName !== undefined
      ? { externalIdFieldName: of.externalIdFieldName }
      : {}),
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(of.apiVersion),
    ...(of.type === 'V2Ingest' && of.state === 'Open'
      ? { contentUrl: `services/data/v${of.apiVersion}/jobs/ingest/${of.id}/batches` }
      : {}),
    lineEnding: of.lineEnding,
    columnDelimiter: of.columnDelimiter
  };
}

/** The job with how far it came, as it is answered when it is asked for. */
export function jobInfoJson(of: Job): Readonly<Record<string, unknown>> {
  return {
    ...jobJson(of),
    jobType: of.type,
    numberRecordsProcessed: of.recordsProcessed,
    ...(of.type === 'V2Ingest'
      ? {
          numberRecordsFailed: of.recordsFailed,
          apiActiveProcessingTime: of.milliseconds,
          apexProcessingTime: 0
        }
      : { isPkChunkingSupported: false }),
    retries: 0,
    totalProcessingTime: of.milliseconds,
    ...(of.errorMessage === null ? {} : { errorMessage: of.errorMessage })
  };
}

function moment(iso: string): string {
  return new Date(iso).toISOString().replace('Z', '+0000');
}
