import type { Resource } from '../resource.ts';
import { identityUrl } from '../auth/identity.ts';

/** What the org says of itself. */
export const orgResources: readonly Resource[] = [
  {
    method: 'GET',
    path: '',
    answer: async context => {
      const path = (resource: string) => `/services/data/v${context.apiVersion}/${resource}`;
      return {
        status: 200,
        body: {
          composite: path('composite'),
          identity: identityUrl(context.baseUrl, context.org.organizationId, context.session.userId),
          limits: path('limits'),
          query: path('query'),
          sobjects: path('sobjects'),
          'ui-api': path('ui-api')
        }
      };
    }
  },
  {
    method: 'GET',
    path: 'limits',
    answer: async () => ({
      status: 200,
      body: { DailyApiRequests: { Max: unlimited, Remaining: unlimited } }
    })
  }
];

/** The local org counts no requests. */
const unlimited = 2_147_483_647;
