import type { FastifyInstance } from 'fastify';
import { notSupported } from './apiError.ts';

/**
 * What the platform answers outside `/services/data` and the local org does not, with the words to refuse it: a client
 * that asks is told at once, in the form that it reads.
 */
export function unsupportedServices(app: FastifyInstance): void {
  for (const [path, what] of Object.entries(refused)) {
    app.all(path, async () => {
      throw notSupported(what);
    });
  }
  app.post('/cometd/*', async () => streamingRefusal);
}

const refused: Readonly<Record<string, string>> = {
  '/services/apexrest/*': 'Apex REST',
  '/services/oauth2/authorize': 'Signing in by a web page (the local org takes username and password)',
  '/services/proxy/*': 'The Ajax proxy',
  '/servlet/*': 'Servlets',
  '/setup/*': 'Setup'
};

/** A streaming client goes on trying, unless a refused handshake advises it not to. */
const streamingRefusal = [
  {
    channel: '/meta/handshake',
    successful: false,
    error: '403::The Streaming API is not supported by the local org',
    advice: { reconnect: 'none' }
  }
];
