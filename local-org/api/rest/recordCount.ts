import { objectNamed } from '../../metadata/schema.ts';
import { readSoql, runQuery } from '../../soql/index.ts';
import { queryContext, type RequestContext } from '../org.ts';
import type { Resource } from '../resource.ts';

/**
 * How many records the objects have that `?sObjects=Account,Contact` names, or all: as many as the asker may read.
 * Objects that don't exist for the asker are left out, as on the platform.
 */
export const recordCountResource: Resource = {
  method: 'GET',
  path: 'limits/recordCount',
  answer: async (context, { query }) => {
    const sObjects: { name: string; count: number }[] = [];
    for (const name of askedObjects(context, query.get('sObjects') ?? '')) {
      sObjects.push({ name, count: await countOf(context, name) });
    }
    return { status: 200, body: { sObjects } };
  }
};

function askedObjects({ visible }: RequestContext, names: string): readonly string[] {
  if (names === '') return [...visible.objects.values()].map(object => object.apiName);
  const found = names.split(',').flatMap(name => objectNamed(visible, name.trim())?.apiName ?? []);
  return [...new Set(found)];
}

async function countOf(context: RequestContext, object: string): Promise<number> {
  const access = queryContext(context);
  return (await runQuery(readSoql(`SELECT COUNT() FROM ${object}`, access), access)).totalSize;
}
