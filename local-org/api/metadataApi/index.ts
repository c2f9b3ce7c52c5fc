import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Org } from '../org.ts';
import { answerFrom } from '../resource.ts';
import { methods, resourceHandler } from '../resourceHandler.ts';
import { refuseBrokenUploads } from './brokenUpload.ts';
import { prepareJobs } from './deployJobs.ts';
import { DeployQueue } from './deployQueue.ts';
import { deployResources } from './rest.ts';
import { metadataSoap } from './soap.ts';
import { largestZip } from './unzip.ts';

/** The Metadata API as far as it deploys, over SOAP and over REST. */
export function metadataApi(app: FastifyInstance, org: Org): void {
  const queue = new DeployQueue(org);
  app.addHook('onReady', () => prepareJobs(org));
  app.addHook('onClose', () => queue.stop());
  metadataSoap(app, org, queue);
  const resources = deployResources(queue);
  const handler = resourceHandler(org, (context, request) => answerFrom(resources, context, request));
  void app.register(async scope => {
    refuseBrokenUploads(scope);
    await scope.register(multipart, {
      attachFieldsToBody: 'keyValues',
      limits: { fileSize: largestZip + 1, files: 1, fields: 5 }
    });
    const url = '/services/data/:version/metadata/deployRequest';
    for (const path of [url, `${url}/:id`]) scope.route({ method: [...methods], url: path, handler });
  });
}
