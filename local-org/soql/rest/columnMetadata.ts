import type { CheckedExpression, CheckedQuery, RecordQuery } from '../check/checkedQuery.ts';
import { isText } from '../compile/compileExpression.ts';
import { isNumeric } from '../check/valueType.ts';
import type { Json } from './recordJson.ts';

/** What `query?columns=true` tells of a query: its columns as the CLI and data loaders need them. */
export function columnMetadata(query: CheckedQuery): { readonly [name: string]: Json } {
  return {
    columnMetadata: columnsOf(query),
    entityName: query.object.apiName,
    groupBy: query.kind === 'aggregate' && query.groupBy.length > 0,
    idSelected: query.kind === 'records' && query.values.some(value => value.path.join('.') === 'Id'),
    keyPrefix: query.object.keyPrefix
  };
}

function columnsOf(query: CheckedQuery): Json[] {
  switch (query.kind) {
    case 'count':
      return [];
    case 'aggregate':
      return query.columns.map(({ name, expression }) => column(name, expression, []));
    case 'records':
      return [
        ...valueColumns(query.values),
        ...query.children.map(children => ({
          ...column(children.name, undefined, valueColumns(children.query.values)),
          aggregate: true
        }))
      ];
  }
}

/** Values of parents stand as columns inside a column with the relationship's name. */
function valueColumns(values: RecordQuery['values']): Json[] {
  const byName = new Map<string, { path: readonly string[]; expression: CheckedExpression }[]>();
  values.forEach(({ path: [name = '', ...path], expression }) => {
    byName.set(name, [...(byName.get(name) ?? []), { path, expression }]);
  });
  return [...byName].map(([name, inner]) => {
    const [first] = inner;
    const isParent = first !== undefined && first.path.length > 0;
    return column(name, isParent ? undefined : first?.expression, isParent ? nested(inner) : []);
  });
}

function nested(values: readonly { path: readonly string[]; expression: CheckedExpression }[]): Json[] {
  const rows = values.flatMap(({ path, expression }) =>
    expression.kind === 'aggregate' ? [] : [{ path, expression }]
  );
  return valueColumns(rows);
}

function column(
  columnName: string,
  expression: CheckedExpression | undefined,
  joinColumns: Json[]
): { readonly [name: string]: Json } {
  const isAggregate = expression?.kind === 'aggregate';
  const type = expression?.type;
  const field = expression?.kind === 'field' ? expression.field : undefined;
  return {
    aggregate: isAggregate,
    apexType: null,
    booleanType: type === 'boolean',
    columnName,
    custom: field?.custom ?? false,
    displayName: isAggregate ? expression.function.toLowerCase() : columnName,
    foreignKeyName: null,
    insertable: field?.createable ?? false,
    joinColumns,
    numberType: type !== undefined && isNumeric(type),
    textType: type !== undefined && (isText(type) || type === 'id'),
    updatable: field?.updateable ?? false
  };
}
