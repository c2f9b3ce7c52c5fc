import { z } from 'zod';
import { API_VERSION } from '../org/connection.ts';
import type { Call } from '../org/connection.ts';
import { orgErrorsIn } from '../org/orgErrors.ts';
import { accepted, oneByOne } from './attempt.ts';
import type { Attempt, Outcome, WritePath } from './attempt.ts';

const DATA = `/services/data/v${API_VERSION}`;
const OPPORTUNITY = { type: 'Opportunity' };

const composite = z.object({
  compositeResponse: z.tuple([z.object({ httpStatusCode: z.number(), body: z.unknown() })])
});

async function inComposite(
  call: Call,
  method: 'POST' | 'PATCH',
  path: string,
  { fields, id }: Attempt
): Promise<Outcome> {
  const one = { method, url: `${DATA}/sobjects/${path}`, referenceId: 'deal', body: fields };
  const answer = await call(`${DATA}/composite`, 'POST', { allOrNone: true, compositeRequest: [one] });
  const [{ httpStatusCode, body }] = composite.parse(answer).compositeResponse;
  return httpStatusCode < 400 ? accepted(body, id) : { accepted: false, errors: orgErrorsIn(body) };
}

/** Requests within a request. */
export const compositePaths: readonly WritePath[] = [
  {
    name: 'composite create',
    changes: false,
    write: oneByOne((call, attempt) => inComposite(call, 'POST', 'Opportunity', attempt))
  },
  {
    name: 'composite update',
    changes: true,
    write: oneByOne((call, attempt) => inComposite(call, 'PATCH', `Opportunity/${attempt.id}`, attempt))
  }
];

const treeAnswer = z.object({ results: z.tuple([z.object({ id: z.string() })]) });

/** Records with their children. */
export const treePath: WritePath = {
  name: 'composite tree create',
  changes: false,
  write: oneByOne(async (call, { fields }) => {
    const records = [{ attributes: { ...OPPORTUNITY, referenceId: 'deal' }, ...fields }];
    const answer = await call(`${DATA}/composite/tree/Opportunity`, 'POST', { records });
    return accepted(treeAnswer.parse(answer).results[0]);
  })
};

const results = z.array(z.object({ id: z.string().nullish(), success: z.boolean(), errors: z.unknown() }));

/** The only result of a collection. */
function firstResult(answer: unknown, id: string): Outcome {
  const [result] = results.parse(answer);
  if (result?.success === true) return { accepted: true, id: result.id ?? id };
  return { accepted: false, errors: orgErrorsIn(result?.errors) };
}

/** Many records of one request, of which here is one. */
export function collectionPaths(allOrNone: boolean): WritePath[] {
  const path = `${DATA}/composite/sobjects`;
  const named = (operation: string) => `collection ${operation} (allOrNone ${allOrNone})`;
  return [
    {
      name: named('create'),
      changes: false,
      write: oneByOne(async (call, { fields, id }) => {
        const records = [{ attributes: OPPORTUNITY, ...fields }];
        return firstResult(await call(path, 'POST', { allOrNone, records }), id);
      })
    },
    {
      name: named('update'),
      changes: true,
      write: oneByOne(async (call, { fields, id }) => {
        const records = [{ attributes: OPPORTUNITY, Id: id, ...fields }];
        return firstResult(await call(path, 'PATCH', { allOrNone, records }), id);
      })
    }
  ];
}
