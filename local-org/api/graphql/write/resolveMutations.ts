import {
  getArgumentValues,
  isObjectType,
  getNamedType,
  type FieldNode,
  type GraphQLResolveInfo
} from 'graphql';
import { checkQuery, QueryError, runRecords, type QueriedRecord } from '../../../soql/index.ts';
import { queryContext, type RequestContext } from '../../org.ts';
import { collectFields } from '../read/collectFields.ts';
import { readSelection } from '../read/readSelection.ts';
import type { RequestState } from '../requestState.ts';
import type { MutationField } from '../types/mutationTypes.ts';
import type { Operation, Payload } from './operation.ts';
import { runOperations } from './runOperations.ts';

/**
 * Carries out all operations of `uiapi(input: {allOrNone}) { … }` in the order in which they are written.
 * @returns what became of them, by their names in the answer
 */
export function resolveMutations(
  mutationFields: ReadonlyMap<string, MutationField>,
  input: { readonly allOrNone?: boolean | null } | null | undefined,
  state: RequestState,
  info: GraphQLResolveInfo
): Promise<ReadonlyMap<string, Payload>> {
  const operations = [...collectFields(info.fieldNodes, info)].flatMap(
    ([key, nodes]) => operationOf(mutationFields, key, nodes, info) ?? []
  );
  return runOperations(state.context, operations, input?.allOrNone ?? true, (context, operation, id) =>
    readBack({ ...state, context }, info, context, operation, id)
  );
}

function operationOf(
  mutationFields: ReadonlyMap<string, MutationField>,
  key: string,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo
): Operation | undefined {
  const [node] = nodes;
  const mutation = node && mutationFields.get(node.name.value);
  const type = getNamedType(info.returnType);
  const definition = node && isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  if (!mutation || !definition) return undefined;
  const values = getArgumentValues(definition, node, info.variableValues);
  const input = values['input'] as Readonly<Record<string, unknown>>;
  const id = input['Id'];
  return {
    key,
    ...mutation,
    ...(typeof id === 'string' && { id }),
    fields: { ...((input[mutation.object.apiName] ?? {}) as object) },
    nodes
  };
}

/** The saved record with what is selected of it: its own fields only. */
async function readBack(
  state: RequestState,
  info: GraphQLResolveInfo,
  context: RequestContext,
  operation: Operation,
  id: string
): Promise<Payload> {
  const bare: QueriedRecord = { kind: 'record', object: operation.object.apiName, id, values: new Map() };
  const record = [...collectFields(operation.nodes, info).values()].flatMap(nodes =>
    nodes[0]?.name.value === 'Record' ? nodes : []
  );
  const type = info.schema.getType(operation.object.apiName);
  if (operation.kind === 'delete' || record.length === 0 || !isObjectType(type))
    return { success: true, id, record: bare };
  const select = readSelection({ state, info }, operation.object, type, record);
  const beyond = select.some(
    item => item.kind === 'children' || (item.kind === 'expression' && isOfParent(item.expression))
  );
  if (beyond)
    throw new QueryError(
      'MALFORMED_QUERY',
      'A mutation gives the fields of the record itself, not of parents or children'
    );
  const query = checkQuery(
    { object: operation.object.apiName, scope: 'everything', select, groupBy: [], orderBy: [] },
    context.visible
  );
  if (select.length === 0 || query.kind !== 'records') return { success: true, id, record: bare };
  const [found] = await runRecords(query, queryContext(context), { kind: 'ids', ids: [id] });
  return { success: true, id, record: found ?? bare };
}

function isOfParent(expression: { readonly kind: string; readonly path?: readonly string[] }): boolean {
  return (expression.path?.length ?? 0) > 1;
}
