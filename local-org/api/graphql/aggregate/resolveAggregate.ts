import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { ObjectSchema } from '../../../metadata/schema.ts';
import {
  checkQuery,
  QueryError,
  runQuery,
  type Expression,
  type Order,
  type Path,
  type Selection
} from '../../../soql/index.ts';
import { queryContext } from '../../org.ts';
import { collectFields } from '../read/collectFields.ts';
import { connectionOf, type Connection } from '../read/connection.ts';
import { readPage } from '../read/page.ts';
import { readFilter } from '../read/readFilter.ts';
import { writtenOrder, type WrittenNames } from '../read/writtenOrder.ts';
import type { RequestState } from '../requestState.ts';
import { fieldKind } from '../types/fieldKinds.ts';
import { aggregateFunctions, columnName, datePartMembers } from './aggregateFunctions.ts';

type Input = Readonly<Record<string, unknown>>;

/** Answers `uiapi.aggregate.<Object>` with one statement. */
export async function resolveAggregate(
  object: ObjectSchema,
  values: Input,
  state: RequestState,
  info: GraphQLResolveInfo
): Promise<Connection> {
  const { context } = state;
  const where = readFilter(context.visible, object, values['where'] as Input | undefined);
  const page = readPage(values);
  const written = (argument: string) => writtenOrder(info.fieldNodes[0], argument, state.variables);
  const asked = collectFields(info.fieldNodes, info);
  const countsAll = [...asked.values()].some(nodes => nodes[0]?.name.value === 'totalCount');
  const select = readColumns(object, info, below(asked, ['edges', 'node', 'aggregate'], info));
  const query = checkQuery(
    {
      object: object.apiName,
      scope: values['scope'] === 'MINE' ? 'mine' : 'everything',
      select: select.length > 0 ? select : [countOfAll],
      ...(where && { where }),
      groupBy: readGroups(values['groupBy'], written('groupBy')),
      orderBy: readOrder(values['orderBy'], written('orderBy')),
      ...(!countsAll && { limit: page.limit + 1, offset: page.offset })
    },
    context.visible
  );
  const { records } = await runQuery(query, queryContext(context));
  const found = countsAll ? records.slice(page.offset, page.offset + page.limit + 1) : records;
  return connectionOf(found, page, records.length);
}

const countOfAll: Selection = {
  kind: 'expression',
  expression: { kind: 'call', function: 'COUNT', argument: { kind: 'field', path: ['Id'] } },
  alias: 'all'
};

function below(
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  path: readonly string[],
  info: GraphQLResolveInfo
): readonly FieldNode[] {
  const [name, ...rest] = path;
  const nodes = [...fields.values()].flatMap(found => (found[0]?.name.value === name ? found : []));
  return rest.length === 0 ? nodes : below(collectFields(nodes, info), rest, info);
}

/** What is selected of the groups, each once. */
function readColumns(
  object: ObjectSchema,
  info: GraphQLResolveInfo,
  nodes: readonly FieldNode[]
): Selection[] {
  const columns = new Map<string, Selection>();
  for (const fieldNodes of collectFields(nodes, info).values()) {
    const field = object.fields.get(fieldNodes[0]?.name.value.toLowerCase() ?? '');
    if (!field) continue;
    const path = [field.apiName];
    const parts = datePartMembers(fieldKind(field));
    for (const members of collectFields(fieldNodes, info).values()) {
      const asked = members[0]?.name.value ?? '';
      const member = asked === 'displayValue' ? 'value' : asked;
      const name = aggregateFunctions[member] ?? parts.get(member);
      if (member !== 'value' && name === undefined) continue;
      const argument: Expression = { kind: 'field', path };
      const expression: Expression =
        name === undefined ? argument : { kind: 'call', function: name, argument };
      const alias = columnName(path, member);
      columns.set(alias, { kind: 'expression', expression, alias });
    }
  }
  return [...columns.values()];
}

/** `groupBy: { StageName: { group: true }, CloseDate: { function: CALENDAR_YEAR }, Account: { Name: { group: true } } }` */
function readGroups(groupBy: unknown, names: WrittenNames, path: Path = []): Expression[] {
  if (typeof groupBy !== 'object' || groupBy === null) return [];
  const members = groupBy as Input;
  return [...names].flatMap(([name, inner]) => {
    const member = members[name];
    if (typeof member !== 'object' || member === null) return [];
    const argument: Expression = { kind: 'field', path: [...path, name] };
    if ('function' in member && typeof member.function === 'string') {
      return [{ kind: 'call' as const, function: member.function, argument }];
    }
    if (!('group' in member)) return readGroups(member, inner, [...path, name]);
    return member.group === true ? [argument] : [];
  });
}

function readOrder(orderBy: unknown, names: WrittenNames, path: Path = []): Order[] {
  if (typeof orderBy !== 'object' || orderBy === null) return [];
  const members = orderBy as Input;
  return [...names].flatMap(([name, inner]) => {
    const member = members[name];
    if (typeof member !== 'object' || member === null) return [];
    const isClause = Object.keys(member).every(
      key => key === 'function' || key === 'order' || key === 'nulls'
    );
    if (!isClause) return readOrder(member, inner, [...path, name]);
    const { function: over, order, nulls } = member as Readonly<Record<string, string | null | undefined>>;
    const argument: Expression = { kind: 'field', path: [...path, name] };
    if (over === null) throw new QueryError('MALFORMED_QUERY', `The function over ${name} can't be null`);
    return [
      {
        expression: over ? { kind: 'call', function: over, argument } : argument,
        descending: order === 'DESC',
        nulls: nulls === 'LAST' ? ('last' as const) : ('first' as const)
      }
    ];
  });
}
