import type { FastifyInstance } from 'fastify';

const refusal = `<?xml version="1.0" encoding="UTF-8"?><error xmlns="http://www.force.com/2009/06/asyncapi/dataload">
 <exceptionCode>FeatureNotEnabled</exceptionCode>
 <exceptionMessage>Bulk API 1.0 is not supported by the local org: use Bulk API 2.0</exceptionMessage>
</error>`;

/** Bulk API 1.0 is refused by name, in its own form of errors. */
export function refuseBulkOne(app: FastifyInstance): void {
  void app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/services/async/*', (_request, reply) =>
      reply.status(400).type('application/xml').send(refusal)
    );
  });
}
