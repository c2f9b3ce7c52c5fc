import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentOf } from '../../metadata/xml/element.ts';
import { type ApiError, asApiError, badRequest, notSupported } from '../apiError.ts';
import type { Org, RequestContext } from '../org.ts';
import { contextOfToken, versionOf } from '../requests.ts';
import {
  argument,
  findElement,
  readCall,
  soapFault,
  soapResponse,
  toXml,
  type SoapCall
} from '../soap/envelope.ts';
import type { DeployQueue } from './deployQueue.ts';
import {
  cancelDeploy,
  deployOfId,
  deployValidated,
  readDeployOptions,
  requestDeploy
} from './deployRequest.ts';
import { deployResult, isDone } from './deployResult.ts';

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** Answers a call with what stands in its `<result>`. */
type Operation = (context: RequestContext, queue: DeployQueue, call: SoapCall) => Promise<unknown>;

const operations: Readonly<Record<string, Operation>> = {
  deploy: async (context, queue, call) => {
    const zip = Buffer.from(argument(call, 'ZipFile'), 'base64');
    const job = await requestDeploy(context, queue, zip, readDeployOptions(optionsOf(call)));
    return { done: false, id: job.id, state: 'Queued' };
  },
  checkDeployStatus: async (context, queue, call) => {
    const job = await deployOfId(context, queue, argument(call, 'asyncProcessId'));
    return deployResult(job, argument(call, 'includeDetails') === 'true');
  },
  cancelDeploy: async (context, queue, call) => {
    const job = await cancelDeploy(context, queue, argument(call, 'id') || argument(call, 'String'));
    return { done: isDone(job), id: job.id };
  },
  deployRecentValidation: async (context, queue, call) =>
    (await deployValidated(context, queue, argument(call, 'validationId'))).id
};

/** The calls of the Metadata API that deploy; every other one is refused by name. */
export function metadataSoap(app: FastifyInstance, org: Org, queue: DeployQueue): void {
  app.post<{ Params: { version: string } }>(
    '/services/Soap/m/:version',
    { errorHandler: (error, _request, reply) => void refuse(reply, error) },
    async (request, reply) => {
      const call = readCall(String(request.body ?? ''));
      if (!call) throw badRequest('XML_PARSE_ERROR', 'The body holds no SOAP call.');
      const context = await contextOfCall(org, request, call);
      const operation = Object.hasOwn(operations, call.name) ? operations[call.name] : undefined;
      if (!operation) throw notSupported(`The call ${call.name} of the Metadata API`);
      const result = toXml('result', await operation(context, queue, call));
      return reply.type('text/xml; charset=utf-8').send(soapResponse(call.name, namespace, result));
    }
  );
}

function contextOfCall(
  org: Org,
  request: FastifyRequest<{ Params: { version: string } }>,
  { sessionId }: SoapCall
): Promise<RequestContext> {
  const version = versionOf(`v${request.params.version.split('.')[0]}.0`);
  if (version === undefined) {
    throw badRequest('UNSUPPORTED_API_VERSION', `There is no API version ${request.params.version}`);
  }
  return contextOfToken(org, request, sessionId, version);
}

/** Options as the elements of a call say them; a repeated one is a list. */
function optionsOf(call: SoapCall): Readonly<Record<string, unknown>> {
  const element = findElement(call.element, 'DeployOptions');
  if (!element) return {};
  return Object.fromEntries(
    Object.entries(contentOf(element))
      .map(([name, values]) => [name, values.length === 1 ? values[0] : values] as const)
      .filter(([, value]) => value !== '')
  );
}

/** Errors that are no refusals go on to the handler of all protocols, which tells whoever started the org. */
function refuse(reply: FastifyReply, error: unknown): FastifyReply {
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
