import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectSchema } from '../../../metadata/schema.ts';
import { checkQuery, runCount, runQuery } from '../../../soql/index.ts';
import { queryContext } from '../../org.ts';
import type { RequestState } from '../requestState.ts';
import { collectFields } from './collectFields.ts';
import { connectionOf, type Connection } from './connection.ts';
import { readPage } from './page.ts';
import { readConnectionQuery } from './readSelection.ts';

/**
 * Answers `uiapi.query.<Object>`: one statement for the records, one for each relationship to children, and one for
 * `totalCount`, each only when it is asked for.
 */
export async function resolveRoot(
  object: ObjectSchema,
  values: Readonly<Record<string, unknown>>,
  state: RequestState,
  info: GraphQLResolveInfo
): Promise<Connection> {
  const { context } = state;
  const query = checkQuery(
    {
      object: object.apiName,
      scope: values['scope'] === 'MINE' ? 'mine' : 'everything',
      groupBy: [],
      ...readConnectionQuery({ state, info }, object, info.returnType, info.fieldNodes, values)
    },
    context.visible
  );
  const asked = new Set(
    [...collectFields(info.fieldNodes, info).values()].map(nodes => nodes[0]?.name.value)
  );
  const needsRecords = asked.has('edges') || asked.has('pageInfo') || asked.has('pageResultCount');
  const records = needsRecords ? (await runQuery(query, queryContext(context))).records : [];
  const totalCount = asked.has('totalCount') ? await runCount(query, queryContext(context)) : 0;
  return connectionOf(records, readPage(values), totalCount);
}
