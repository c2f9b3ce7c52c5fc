/** A client of jobs that sends what it is told. */
import { parse } from 'csv-parse/sync';
import type { Reply, Send } from '../../__tests__/client.ts';

export const data = '/services/data/v67.0';

export interface JobInfo {
  readonly id: string;
  readonly state: string;
  readonly errorMessage?: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
}
interface Ended {
  readonly info: JobInfo;
  readonly successful: readonly Record<string, string>[];
  readonly failed: readonly Record<string, string>[];
  /** As it was answered: it need not be CSV. */
  readonly unprocessed: string;
}
type JobRequest = Readonly<Record<string, string>>;

export interface BulkClient {
  readonly send: Send;
  /** Opens a job; its id. */
  open(request: JobRequest): Promise<string>;
  upload(id: string, csv: string, contentType?: string): Promise<Reply>;
  move(id: string, state: string, kind?: 'ingest' | 'query'): Promise<Reply>;
  /** Waits until the job has ended. */
  ended(id: string, kind?: 'ingest' | 'query'): Promise<JobInfo>;
  results(id: string): Promise<Ended>;
  /** Opens, uploads, closes, waits, and takes the results. */
  ingest(request: JobRequest, csv: string): Promise<Ended>;
  query(soql: string): Promise<readonly Record<string, unknown>[]>;
}

export function bulkClient(send: Send): BulkClient {
  const jobs = (kind: string, rest = '') => `${data}/jobs/${kind}${rest}`;
  const client: BulkClient = {
    send,
    open: async request => {
      const reply = await send('POST', jobs('ingest'), { object: 'Item__c', ...request });
      if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
      return (reply.body as JobInfo).id;
    },
    upload: (id, csv, contentType = 'text/csv') =>
      send('PUT', jobs('ingest', `/${id}/batches`), csv, { 'Content-Type': contentType }),
    move: (id, state, kind = 'ingest') => send('PATCH', jobs(kind, `/${id}`), { state }),
    ended: async (id, kind = 'ingest') => {
      for (;;) {
        const { body } = await send('GET', jobs(kind, `/${id}`));
        const info = body as JobInfo;
        if (!['UploadComplete', 'InProgress'].includes(info.state)) return info;
        await new Promise(resolve => setTimeout(resolve, 5));
      }
    },
    results: async id => {
      const [successful, failed, unprocessed] = await Promise.all(
        ['successfulResults', 'failedResults', 'unprocessedrecords'].map(async kind =>
          String((await send('GET', jobs('ingest', `/${id}/${kind}`))).body)
        )
      );
      return {
        info: await client.ended(id),
        successful: rows(successful),
        failed: rows(failed),
        unprocessed: unprocessed ?? ''
      };
    },
    ingest: async (request, csv) => {
      const id = await client.open(request);
      const uploaded = await client.upload(id, csv);
      if (uploaded.status !== 201) throw new Error(JSON.stringify(uploaded.body));
      const closed = await client.move(id, 'UploadComplete');
      if (closed.status !== 200) throw new Error(JSON.stringify(closed.body));
      await client.ended(id);
      return client.results(id);
    },
    query: async soql => {
      const { body } = await send('GET', `${data}/query?q=${encodeURIComponent(soql)}`);
      const { records } = body as { records: readonly object[] };
      return records.map(record =>
        Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes'))
      );
    }
  };
  return client;
}

/** Rows of an answer under their names, whatever separates them. */
export function rows(csv = ''): readonly Record<string, string>[] {
  return parse(csv, { columns: true, delimiter: [',', ';', '\t', '|', '^', '`'] });
}
