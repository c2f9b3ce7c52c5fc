import { checkQuery } from '../check/checkQuery.ts';
import type { QueryContext } from '../context.ts';
import type { Path } from '../query.ts';
import { QueryError } from '../queryError.ts';
import type { QueriedRecord } from './record.ts';
import { runRecords } from './runQuery.ts';

/**
 * The records of those ids that the asker may read, by id.
 * @param fields paths as in SOQL (`Name`, `Owner.Name`); all fields of the object when left out
 * @throws QueryError INVALID_TYPE, INVALID_FIELD
 */
export async function recordsByIds(
  context: QueryContext,
  object: string,
  ids: readonly string[],
  fields?: readonly string[]
): Promise<ReadonlyMap<string, QueriedRecord>> {
  const everything = [...(context.visible.objects.get(object.toLowerCase())?.fields.values() ?? [])];
  const paths = new Map<string, Path>();
  for (const path of fields ?? everything.map(field => field.apiName)) {
    if (!paths.has(path.toLowerCase())) paths.set(path.toLowerCase(), path.split('.'));
  }
  const query = checkQuery(
    {
      object,
      scope: 'everything',
      select: [...paths.values()].map(path => ({ kind: 'expression', expression: { kind: 'field', path } })),
      groupBy: [],
      orderBy: []
    },
    context.visible
  );
  if (query.kind !== 'records') throw new QueryError('MALFORMED_QUERY', 'No records are asked for');
  const records = await runRecords(query, context, { kind: 'ids', ids });
  return new Map(records.map(record => [record.id ?? '', record]));
}
