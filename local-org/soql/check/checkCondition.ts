import { objectNamed, type ObjectSchema, type OrgSchema } from '../../metadata/schema.ts';
import { expressionText, type ComparisonOperator, type Condition, type Query } from '../query.ts';
import { QueryError } from '../queryError.ts';
import type { CheckedCondition, CheckedExpression, CheckedSemiJoin, CheckedValue } from './checkedQuery.ts';
import { checkExpression } from './checkExpression.ts';
import { checkValue, refuseUse } from './checkValue.ts';
import { unknownObject } from './resolvePath.ts';
import { isNumeric, type ValueType } from './valueType.ts';

const mostSemiJoins = 2;
const deepestCondition = 50;

/** Under which restrictions a condition stands. */
interface Place {
  readonly schema: OrgSchema;
  readonly object: ObjectSchema;
  /** Aggregates may be compared (HAVING). */
  readonly aggregates: boolean;
  readonly semiJoins: 'allowed' | 'nested' | 'underOr';
}

/** Finds the fields of a WHERE or HAVING condition and holds operators and values against their types. */
export function checkCondition(
  schema: OrgSchema,
  object: ObjectSchema,
  condition: Condition,
  clause: 'where' | 'having' | 'semiJoin'
): CheckedCondition {
  if (isDeeper(condition, deepestCondition)) {
    throw new QueryError('MALFORMED_QUERY', `Conditions are nested deeper than ${deepestCondition}`);
  }
  if (countSemiJoins(condition) > mostSemiJoins) {
    throw new QueryError('MALFORMED_QUERY', `Maximum ${mostSemiJoins} semi join sub-selects are allowed.`);
  }
  const semiJoins = clause === 'where' ? 'allowed' : 'nested';
  return check(condition, { schema, object, aggregates: clause === 'having', semiJoins });
}

function isDeeper(condition: Condition, depth: number): boolean {
  if (depth === 0) return true;
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.operands.some(operand => isDeeper(operand, depth - 1));
    case 'not':
      return isDeeper(condition.operand, depth - 1);
    case 'comparison':
    case 'membership':
    case 'semiJoin':
      return false;
  }
}

function countSemiJoins(condition: Condition): number {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.operands.reduce((sum, operand) => sum + countSemiJoins(operand), 0);
    case 'not':
      return countSemiJoins(condition.operand);
    case 'semiJoin':
      return 1;
    case 'comparison':
    case 'membership':
      return 0;
  }
}

function check(condition: Condition, place: Place): CheckedCondition {
  switch (condition.kind) {
    case 'and':
      return { kind: 'and', operands: condition.operands.map(operand => check(operand, place)) };
    case 'or': {
      const inner: Place = place.semiJoins === 'allowed' ? { ...place, semiJoins: 'underOr' } : place;
      return { kind: 'or', operands: condition.operands.map(operand => check(operand, inner)) };
    }
    case 'not':
      return { kind: 'not', operand: check(condition.operand, place) };
    case 'comparison':
      return checkComparison(condition, place);
    case 'membership':
      return checkMembership(condition, place);
    case 'semiJoin':
      return checkSemiJoin(condition, place);
  }
}

function checkComparison(
  condition: Extract<Condition, { kind: 'comparison' }>,
  place: Place
): CheckedCondition {
  const left = leftOf(condition.left, place);
  const name = expressionText(condition.left);
  const { operator } = condition;
  if (!operatorFits(operator, left.type)) throw invalidOperator(operator, left.type, name);
  return { kind: 'comparison', left, operator, value: checkValue(condition.value, left.type, name) };
}

function operatorFits(operator: ComparisonOperator, type: ValueType): boolean {
  if (operator === '=' || operator === '!=') return true;
  if (operator === 'LIKE') return type === 'text' || type === 'picklist';
  return type !== 'boolean' && type !== 'multipicklist';
}

