import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { badRequest, notSupported } from '../apiError.ts';
import { flag, readOptions, text } from '../options.ts';
import type { Org, RequestContext } from '../org.ts';
import { contextOfToken, versionOf } from '../requests.ts';
import { readCall, sessionOf, soapResponse, toXml, type SoapCall } from '../soap/envelope.ts';
import { refuseAsFault } from '../soap/refusal.ts';
import { readDeployOptions } from './deployOptions.ts';
import type { DeployQueue } from './deployQueue.ts';
import { cancelDeploy, deployOfId, deployValidated, requestDeploy } from './deployRequest.ts';
import { deployResult, isDone } from './deployResult.ts';

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** Answers a call with what stands in its `<result>`. */
type Operation = (context: RequestContext, queue: DeployQueue, call: SoapCall) => Promise<unknown>;

const operations: Readonly<Record<string, Operation>> = {
  deploy: async (context, queue, { given }) => {
    const { ZipFile: zip, DeployOptions: options } = readOptions('deploy', deployArguments, given);
    const job = await requestDeploy(context, queue, Buffer.from(zip, 'base64'), readDeployOptions(options));
    return { done: false, id: job.id, state: 'Queued' };
  },
  checkDeployStatus: async (context, queue, { given }) => {
    const asked = readOptions('checkDeployStatus', statusArguments, given);
    return deployResult(await deployOfId(context, queue, asked.asyncProcessId), asked.includeDetails);
  },
  cancelDeploy: async (context, queue, { given }) => {
    const { String: named, id = named } = readOptions('cancelDeploy', cancelArguments, given);
    const job = await cancelDeploy(context, queue, id);
    return { done: isDone(job), id: job.id };
  },
  deployRecentValidation: async (context, queue, { given }) => {
    const { validationId } = readOptions('deployRecentValidation', { validationId: text }, given);
    return (await deployValidated(context, queue, validationId)).id;
  }
};

const deployArguments = { ZipFile: text, DeployOptions: z.unknown().optional() };
const statusArguments = { asyncProcessId: text, includeDetails: flag.default(false) };
/** The WSDL calls the id of a deploy to cancel `String`; clients call it `id`. */
const cancelArguments = { id: text.optional(), String: text.default('') };

/** The calls of the Metadata API that deploy; every other one is refused by name. */
export function metadataSoap(app: FastifyInstance, org: Org, queue: DeployQueue): void {
  app.post<{ Params: { version: string } }>(
    '/services/Soap/m/:version',
    { errorHandler: (error, _request, reply) => void refuseAsFault(error, reply) },
    async (request, reply) => {
      const call = readCall(String(request.body ?? ''));
      const operation = Object.hasOwn(operations, call.name) ? operations[call.name] : undefined;
      if (!operation) throw notSupported(`The call ${call.name} of the Metadata API`);
      const context = await contextOfCall(org, request, call);
      const result = toXml('result', await operation(context, queue, call));
      return reply.type('text/xml; charset=utf-8').send(soapResponse(call.name, namespace, result));
    }
  );
}

function contextOfCall(
  org: Org,
  request: FastifyRequest<{ Params: { version: string } }>,
  call: SoapCall
): Promise<RequestContext> {
  const version = versionOf(`v${request.params.version.split('.')[0]}.0`);
  if (version === undefined) {
    throw badRequest('UNSUPPORTED_API_VERSION', `There is no API version ${request.params.version}`);
  }
  return contextOfToken(org, request, sessionOf(call), version);
}
