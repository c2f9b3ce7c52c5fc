import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError, badRequest } from '../apiError.ts';
import { answerError } from '../errors.ts';
import { largestZip } from './unzip.ts';

/** Lets a multipart request whose parts can't be read be refused, rather than count as a fault of the org. */
export function refuseBrokenUploads(scope: FastifyInstance): void {
  const read = new WeakSet<FastifyRequest>();
  scope.addHook('preHandler', async request => {
    read.add(request);
  });
  scope.setErrorHandler((error, request, reply) =>
    answerError(request.isMultipart() && !read.has(request) ? uploadError(error) : error, reply)
  );
}

function uploadError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ApiError) return error;
  if ('code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') {
    return new ApiError(413, {
      errorCode: 'REQUEST_LIMIT_EXCEEDED',
      message: `The zip is larger than the ${largestZip / 1_000_000} MB that a deploy may have.`
    });
  }
  return badRequest('INVALID_MULTIPART_REQUEST', `The parts of the request can't be read: ${error.message}.`);
}
