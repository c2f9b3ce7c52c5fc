import {
  columnMetadata,
  queryMore,
  queryRecords,
  readSoql,
  recordJson,
  type BatchOptions,
  type QueryBatch
} from '../../soql/index.ts';
import { badRequest, notSupported } from '../apiError.ts';
import { queryContext, type RequestContext } from '../org.ts';
import type { Answer, Resource, ResourceRequest } from '../resource.ts';

const smallestBatch = 200;
const largestBatch = 2000;

/** SOQL over REST. */
export const queryResources: readonly Resource[] = [
  {
    method: 'GET',
    path: 'query',
    answer: async (context, request) => {
      if (request.query.has('explain')) throw notSupported('Query explain');
      const text = request.query.get('q');
      if (!text?.trim()) throw badRequest('MALFORMED_QUERY', 'SOQL statements cannot be empty or null');
      if (request.query.get('columns') === 'true') {
        return { status: 200, body: columnMetadata(readSoql(text, queryContext(context))) };
      }
      return batchAnswer(
        context,
        await queryRecords(queryContext(context), text, batchOptions(context, request))
      );
    }
  },
  {
    method: 'GET',
    path: 'query/:locator',
    answer: async (context, request, { locator = '' }) =>
      batchAnswer(context, await queryMore(queryContext(context), locator, batchOptions(context, request)))
  },
  {
    method: 'GET',
    path: 'queryAll',
    answer: async () => {
      throw notSupported('queryAll (deleted records are gone for good)');
    }
  }
];

/** `Sforce-Query-Options: batchSize=500`, held between 200 and 2,000. */
function batchOptions(context: RequestContext, { headers }: ResourceRequest): BatchOptions {
  const asked = /batchSize\s*=\s*(\d+)/i.exec(String(headers['sforce-query-options'] ?? ''))?.[1];
  const batchSize = Math.min(largestBatch, Math.max(smallestBatch, Number(asked ?? largestBatch)));
  return { batchSize, cursors: context.org.cursors };
}

function batchAnswer(context: RequestContext, batch: QueryBatch): Answer {
  const { apiVersion } = context;
  const next =
    batch.next === undefined ? {} : { nextRecordsUrl: `/services/data/v${apiVersion}/query/${batch.next}` };
  const records = batch.records.map(record => recordJson(record, apiVersion));
  return { status: 200, body: { totalSize: batch.totalSize, done: batch.done, ...next, records } };
}
