/** Roads on which several writes of one person travel together. */
import { z } from 'zod';
import type { Persona } from '../../../conformance/support/testOrg.ts';
import { send } from '../../support/asker.ts';
import { answerOf, answersOf, refusal } from './answers.ts';
import type { Road } from './road.ts';
import { data, keyFieldOf, keyOf, recordRequest, senderOf } from './singleRoads.ts';
import { runs, type Said, type Write } from './write.ts';

/** Sends writes in as many requests as there are senders and kinds that can't be mixed. */
const inRuns =
  (alike: (one: Write, other: Write) => boolean, sendRun: Road['send']): Road['send'] =>
  async (as, writes) => {
    const said: Said[] = [];
    for (const run of runs(writes, (one, other) => one.as === other.as && alike(one, other)))
      said.push(...(await sendRun(senderOf(as, run), run)));
    return said;
  };
const anything = (): boolean => true;

const compositeAnswer = z.object({
  compositeResponse: z.array(z.object({ httpStatusCode: z.number(), body: z.unknown() }))
});
const composite = (allOrNone: boolean): Road => ({
  name: allOrNone ? 'composite' : 'composite, in parts',
  carries: anything,
  send: inRuns(anything, async (as, writes) => {
    const { text } = await send(as, {
      method: 'POST',
      path: `${data}/composite`,
      body: {
        allOrNone,
        compositeRequest: writes.map((write, place) => {
          const { path, ...request } = recordRequest(write);
          return { ...request, url: path, referenceId: write.reference ?? `write${place}` };
        })
      }
    });
    const { compositeResponse } = compositeAnswer.parse(JSON.parse(text));
    return compositeResponse.map(({ httpStatusCode, body }, place) =>
      answerOf(httpStatusCode, body, writes[place]?.id)
    );
  })
});

const batchAnswer = z.object({
  results: z.array(z.object({ statusCode: z.number(), result: z.unknown() }))
});
const batch: Road = {
  name: 'batch',
  carries: anything,
  send: inRuns(anything, async (as, writes) => {
    const batchRequests = writes.map(write => {
      const { method, path, body } = recordRequest(write);
      const url = path.replace('/services/data/', '');
      return { method, url, ...(body !== undefined && { richInput: body }) };
    });
    const { text } = await send(as, {
      method: 'POST',
      path: `${data}/composite/batch`,
      body: { batchRequests }
    });
    const { results } = batchAnswer.parse(JSON.parse(text));
    return results.map(({ statusCode, result }, place) => answerOf(statusCode, result, writes[place]?.id));
  })
};

const records = (writes: readonly Write[]) =>
  writes.map(({ object, id, fields }) => ({
    attributes: { type: object },
    ...(id !== undefined && { Id: id }),
    ...fields
  }));
const collections = (allOrNone: boolean): Road => ({
  name: allOrNone ? 'collections' : 'collections, in parts',
  carries: anything,
  send: inRuns(
    (one, other) => one.operation === other.operation,
    async (as, writes) => {
      const operation = writes[0]?.operation;
      const path = `${data}/composite/sobjects`;
      const ids = writes.map(({ id }) => id).join(',');
      const reply = await send(
        as,
        operation === 'delete'
          ? { method: 'DELETE', path: `${path}?allOrNone=${allOrNone}&ids=${ids}` }
          : {
              method: operation === 'create' ? 'POST' : 'PATCH',
              path,
              body: { allOrNone, records: records(writes) }
            }
      );
      return answersOf(reply, writes.length);
    }
  )
});

/** Records that are found by their keys; those without one by their ids. */
const collectionsByKey: Road = {
  name: 'collections by key',
  carries: writes => writes.every(({ operation }) => operation !== 'delete'),
  send: inRuns(
    (one, other) => one.object === other.object,
    async (as, writes) => {
      const object = writes[0]?.object ?? '';
      const keys = await Promise.all(writes.map(keyOf));
      const byKey = keys.every(key => key !== undefined);
      const field = byKey ? keyFieldOf(object) : 'Id';
      const body = {
        allOrNone: true,
        records: writes.map((write, place) => ({
          attributes: { type: object },
          ...write.fields,
          ...(byKey ? { [field]: keys[place] } : write.id !== undefined && { Id: write.id })
        }))
      };
      return answersOf(
        await send(as, { method: 'PATCH', path: `${data}/composite/sobjects/${object}/${field}`, body }),
        writes.length
      );
    }
  )
};

