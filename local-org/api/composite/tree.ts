import { z } from 'zod';
import { largestUnit } from '../../database/index.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { childRelationships } from '../../soql/index.ts';
import { badRequest } from '../apiError.ts';
import type { RequestContext } from '../org.ts';
import type { Resource } from '../resource.ts';
import { visibleObject } from '../rest/objects.ts';
import { atomically, save } from '../write.ts';
import { readBody } from './readBody.ts';

const deepest = 5;
const record = z.looseObject({
  attributes: z.looseObject({ type: z.string(), referenceId: z.string().min(1) })
});
const tree = z.object({ records: z.array(record) });

/** A record of the tree, apart from its children. `parent` is the place of its parent among the planned. */
interface Planned {
  readonly referenceId: string;
  readonly object: ObjectSchema;
  readonly depth: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly parent?: { readonly place: number; readonly field: string };
}
type Result = { referenceId: string; id?: string; errors?: readonly unknown[] };

/** Records with their children in one request, all or none. */
export const treeResource: Resource = {
  method: 'POST',
  path: 'composite/tree/:object',
  answer: async (context, { body }, { object }) => {
    const planned = plan(context, visibleObject(context, object), body);
    const results = await atomically(
      context,
      inside => create(inside, planned),
      found => !hasErrors(found)
    );
    if (!hasErrors(results)) return { status: 201, body: { hasErrors: false, results } };
    return { status: 400, body: { hasErrors: true, results: results.filter(result => result.errors) } };
  }
};

function hasErrors(results: readonly Result[]): boolean {
  return results.some(result => result.errors);
}

/** All records of the tree, parents before their children. @throws ApiError 400 for a tree that can't be one */
function plan(context: RequestContext, root: ObjectSchema, body: unknown): readonly Planned[] {
  const planned: Planned[] = [];
  const add = (input: unknown, object: ObjectSchema, depth: number, parent?: Planned['parent']) => {
    if (depth > deepest) throw badRequest('INVALID_INPUT', `A tree has at most ${deepest} levels.`);
    for (const { attributes, ...given } of readBody(tree, input).records) {
      if (attributes.type.toLowerCase() !== object.apiName.toLowerCase()) {
        throw badRequest(
          'INVALID_INPUT',
          `Here belong records of type ${object.apiName}, not ${attributes.type}.`
        );
      }
      const relationships = childRelationships(context.visible, object);
      const isChildren = (name: string) => relationships.has(name.toLowerCase());
      const fields = Object.fromEntries(Object.entries(given).filter(([name]) => !isChildren(name)));
      const place =
        planned.push({
          referenceId: attributes.referenceId,
          object,
          depth,
          fields,
          ...(parent && { parent })
        }) - 1;
      for (const [name, children] of Object.entries(given)) {
        const relationship = relationships.get(name.toLowerCase());
        if (relationship) {
          add(children, relationship.object, depth + 1, { place, field: relationship.reference.apiName });
        }
      }
    }
  };
  add(body, root, 1);
  if (planned.length > largestUnit) {
    throw badRequest(
      'LIMIT_EXCEEDED',
      `A tree has at most ${largestUnit} records; this one has ${planned.length}.`
    );
  }
  return planned;
}

/** Creates level by level, the records of one object and level as a unit; stops at the first level with an error. */
async function create(context: RequestContext, planned: readonly Planned[]): Promise<Result[]> {
  const results: Result[] = planned.map(({ referenceId }) => ({ referenceId }));
  for (let depth = 1; depth <= deepest && !hasErrors(results); depth += 1) {
    const places = [...planned.keys()].filter(place => planned[place]?.depth === depth);
    for (const object of new Set(places.map(place => planned[place]?.object))) {
      if (!object) continue;
      const unit = places.filter(place => planned[place]?.object === object);
      const records = unit.map(place => ({ fields: withParent(planned[place], results) }));
      const saved = await save(context, {
        operation: 'create',
        object: object.apiName,
        records,
        allOrNone: true
      });
      saved.forEach((result, index) => {
        const target = results[unit[index] ?? -1];
        if (target && result.success) target.id = result.id;
        if (target && !result.success) target.errors = result.errors;
      });
    }
  }
  return results;
}

function withParent(
  planned: Planned | undefined,
  results: readonly Result[]
): Readonly<Record<string, unknown>> {
  const { fields = {}, parent } = planned ?? {};
  return parent ? { ...fields, [parent.field]: results[parent.place]?.id } : fields;
}
