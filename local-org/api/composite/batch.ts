import { z } from 'zod';
import { badRequest } from '../apiError.ts';
import type { Resource } from '../resource.ts';
import { readBody } from './readBody.ts';
import { answerOrRefusal, subrequest, type Dispatch } from './subrequest.ts';

const largestBatch = 25;
const shape = z.object({
  haltOnError: z.boolean().default(false),
  batchRequests: z.array(z.object({ method: z.string(), url: z.string(), richInput: z.unknown().optional() }))
});

/** Up to 25 independent requests in one. */
export function batchResource(dispatch: Dispatch): Resource {
  return {
    method: 'POST',
    path: 'composite/batch',
    answer: async (context, request) => {
      const { haltOnError, batchRequests } = readBody(shape, request.body);
      if (batchRequests.length > largestBatch) {
        throw badRequest('LIMIT_EXCEEDED', `The maximum number of subrequests is ${largestBatch}.`);
      }
      const results: { readonly statusCode: number; readonly result: unknown }[] = [];
      for (const { method, url, richInput } of batchRequests) {
        if (haltOnError && results.some(({ statusCode }) => statusCode >= 400)) {
          results.push({ statusCode: 412, result: [halted] });
          continue;
        }
        const answer = await answerOrRefusal(context, inside =>
          dispatch(inside, subrequest(request, { method, url, body: richInput }))
        );
        results.push({ statusCode: answer.status, result: answer.body ?? null });
      }
      return {
        status: 200,
        body: { hasErrors: results.some(({ statusCode }) => statusCode >= 400), results }
      };
    }
  };
}

const halted = {
  errorCode: 'BATCH_PROCESSING_HALTED',
  message: 'Batch processing halted per request. An earlier request in the batch failed.'
};
