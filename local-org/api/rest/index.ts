import type { FastifyInstance } from 'fastify';
import type { Org } from '../org.ts';
import { apiVersions } from '../requests.ts';
import { methods, resourceHandler } from '../resourceHandler.ts';
import { dispatch } from './dispatch.ts';

/** The versions of the API, and its REST resources. */
export function restApi(app: FastifyInstance, org: Org): void {
  app.get('/services/data', async () =>
    apiVersions.map(version => ({ label: `API ${version}`, url: `/services/data/v${version}`, version }))
  );
  const handler = resourceHandler(org, dispatch);
  for (const url of ['/services/data/:version', '/services/data/:version/*']) {
    app.route({ method: [...methods], url, handler });
  }
}
