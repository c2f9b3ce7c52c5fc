import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from './apiError.ts';
import type { Org, RequestContext } from './org.ts';
import { contextOf, versionOf } from './requests.ts';
import { readAddress, type Answer, type ResourceRequest } from './resource.ts';

/** What resources are asked with; those that a resource does not take are refused by name. */
export const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

/** A handler for routes below `/services/data/:version`: finds out who asks and in which version, and sends the answer. */
export function resourceHandler(
  org: Org,
  answer: (context: RequestContext, request: ResourceRequest) => Promise<Answer>
): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  return async (request, reply) => {
    const [, name = ''] = /^\/services\/data\/([^/?]+)/.exec(request.url) ?? [];
    const version = versionOf(name);
    if (version === undefined) throw notFound(`There is no API version ${name}`);
    const context = await contextOf(org, request, version);
    const { status, headers, body } = await answer(context, {
      method: request.method,
      ...readAddress(request.url.replace(/^\/services\/data\/[^/?]+/, '')),
      body: request.body,
      headers: request.headers
    });
    reply.status(status).headers(headers ?? {});
    return body === undefined ? reply.send() : body;
  };
}
