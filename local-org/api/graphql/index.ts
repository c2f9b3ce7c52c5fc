import type { FastifyInstance } from 'fastify';
import { notFound } from '../apiError.ts';
import type { Org } from '../org.ts';
import { contextOf, versionOf } from '../requests.ts';
import { answerGraphql } from './answerGraphql.ts';
import { readRequest } from './readRequest.ts';

/** GraphQL over one schema for each set of permissions, built from the metadata: queries, aggregates and mutations of UI API. */
export function graphqlApi(app: FastifyInstance, org: Org): void {
  app.post<{ Params: { version: string } }>('/services/data/:version/graphql', async request => {
    const version = versionOf(request.params.version);
    if (version === undefined) throw notFound(`There is no API version ${request.params.version}`);
    const context = await contextOf(org, request, version);
    return answerGraphql(context, readRequest(request.body));
  });
}