const treeAnswer = z.object({
  results: z.array(
    z.object({ referenceId: z.string(), id: z.string().optional(), errors: z.array(z.unknown()).optional() })
  )
});
const tree: Road = {
  name: 'tree',
  carries: writes => writes.every(({ operation }) => operation === 'create'),
  send: inRuns(
    (one, other) => one.object === other.object,
    async (as, writes) => {
      const object = writes[0]?.object ?? '';
      const body = {
        records: writes.map(({ fields }, place) => ({
          attributes: { type: object, referenceId: `record${place}` },
          ...fields
        }))
      };
      const { text, status } = await send(as, {
        method: 'POST',
        path: `${data}/composite/tree/${object}`,
        body
      });
      const answer: unknown = JSON.parse(text);
      const parsed = treeAnswer.safeParse(answer);
      if (!parsed.success) return writes.map(() => answerOf(status, answer));
      return writes.map((_, place) => {
        const result = parsed.data.results.find(({ referenceId }) => referenceId === `record${place}`);
        if (result?.id !== undefined && status < 300) return { accepted: true, id: result.id };
        return result?.errors
          ? refusal(result.errors)
          : { accepted: false, codes: ['ALL_OR_NONE_OPERATION_ROLLED_BACK'], messages: [] };
      });
    }
  )
};

const verbs = { create: 'Create', update: 'Update', delete: 'Delete' } as const;
const graphqlAnswer = z.object({
  data: z.object({ uiapi: z.record(z.string(), z.unknown()).nullish() }).nullish(),
  errors: z.array(z.looseObject({ path: z.array(z.unknown()).nullish() })).nullish()
});
const graphqlSaved = z.union([
  z.object({ Record: z.object({ Id: z.string() }) }).transform(({ Record }) => Record.Id),
  z.object({ Id: z.string() }).transform(({ Id }) => Id)
]);
async function sendGraphql(as: Persona, writes: readonly Write[]): Promise<Said[]> {
  const typeOf = ({ operation, object }: Write) =>
    operation === 'delete' ? 'RecordDeleteInput' : `${object}${verbs[operation]}Input`;
  const query = `mutation (${writes.map((write, place) => `$i${place}: ${typeOf(write)}!`).join(', ')}) { uiapi {
    ${writes
      .map(
        ({ operation, object }, place) =>
          `w${place}: ${object}${verbs[operation]}(input: $i${place}) { ${operation === 'delete' ? 'Id' : 'Record { Id }'} }`
      )
      .join('\n')} } }`;
  const variables = Object.fromEntries(
    writes.map(({ operation, object, id, fields }, place) => [
      `i${place}`,
      { ...(id !== undefined && { Id: id }), ...(operation !== 'delete' && { [object]: fields }) }
    ])
  );
  const { text } = await send(as, { method: 'POST', path: `${data}/graphql`, body: { query, variables } });
  const answer = graphqlAnswer.parse(JSON.parse(text));
  const errors = answer.errors ?? [];
  return writes.map((_, place) => {
    const own = errors.filter(({ path }) => path?.includes(`w${place}`));
    if (own.length > 0) return refusal(own);
    const id = graphqlSaved.safeParse(answer.data?.uiapi?.[`w${place}`]);
    if (id.success) return { accepted: true, id: id.data };
    if (errors.length > 0) return refusal(errors);
    throw new Error(`GraphQL answered neither a record nor an error: ${text}`);
  });
}
const graphql: Road = { name: 'GraphQL', carries: anything, send: inRuns(anything, sendGraphql) };

export const sharedRoads: readonly Road[] = [
  composite(true),
  composite(false),
  batch,
  collections(true),
  collections(false),
  collectionsByKey,
  tree,
  graphql
];
