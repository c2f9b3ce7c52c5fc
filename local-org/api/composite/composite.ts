import { z } from 'zod';
import { badRequest } from '../apiError.ts';
import type { RequestContext } from '../org.ts';
import type { Resource, ResourceRequest } from '../resource.ts';
import { atomically } from '../write.ts';
import { readBody } from './readBody.ts';
import { withReferences, type Answered } from './references.ts';
import { answerOrRefusal, subrequest, type Dispatch } from './subrequest.ts';

const largestComposite = 25;
const shape = z.object({
  allOrNone: z.boolean().default(false),
  collateSubrequests: z.boolean().default(true),
  compositeRequest: z.array(
    z.object({
      method: z.string(),
      url: z.string(),
      referenceId: z.string().regex(/^\w+$/, 'a referenceId has letters, digits and underscores only'),
      body: z.unknown().optional(),
      httpHeaders: z.record(z.string(), z.string()).default({})
    })
  )
});
type Part = z.infer<typeof shape>['compositeRequest'][number];

interface PartAnswer {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

/** Up to 25 requests in one, later ones with `@{referenceId.field}` of earlier answers, all or none when asked so. */
export function compositeResource(dispatch: Dispatch): Resource {
  return {
    method: 'POST',
    path: 'composite',
    answer: async (context, request) => {
      const { allOrNone, compositeRequest: parts } = readBody(shape, request.body);
      refuse(parts);
      const run = (inside: RequestContext) => answerParts(dispatch, inside, request, parts, allOrNone);
      const answers = allOrNone ? await atomically(context, run, allSucceeded) : await run(context);
      const undone = allOrNone && !allSucceeded(answers);
      return { status: 200, body: { compositeResponse: undone ? answers.map(halted) : answers } };
    }
  };
}

function refuse(parts: readonly Part[]): void {
  if (parts.length > largestComposite) {
    throw badRequest('LIMIT_EXCEEDED', `The maximum number of subrequests is ${largestComposite}.`);
  }
  const ids = parts.map(part => part.referenceId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw badRequest('INVALID_INPUT', `The referenceId ${twice} stands twice in the request.`);
}

async function answerParts(
  dispatch: Dispatch,
  context: RequestContext,
  outer: ResourceRequest,
  parts: readonly Part[],
  allOrNone: boolean
): Promise<PartAnswer[]> {
  const answers: PartAnswer[] = [];
  const known = new Map<string, Answered>();
  for (const part of parts) {
    if (allOrNone && answers.some(failed)) {
      answers.push(haltedPart(part.referenceId));
      continue;
    }
    const answer = await answerOrRefusal(context, inside => {
      const { url, body } = withReferences(part, known);
      return dispatch(
        inside,
        subrequest(outer, { method: part.method, url, body, headers: part.httpHeaders })
      );
    });
    known.set(part.referenceId, { ok: answer.status < 400, body: answer.body });
    answers.push({
      body: answer.body ?? null,
      httpHeaders: answer.headers ?? {},
      httpStatusCode: answer.status,
      referenceId: part.referenceId
    });
  }
  return answers;
}

function failed(answer: PartAnswer): boolean {
  return answer.httpStatusCode >= 400;
}

function allSucceeded(answers: readonly PartAnswer[]): boolean {
  return !answers.some(failed);
}

/** In a request that is undone as a whole, parts that went well are answered as halted. */
function halted(answer: PartAnswer): PartAnswer {
  return failed(answer) ? answer : haltedPart(answer.referenceId);
}

function haltedPart(referenceId: string): PartAnswer {
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return {
    body: [{ errorCode: 'PROCESSING_HALTED', message }],
    httpHeaders: {},
    httpStatusCode: 400,
    referenceId
  };
}
