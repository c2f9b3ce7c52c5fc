import type { ObjectSchema, OrgSchema, ReferenceField } from '../../../metadata/schema.ts';
import {
  QueryError,
  type ComparisonOperator,
  type Condition,
  type Expression,
  type Path
} from '../../../soql/index.ts';
import { fieldKind, type FieldKind } from '../types/fieldKinds.ts';
import { isReference, targetsOf } from '../types/inputTypes.ts';
import { dateParts } from '../types/operators.ts';
import { readLiteral } from './readLiteral.ts';

type Input = Readonly<Record<string, unknown>>;

const comparisons: Readonly<Record<string, ComparisonOperator>> = {
  eq: '=',
  ne: '!=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  like: 'LIKE'
};

/**
 * An `<Object>_Filter` as a condition; nothing for an empty one. Members of one filter all hold.
 * @param path relationship names from the query's object to this one
 */
export function readFilter(
  schema: OrgSchema,
  object: ObjectSchema,
  filter: Input | null | undefined,
  path: Path = []
): Condition | undefined {
  const conditions = Object.entries(filter ?? {}).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : readMember(schema, object, name, value, path)
  );
  return all('and', conditions);
}

function readMember(
  schema: OrgSchema,
  object: ObjectSchema,
  name: string,
  value: unknown,
  path: Path
): readonly Condition[] {
  const inner = (filter: unknown) => readFilter(schema, object, filter as Input, path);
  if (name === 'and' || name === 'or') {
    const operands = (value as readonly unknown[]).flatMap(filter => inner(filter) ?? []);
    const condition = all(name, operands);
    return condition ? [condition] : [];
  }
  if (name === 'not') {
    const operand = inner(value);
    return operand ? [{ kind: 'not', operand }] : [];
  }
  const field = object.fields.get(name.toLowerCase());
  if (field) return readOperators(schema, [...path, name], fieldKind(field), value as Input);
  const reference = [...object.fields.values()].find(
    (item): item is ReferenceField => isReference(item) && item.relationshipName === name
  );
  return reference ? readParent(schema, reference, value as Input, [...path, name]) : [];
}

function readParent(
  schema: OrgSchema,
  reference: ReferenceField,
  value: Input,
  path: Path
): readonly Condition[] {
  const targets = targetsOf(schema, reference);
  const [target] = targets;
  if (targets.length === 1 && target) {
    const condition = readFilter(schema, target, value, path);
    return condition ? [condition] : [];
  }
  return Object.entries(value).flatMap(([name, filter]) => {
    if (name === 'Name') return readOperators(schema, [...path, name], 'String', filter as Input);
    const ofTarget = targets.find(item => item.apiName === name);
    const condition = ofTarget && readFilter(schema, ofTarget, filter as Input, path);
    return condition ? [condition] : [];
  });
}

function readOperators(
  schema: OrgSchema,
  path: Path,
  kind: FieldKind,
  operators: Input
): readonly Condition[] {
  const left: Expression = { kind: 'field', path };
  return Object.entries(operators).flatMap(([operator, value]) => {
    if (operator === 'inq' || operator === 'ninq') {
      return value === null ? [] : [readJoin(schema, left, operator === 'ninq', value as Input)];
    }
    if (dateParts(kind).includes(operator)) {
      const argument: Expression = { kind: 'call', function: operator, argument: left };
      const inner = (value as { readonly value?: Input | null } | null)?.value ?? {};
      const kindOfPart = operator === 'DAY_ONLY' ? 'Date' : 'Long';
      return Object.entries(inner).map(([name, part]) => readComparison(argument, name, part, kindOfPart));
    }
    return [readComparison(left, operator, value, kind)];
  });
}

function readComparison(
  left: Expression,
  operator: string,
  value: unknown,
  kind: FieldKind | 'Long'
): Condition {
  const many = () => (Array.isArray(value) ? value : []).map(item => readLiteral(item, kind));
  switch (operator) {
    case 'in':
      return { kind: 'membership', left, operator: 'IN', values: many() };
    case 'nin':
      return { kind: 'membership', left, operator: 'NOT IN', values: many() };
    case 'includes':
      return { kind: 'membership', left, operator: 'INCLUDES', values: many() };
    case 'excludes':
      return { kind: 'membership', left, operator: 'EXCLUDES', values: many() };
  }
  const comparison = comparisons[operator];
  if (!comparison) throw new QueryError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator ${operator}`);
  return { kind: 'comparison', left, operator: comparison, value: readLiteral(value, kind) };
}

/** `inq: { <Object>: <filter>, ApiName: "Field__c" }`: among the values of that field of the records that the filter finds. */
function readJoin(schema: OrgSchema, left: Expression, negated: boolean, input: Input): Condition {
  const { ApiName: field, ...byObject } = input;
  const [joined, ...others] = Object.entries(byObject);
  if (!joined || others.length > 0 || typeof field !== 'string' || field === '') {
    throw new QueryError(
      'MALFORMED_QUERY',
      'inq and ninq take the filter of one object and the ApiName of its field'
    );
  }
  const [name, filter] = joined;
  const object = schema.objects.get(name.toLowerCase());
  const where = object && readFilter(schema, object, filter as Input);
  return {
    kind: 'semiJoin',
    left,
    negated,
    query: {
      object: name,
      scope: 'everything',
      select: [{ kind: 'expression', expression: { kind: 'field', path: field.split('.') } }],
      groupBy: [],
      orderBy: [],
      ...(where && { where })
    }
  };
}

function all(kind: 'and' | 'or', operands: readonly Condition[]): Condition | undefined {
  return operands.length > 1 ? { kind, operands } : operands[0];
}
