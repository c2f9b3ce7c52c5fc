import type { FastifyInstance } from 'fastify';
import { notFound, notSupported } from '../apiError.ts';
import type { Org } from '../org.ts';
import { contextOf, versionOf } from '../requests.ts';
import { answerFrom, readAddress, type Resource } from '../resource.ts';
import { objectInfoResources } from './objectInfos.ts';
import { recordResources } from './records.ts';

const resources: readonly Resource[] = [...objectInfoResources, ...recordResources];

/** The parts of UI API that panels use: objects, picklists, records. */
export function uiApi(app: FastifyInstance, org: Org): void {
  app.route<{ Params: { version: string } }>({
    method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
    url: '/services/data/:version/ui-api/*',
    handler: async (request, reply) => {
      const version = versionOf(request.params.version);
      if (version === undefined) throw notFound(`There is no API version ${request.params.version}`);
      const context = await contextOf(org, request, version);
      const address = readAddress(request.url.replace(/^\/services\/data\/[^/?]+\/ui-api/, ''));
      refuseByName(address.path);
      const answer = await answerFrom(resources, context, {
        method: request.method,
        ...address,
        body: request.body,
        headers: request.headers
      });
      reply.status(answer.status).headers(answer.headers ?? {});
      return answer.body === undefined ? reply.send() : answer.body;
    }
  });
}

/** @throws ApiError for parts of UI API that the local org has nothing of */
function refuseByName(path: string): void {
  const [first = ''] = path.split('/');
  if (first === '') throw notFound();
  if (first !== 'object-info' && first !== 'records') throw notSupported(`ui-api/${first}`);
}
