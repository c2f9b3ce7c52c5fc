import type { FastifyInstance } from 'fastify';
import { ApiError } from './apiError.ts';

/**
 * Refuses requests that were addressed to another name than this machine's own. A page of another site can make its own
 * name lead here (DNS rebinding): for the browser it would then be one site with the org.
 */
export function refuseForeignHosts(app: FastifyInstance): void {
  app.addHook('onRequest', async request => {
    if (isThisMachine(request.headers.host ?? '')) return;
    throw new ApiError(421, {
      errorCode: 'INVALID_HOST',
      message:
        'The local org answers at localhost and 127.0.0.1 only, not at the host that the request names.'
    });
  });
}

function isThisMachine(host: string): boolean {
  return /^(?:(?:[\w-]+\.)*localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
}
