import type { FastifyInstance } from 'fastify';
import { ApiError, notSupported } from '../apiError.ts';
import type { Org } from '../org.ts';
import { answerFrom } from '../resource.ts';
import { methods, resourceHandler } from '../resourceHandler.ts';
import { refuseBulkOne } from './bulkOne.ts';
import { ingestResources } from './ingest/index.ts';
import { largestUpload } from './ingest/limits.ts';
import { JobRunner } from './jobRunner.ts';
import { prepareJobs } from './jobTables.ts';
import { queryResources } from './query/index.ts';

/** Bulk API 2.0: jobs that write and read many records in the background. */
export function bulkApi(app: FastifyInstance, org: Org): void {
  const runner = new JobRunner(org);
  app.addHook('onReady', async () => {
    await prepareJobs(org.database.db);
    await runner.resume();
  });
  app.addHook('onClose', () => runner.stop());

  const resources = [...ingestResources(runner), ...queryResources(runner)];
  const handler = resourceHandler(org, (context, request) => answerFrom(resources, context, request));
  const jobs = '/services/data/:version/jobs';
  void app.register(async scope => {
    readUploads(scope);
    scope.route({ method: [...methods], url: `${jobs}/*`, handler });
    scope.route({
      method: [...methods],
      url: `${jobs}/ingest/:id/batches`,
      bodyLimit: largestUpload,
      handler
    });
  });
  refuseBulkOne(app);
}

/** The bodies that only jobs are sent. */
function readUploads(scope: FastifyInstance): void {
  scope.removeContentTypeParser('multipart/form-data');
  scope.addContentTypeParser('multipart/form-data', (_request, _payload, done) => {
    done(notSupported('Creating a job together with its data (multipart)'));
  });
  scope.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (request, body, done) => {
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding === 'identity') done(null, body);
    else
      done(
        new ApiError(415, {
          errorCode: 'UNSUPPORTED_MEDIA_TYPE',
          message: `The content encoding ${encoding} is not supported by the local org: upload plain text.`
        })
      );
  });
}
