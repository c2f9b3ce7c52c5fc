import { z } from 'zod';
import { badRequest, notSupported } from '../../apiError.ts';
import { readBody } from '../../composite/readBody.ts';
import { queryContext, type RequestContext } from '../../org.ts';
import { readSoql, type RecordQuery } from '../../../soql/index.ts';
import { invalidJob } from '../bulkErrors.ts';
import { csvFormat, type Job } from '../job.ts';
import { createJob } from '../jobs.ts';

const request = z.strictObject({
  operation: z.enum(['query', 'queryAll']),
  query: z.string(),
  contentType: z.string().default('CSV'),
  ...csvFormat.shape
});

/** Takes up a query to answer in the background. @throws ApiError and QueryError 400 for a query that can't be one */
export async function createQueryJob(context: RequestContext, body: unknown): Promise<Job> {
  const { operation, query, contentType, ...format } = readBody(request, body);
  if (operation === 'queryAll') throw notSupported('queryAll (deleted records are gone for good)');
  if (contentType !== 'CSV') throw invalidJob(`Unsupported content type: ${contentType}. Use CSV.`);
  if (!query.isWellFormed()) throw badRequest('MALFORMED_QUERY', 'The query is no valid Unicode text');
  const object = readBulkQuery(context, query).object.apiName;
  return createJob(context, { type: 'V2Query', operation, object, query, ...format }, 'UploadComplete');
}

/** A query for records alone, as the platform takes it in bulk. @throws ApiError and QueryError 400 */
export function readBulkQuery(context: RequestContext, text: string): RecordQuery {
  const query = readSoql(text, queryContext(context));
  if (query.kind !== 'records') {
    throw badRequest('API_ERROR', 'Aggregate functions and GROUP BY are not supported in Bulk Query');
  }
  if (query.children.length > 0) {
    throw badRequest('API_ERROR', 'Aggregate Relationships not supported in Bulk Query');
  }
  if (query.offset !== undefined) throw badRequest('API_ERROR', 'OFFSET is not supported in Bulk Query');
  return query;
}
