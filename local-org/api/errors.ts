import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ApiError, asApiError, badRequest, notFound } from './apiError.ts';

/** Answers what fails in the platform's form, `[{errorCode, message}]`, and reads bodies so that bad ones are told alike. */
export function answerErrors(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = String(body);
    try {
      done(null, text.trim() === '' ? undefined : JSON.parse(text));
    } catch (error) {
      done(badRequest('JSON_PARSER_ERROR', error instanceof Error ? error.message : 'Unexpected JSON'));
    }
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    }
  );
  app.addContentTypeParser('text/xml', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  // Node refuses an expectation that it can't meet without a word: let it be answered like any other request.
  app.server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    app.routing(request, response);
  });
  app.setNotFoundHandler(() => {
    throw notFound();
  });
  app.setErrorHandler((error, _request, reply) => answerError(error, reply));
}

/** Also for what fails before there is a route to answer it. */
export function answerError(error: unknown, reply: FastifyReply): FastifyReply {
  const refusal = asApiError(error) ?? fromServer(error, reply) ?? unknown(error);
  return reply.status(refusal.status).type('application/json; charset=utf-8').send(refusal.entries);
}

/** Answers what isn't HTTP, or more of it than the server reads, on the bare connection, and closes it. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const message = tooLong ? 'The address and headers are longer than 16 KB.' : 'The request is not HTTP.';
  const body = JSON.stringify([{ errorCode: 'BAD_REQUEST', message }]);
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
}

/** What the HTTP server itself refuses. */
function fromServer(error: unknown, reply: FastifyReply): ApiError | undefined {
  const ofFiles = fromFiles(error);
  if (ofFiles) return ofFiles;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new ApiError(413, {
        errorCode: 'REQUEST_LIMIT_EXCEEDED',
        message: `The request body is larger than ${megabytes(reply.request.routeOptions.bodyLimit)} MB; send fewer records in a request.`
      });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ApiError(415, {
        errorCode: 'UNSUPPORTED_MEDIA_TYPE',
        message: `${mediaType(reply)} is not supported by the local org here: send JSON`
      });
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return notFound();
    case 'FST_ERR_BAD_URL':
      return notFound('The address is malformed.');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return badRequest('JSON_PARSER_ERROR', 'The body is not as long as its header says.');
    case 'ECONNRESET':
      return badRequest('BAD_REQUEST', 'The request ended before its body did.');
    default:
      return undefined;
  }
}

function mediaType({ request }: FastifyReply): string {
  return request.headers['content-type']?.split(';')[0] ?? 'A body without a content type';
}

/** What the server of the pages' files refuses: paths that no file can have, and conditions that a file doesn't meet. */
function fromFiles(error: unknown): ApiError | undefined {
  switch (error instanceof Error ? error.name : '') {
    case 'BadRequestError':
    case 'ForbiddenError':
      return notFound();
    case 'PreconditionFailedError':
      return new ApiError(412, {
        errorCode: 'PRECONDITION_FAILED',
        message: 'The page is another one than the headers of the request expect.'
      });
    case 'RangeNotSatisfiableError':
      return new ApiError(416, {
        errorCode: 'INVALID_RANGE',
        message: 'The page is shorter than the range that the request asks for.'
      });
    default:
      return undefined;
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

/** A fault of the local org: its reason is for whoever started it, not for the client. */
function unknown(error: unknown): ApiError {
  console.error(error);
  return new ApiError(500, {
    errorCode: 'UNKNOWN_EXCEPTION',
    message: 'An unexpected error occurred in the local org; its output says more.'
  });
}
