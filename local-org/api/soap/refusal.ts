import type { FastifyReply } from 'fastify';
import { type ApiError, asApiError, badRequest } from '../apiError.ts';
import { soapFault } from './envelope.ts';

/** Answers a refusal as a SOAP fault. Errors that are none go on to the handler of all protocols, which tells whoever started the org. */
export function refuseAsFault(error: unknown, reply: FastifyReply): FastifyReply {
  const refusal = asApiError(error) ?? fromServer(error);
  if (!refusal) throw error;
  const [entry] = refusal.entries;
  return reply
    .status(500)
    .type('text/xml; charset=utf-8')
    .send(soapFault(entry?.errorCode ?? 'UNKNOWN_EXCEPTION', entry?.message ?? refusal.message));
}

function fromServer(error: unknown): ApiError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'FST_ERR_CTP_BODY_TOO_LARGE') return undefined;
  return badRequest('LIMIT_EXCEEDED', 'The request is larger than 50 MB; deploy fewer components at once.');
}
