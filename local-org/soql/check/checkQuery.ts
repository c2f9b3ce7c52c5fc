import { objectNamed, type FieldSchema, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import {
  expressionText,
  type ChildQuery,
  type FieldSet,
  type Order,
  type Query,
  type Selection
} from '../query.ts';
import { notSupported, QueryError } from '../queryError.ts';
import { checkAggregateQuery } from './checkAggregateQuery.ts';
import { checkCondition } from './checkCondition.ts';
import type {
  CheckedOrder,
  CheckedQuery,
  CountQuery,
  RecordQuery,
  RowExpression,
  SelectedChildren,
  SelectedValue
} from './checkedQuery.ts';
import { checkExpression, checkRowExpression, isAggregateCall } from './checkExpression.ts';
import { refuseUse } from './checkValue.ts';
import { childRelationships } from './relationships.ts';
import { unknownObject } from './resolvePath.ts';
import { valueTypeOf } from './valueType.ts';

const largestFieldSet = 200;

/**
 * Finds every name of the query in the schema that the asker may see.
 * @throws QueryError with the platform's code for what isn't there or doesn't fit
 */
export function checkQuery(query: Query, schema: OrgSchema): CheckedQuery {
  const object = objectNamed(schema, query.object);
  if (!object) throw unknownObject(query.object);
  const clauses = { ...checkClauses(query, schema, object, 'where'), mine: isMine(query, object) };
  if (isCount(query)) return checkCount(query, clauses);
  const grouped =
    query.groupBy.length > 0 ||
    query.having !== undefined ||
    query.select.some(selection => selection.kind === 'expression' && isAggregateCall(selection.expression));
  if (grouped) return checkAggregateQuery(query, schema, clauses);
  return {
    kind: 'records',
    ...clauses,
    ...selected(query, schema, object, true),
    orderBy: query.orderBy.map(order => checkOrder(order, schema, object))
  };
}

type CheckedClauses = Omit<CountQuery, 'kind'>;

function checkClauses(
  query: ChildQuery,
  schema: OrgSchema,
  object: ObjectSchema,
  clause: 'where' | 'semiJoin'
): Omit<CheckedClauses, 'mine'> {
  return {
    object,
    orderBy: [],
    ...(query.where && { where: checkCondition(schema, object, query.where, clause) }),
    ...(query.limit !== undefined && { limit: query.limit }),
    ...(query.offset !== undefined && { offset: query.offset })
  };
}

function isMine(query: Query, object: ObjectSchema): boolean {
  if (query.scope !== 'mine') return false;
  if (!object.hasOwner)
    throw new QueryError('MALFORMED_QUERY', `${object.apiName} has no owner: no scope mine`);
  return true;
}

function isCount(query: Query): boolean {
  return query.select.some(
    selection =>
      selection.kind === 'expression' &&
      selection.expression.kind === 'call' &&
      selection.expression.function === 'COUNT' &&
      selection.expression.argument === undefined
  );
}

function checkCount(query: Query, clauses: CheckedClauses): CountQuery {
  if (query.select.length > 1 || query.groupBy.length > 0 || query.having) {
    throw new QueryError('MALFORMED_QUERY', 'COUNT() must be the only element in the SELECT list', 'COUNT');
  }
  if (query.orderBy.length > 0) {
    throw new QueryError('MALFORMED_QUERY', 'ORDER BY is not allowed with COUNT()', 'ORDER');
  }
  return { kind: 'count', ...clauses };
}

function selected(
  query: ChildQuery,
  schema: OrgSchema,
  object: ObjectSchema,
  childrenAllowed: boolean
): Pick<RecordQuery, 'values' | 'children'> {
  const values = new Map<string, SelectedValue>();
  const children: SelectedChildren[] = [];
  query.select.forEach(selection => {
    if (selection.kind === 'children') {
      if (!childrenAllowed) throw notSupported('A subquery of children inside a subquery of children');
      children.push(checkChildren(selection, schema, object));
      return;
    }
    for (const value of valuesOf(selection, schema, object, query.limit)) {
      const key = value.path.join('.').toLowerCase();
      if (values.has(key)) {
        if (selection.kind === 'fieldSet') continue;
        throw new QueryError('INVALID_FIELD', `duplicate field selected: ${value.path.join('.')}`);
      }
      values.set(key, value);
    }
  });
  return { values: [...values.values()], children };
}

function valuesOf(
  selection: Exclude<Selection, { kind: 'children' }>,
  schema: OrgSchema,
  object: ObjectSchema,
  limit: number | undefined
): SelectedValue[] {
  if (selection.kind === 'fieldSet') return fieldsOfSet(selection.set, object, limit);
  const { expression, alias } = selection;
  if (expression.kind === 'field' && alias !== undefined) {
    throw new QueryError('MALFORMED_QUERY', 'only aggregate expressions use field aliasing', alias);
  }
  const checked = checkRowExpression(schema, object, expression);
  return [{ path: alias === undefined ? pathOf(checked) : [alias], expression: checked }];
}

/** Relationship names and field name in the case of their declaration. */
function pathOf(expression: RowExpression): readonly string[] {
  if (expression.kind !== 'field') {
    if (expression.kind === 'datePart') {
      throw new QueryError(
        'MALFORMED_QUERY',
        `${expression.function}() may be selected only where it is grouped by`,
        expression.function
      );
    }
    return pathOf(expression.argument);
  }
  return [...expression.steps.map(step => step.reference.relationshipName), expression.field.apiName];
}

function fieldsOfSet(set: FieldSet, object: ObjectSchema, limit: number | undefined): SelectedValue[] {
  if (set !== 'STANDARD' && (limit === undefined || limit > largestFieldSet)) {
    throw new QueryError(
      'MALFORMED_QUERY',
      `The SOQL FIELDS function must have a LIMIT of at most ${largestFieldSet}`,
      'FIELDS'
    );
  }
  const belongs = (field: FieldSchema) => set === 'ALL' || field.custom === (set === 'CUSTOM');
  return [...object.fields.values()].filter(belongs).map(field => ({
    path: [field.apiName],
    expression: { kind: 'field', object, steps: [], field, type: valueTypeOf(field) }
  }));
}

function checkChildren(
  selection: Extract<Selection, { kind: 'children' }>,
  schema: OrgSchema,
  parent: ObjectSchema
): SelectedChildren {
  const relationship = childRelationships(schema, parent).get(selection.relationship.toLowerCase());
  if (!relationship) {
    throw new QueryError(
      'INVALID_TYPE',
      `Didn't understand relationship '${selection.relationship}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
      selection.relationship
    );
  }
  const { object, reference, name } = relationship;
  const query: RecordQuery = {
    kind: 'records',
    mine: false,
    ...checkClauses(selection.query, schema, object, 'semiJoin'),
    ...selected(selection.query, schema, object, false),
    orderBy: selection.query.orderBy.map(order => checkOrder(order, schema, object))
  };
  return { name: selection.alias ?? name, relationship: name, reference, query };
}

function checkOrder(order: Order, schema: OrgSchema, object: ObjectSchema): CheckedOrder {
  const expression = checkExpression(schema, object, order.expression);
  if (expression.kind === 'aggregate') {
    throw new QueryError(
      'MALFORMED_QUERY',
      `${expressionText(order.expression)} can only be sorted by in a query with GROUP BY`,
      expression.function
    );
  }
  if (expression.kind === 'field') refuseUse(expression.field, expression.type, 'sorted');
  return { expression, descending: order.descending, nulls: order.nulls };
}