function checkMembership(
  condition: Extract<Condition, { kind: 'membership' }>,
  place: Place
): CheckedCondition {
  const left = leftOf(condition.left, place);
  const name = expressionText(condition.left);
  const { operator } = condition;
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
    if (left.type !== 'multipicklist' || left.kind !== 'field')
      throw invalidOperator(operator, left.type, name);
    const sets = condition.values.map(value => setOf(checkValue(value, left.type, name)));
    const includes: CheckedCondition = { kind: 'includes', left, sets };
    return operator === 'INCLUDES' ? includes : { kind: 'not', operand: includes };
  }
  if (left.type === 'multipicklist') throw invalidOperator(operator, left.type, name);
  const values = condition.values.map(value => checkValue(value, left.type, name));
  const among: CheckedCondition = { kind: 'in', left, values };
  return operator === 'IN' ? among : { kind: 'not', operand: among };
}

function setOf(value: CheckedValue): readonly string[] {
  return value.kind === 'value'
    ? String(value.value)
        .split(';')
        .filter(item => item !== '')
    : [];
}

function leftOf(
  expression: Extract<Condition, { kind: 'comparison' }>['left'],
  place: Place
): CheckedExpression {
  const left = checkExpression(place.schema, place.object, expression);
  if (left.kind === 'aggregate' && !place.aggregates) {
    throw new QueryError(
      'MALFORMED_QUERY',
      `Aggregate functions are not allowed in WHERE: ${expressionText(expression)}`,
      expression.kind === 'call' ? expression.function : undefined
    );
  }
  if (left.kind === 'field') refuseUse(left.field, left.type, 'filtered');
  return left;
}

function checkSemiJoin(condition: Extract<Condition, { kind: 'semiJoin' }>, place: Place): CheckedCondition {
  if (place.semiJoins === 'nested') {
    throw new QueryError('MALFORMED_QUERY', 'Nesting of semi join sub-selects is not supported');
  }
  if (place.semiJoins === 'underOr') {
    throw new QueryError('MALFORMED_QUERY', "Semi join sub-selects are not allowed with the 'OR' operator");
  }
  const left = checkExpression(place.schema, place.object, condition.left);
  const name = expressionText(condition.left);
  if (left.kind !== 'field' || left.type !== 'id') {
    throw new QueryError(
      'INVALID_FIELD',
      `The left operand field in the where expression for outer query should be an id field, cannot use: '${name}'`,
      name
    );
  }
  const semiJoin: CheckedCondition = {
    kind: 'semiJoin',
    left,
    query: checkSemiJoinQuery(condition.query, place.schema)
  };
  return condition.negated ? { kind: 'not', operand: semiJoin } : semiJoin;
}

function checkSemiJoinQuery(query: Query, schema: OrgSchema): CheckedSemiJoin {
  const object = objectNamed(schema, query.object);
  if (!object) throw unknownObject(query.object);
  const [selection] = query.select;
  if (
    query.select.length !== 1 ||
    selection?.kind !== 'expression' ||
    selection.expression.kind !== 'field'
  ) {
    throw new QueryError('MALFORMED_QUERY', 'semi join sub-selects can only query a single field');
  }
  if (query.limit !== undefined || query.offset !== undefined || query.orderBy.length > 0) {
    throw new QueryError(
      'MALFORMED_QUERY',
      'LIMIT, OFFSET and ORDER BY are not allowed in semi join sub-selects'
    );
  }
  const field = checkExpression(schema, object, selection.expression);
  if (field.kind !== 'field' || field.type !== 'id') {
    const name = expressionText(selection.expression);
    throw new QueryError(
      'INVALID_FIELD',
      `The inner select field '${name}' must be an id field or a reference`,
      name
    );
  }
  if (field.steps.length > 0) {
    const name = expressionText(selection.expression);
    const message = `The inner select field '${name}' cannot have more than one level of relationships`;
    throw new QueryError('MALFORMED_QUERY', message, name);
  }
  const where = query.where && checkCondition(schema, object, query.where, 'semiJoin');
  return { object, mine: query.scope === 'mine', field, ...(where && { where }) };
}

function invalidOperator(operator: string, type: ValueType, name: string): QueryError {
  const kind = isNumeric(type) ? 'number' : type;
  return new QueryError(
    'INVALID_QUERY_FILTER_OPERATOR',
    `invalid operator ${operator} on ${kind} field '${name}'`,
    name
  );
}
