import type { FastifyInstance } from 'fastify';
import { notFound } from '../apiError.ts';
import type { Org } from '../org.ts';
import { apiVersions, contextOf, versionOf } from '../requests.ts';
import { readAddress } from '../resource.ts';
import { dispatch } from './dispatch.ts';

/** The versions of the API, and its REST resources. */
export function restApi(app: FastifyInstance, org: Org): void {
  app.get('/services/data', async () =>
    apiVersions.map(version => ({ label: `API ${version}`, url: `/services/data/v${version}`, version }))
  );
  const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
  for (const url of ['/services/data/:version', '/services/data/:version/*']) {
    app.route<{ Params: { version: string } }>({
      method: methods,
      url,
      handler: async (request, reply) => {
        const version = versionOf(request.params.version);
        if (version === undefined) throw notFound(`There is no API version ${request.params.version}`);
        const context = await contextOf(org, request, version);
        const answer = await dispatch(context, {
          method: request.method,
          ...readAddress(request.url.replace(/^\/services\/data\/[^/?]+/, '')),
          body: request.body,
          headers: request.headers
        });
        reply.status(answer.status).headers(answer.headers ?? {});
        return answer.body === undefined ? reply.send() : answer.body;
      }
    });
  }
}
