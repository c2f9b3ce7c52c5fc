import type { ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import { expressionText, type Expression } from '../query.ts';
import { notSupported, QueryError } from '../queryError.ts';
import type {
  Aggregate,
  AggregateFunction,
  CheckedExpression,
  DateFunction,
  FieldExpression,
  RowExpression
} from './checkedQuery.ts';
import { resolvePath } from './resolvePath.ts';
import { isNumeric, type ValueType } from './valueType.ts';

const aggregates: ReadonlySet<string> = new Set<AggregateFunction>([
  'COUNT',
  'COUNT_DISTINCT',
  'SUM',
  'AVG',
  'MIN',
  'MAX'
]);
const dateFunctions: ReadonlySet<string> = new Set<DateFunction>([
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'DAY_ONLY',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'HOUR_IN_DAY',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR'
]);

export function isAggregateCall(expression: Expression): boolean {
  return expression.kind === 'call' && aggregates.has(expression.function);
}

/** Finds the fields of an expression and what it gives. */
export function checkExpression(
  schema: OrgSchema,
  object: ObjectSchema,
  expression: Expression
): CheckedExpression {
  if (expression.kind === 'field') return resolvePath(schema, object, expression.path);
  if (expression.argument === undefined) {
    throw new QueryError(
      'MALFORMED_QUERY',
      `${expression.function}() needs an argument here`,
      expression.function
    );
  }
  return isAggregate(expression.function)
    ? checkAggregate(schema, object, expression.function, expression.argument)
    : checkRowExpression(schema, object, expression);
}

/** Likewise for an expression over one record: no aggregate. */
export function checkRowExpression(
  schema: OrgSchema,
  object: ObjectSchema,
  expression: Expression
): RowExpression {
  if (expression.kind === 'field') return resolvePath(schema, object, expression.path);
  const { function: name, argument } = expression;
  if (argument === undefined || isAggregate(name)) {
    throw new QueryError(
      'MALFORMED_QUERY',
      `unexpected aggregate function: ${expressionText(expression)}`,
      name
    );
  }
  if (isDateFunction(name)) return checkDatePart(schema, object, name, argument);
  if (name === 'CONVERTCURRENCY') {
    if (schema.currencies) throw notSupported('convertCurrency() in an org with several currencies');
    return checkRowExpression(schema, object, argument);
  }
  if (name === 'CONVERTTIMEZONE') {
    throw new QueryError(
      'MALFORMED_QUERY',
      'convertTimezone() can be used inside a date function only',
      name
    );
  }
  const field = fieldArgument(schema, object, name, argument);
  if (name === 'TOLABEL')
    return field.type === 'picklist' ? { kind: 'label', argument: field, type: 'text' } : field;
  if (name === 'FORMAT' && schema.currencies && field.type === 'currency')
    throw notSupported('FORMAT() of an amount in an org with several currencies');
  if (name === 'FORMAT') return { kind: 'formatted', argument: field, type: 'text' };
  throw notSupported(`The function ${name}`);
}

function checkAggregate(
  schema: OrgSchema,
  object: ObjectSchema,
  name: AggregateFunction,
  argumentOf: Expression
): Aggregate {
  const argument = checkRowExpression(schema, object, argumentOf);
  if (!fits(name, argument.type)) {
    throw new QueryError(
      'MALFORMED_QUERY',
      `field ${expressionText(argumentOf)} does not support aggregate operator ${name}`,
      expressionText(argumentOf)
    );
  }
  return { kind: 'aggregate', function: name, argument, type: resultType(name, argument.type) };
}

function fits(name: AggregateFunction, type: ValueType): boolean {
  switch (name) {
    case 'SUM':
    case 'AVG':
      return isNumeric(type);
    case 'MIN':
    case 'MAX':
      return type !== 'boolean' && type !== 'longText' && type !== 'multipicklist';
    case 'COUNT_DISTINCT':
      return type !== 'longText';
    case 'COUNT':
      return true;
  }
}

function resultType(name: AggregateFunction, argument: ValueType): ValueType {
  if (name === 'COUNT' || name === 'COUNT_DISTINCT') return 'integer';
  return name === 'AVG' ? 'number' : argument;
}

function checkDatePart(
  schema: OrgSchema,
  object: ObjectSchema,
  name: DateFunction,
  argumentOf: Expression
): RowExpression {
  const inTimeZone = argumentOf.kind === 'call' && argumentOf.function === 'CONVERTTIMEZONE';
  const inner = inTimeZone ? argumentOf.argument : argumentOf;
  const argument = fieldArgument(schema, object, name, inner ?? argumentOf);
  const needsMoment = inTimeZone || name === 'DAY_ONLY' || name === 'HOUR_IN_DAY';
  if (argument.type !== 'dateTime' && (needsMoment || argument.type !== 'date')) {
    throw new QueryError(
      'INVALID_FIELD',
      `field ${argument.field.apiName} does not support the function ${name}`,
      argument.field.apiName
    );
  }
  const type = name === 'DAY_ONLY' ? 'date' : 'integer';
  return { kind: 'datePart', function: name, argument, inTimeZone, type };
}

function fieldArgument(
  schema: OrgSchema,
  object: ObjectSchema,
  name: string,
  argument: Expression
): FieldExpression {
  if (argument.kind === 'field') return resolvePath(schema, object, argument.path);
  const unwrapped = checkRowExpression(schema, object, argument);
  if (unwrapped.kind === 'field') return unwrapped;
  throw new QueryError('MALFORMED_QUERY', `${name}() takes a field, not ${expressionText(argument)}`, name);
}

function isAggregate(name: string): name is AggregateFunction {
  return aggregates.has(name);
}

function isDateFunction(name: string): name is DateFunction {
  return dateFunctions.has(name);
}
