import {
  parseQuery,
  type FieldType,
  type FunctionExp,
  type OrderByClause,
  type Query as ParsedQuery,
  type Subquery
} from '@jetstreamapp/soql-parser-js';
import type { ChildQuery, Expression, Order, Query, Selection } from '../query.ts';
import { notSupported, QueryError } from '../queryError.ts';
import { parseCondition, type ConditionParsers } from './parseCondition.ts';

const longestText = 100_000;
const largestOffset = 2000;
/** More records than there can be. */
const largestLimit = 2_147_483_647;
const deepestParentheses = 100;

/**
 * Reads SOQL text. Names aren't looked up yet.
 * @throws QueryError MALFORMED_QUERY for text that isn't SOQL, and, by name, for what the local org does not do
 */
export function parseSoql(text: string): Query {
  if (text.length > longestText) {
    throw new QueryError(
      'MALFORMED_QUERY',
      `SOQL statements cannot be longer than ${longestText} characters.`
    );
  }
  if (depthOf(text) > deepestParentheses) {
    throw new QueryError('MALFORMED_QUERY', `Parentheses are nested deeper than ${deepestParentheses}`);
  }
  const parsed = parseText(text);
  refuseUnsupported(parsed);
  const alias = parsed.sObjectAlias;
  const expressions = expressionsOf(alias ?? parsed.sObject ?? '', alias !== undefined);
  const groupBy = asArray(parsed.groupBy).map(group =>
    'fn' in group ? expressions.call(group.fn) : expressions.expression(group.field)
  );
  return {
    object: parsed.sObject ?? '',
    scope: scopeOf(parsed.usingScope),
    groupBy,
    ...(parsed.having && { having: parseCondition(parsed.having, expressions) }),
    ...clausesOf(parsed, expressions)
  };
}

/** How deep parentheses are nested, outside of quotes. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [character] of text.matchAll(/'(?:\\.|[^'\\])*'|[()]/gs)) {
    if (character === '(') deepest = Math.max(deepest, ++depth);
    else if (character === ')') depth--;
  }
  return deepest;
}

function parseText(text: string): ParsedQuery {
  try {
    // With any other value of ignoreParseErrors the library builds its parser anew for each query.
    return parseQuery(text, { ignoreParseErrors: false });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unexpected = /(?:but found:?|found -->) (?:--> )?'?([^'\n]*?)'?(?: <--)?$/.exec(
      message.trim()
    )?.[1];
    const token = unexpected === undefined || unexpected === '' ? undefined : unexpected;
    const reason = token ? `unexpected token: '${token}'` : firstLine(message) || 'unexpected end of query';
    throw new QueryError('MALFORMED_QUERY', reason, token);
  }
}

function firstLine(message: string): string {
  if (/but found:?\s*(-->\s*)?''/.test(message)) return "unexpected token: '<EOF>'";
  return message.split('\n')[0] ?? '';
}

function refuseUnsupported(query: ParsedQuery | Subquery): void {
  if (query.for) throw notSupported(`FOR ${query.for}`);
  if (query.update) throw notSupported(`UPDATE ${query.update}`);
  if (query.withDataCategory) throw notSupported('WITH DATA CATEGORY');
  if (query.withAccessLevel === 'SYSTEM_MODE') throw notSupported('WITH SYSTEM_MODE');
}

function scopeOf(scope: string | undefined): Query['scope'] {
  switch (scope?.toLowerCase()) {
    case undefined:
    case 'everything':
      return 'everything';
    case 'mine':
      return 'mine';
    default:
      throw notSupported(`USING SCOPE ${scope}`);
  }
}

/** Reads expressions of a query whose object goes by that prefix (`o.Name` with `FROM Opportunity o`). */
function expressionsOf(prefix: string, isAlias: boolean): ConditionParsers {
  const expression = (field: string): Expression => {
    const path = field.split('.');
    const prefixed = path.length > 1 && path[0]?.toLowerCase() === prefix.toLowerCase();
    return { kind: 'field', path: prefixed && (isAlias || path.length === 2) ? path.slice(1) : path };
  };
  const call = (fn: FunctionExp): Expression => {
    const name = (fn.functionName ?? '').toUpperCase();
    if (name === 'ROLLUP' || name === 'CUBE') throw notSupported(`GROUP BY ${name}`);
    if (name === 'GROUPING' || name === 'DISTANCE' || name === 'GEOLOCATION') throw notSupported(`${name}()`);
    const parameters = fn.parameters ?? [];
    if (parameters.length > 1) {
      throw new QueryError('MALFORMED_QUERY', `${name} takes one argument`, fn.functionName);
    }
    const [parameter] = parameters;
    if (parameter === undefined) return { kind: 'call', function: name };
    const argument = typeof parameter === 'string' ? expression(parameter) : call(parameter);
    return { kind: 'call', function: name, argument };
  };
  return { expression, call, semiJoin: semiJoinOf };
}

function semiJoinOf(parsed: ParsedQuery): Query {
  refuseUnsupported(parsed);
  const alias = parsed.sObjectAlias;
  const expressions = expressionsOf(alias ?? parsed.sObject ?? '', alias !== undefined);
  return {
    object: parsed.sObject ?? '',
    scope: scopeOf(parsed.usingScope),
    groupBy: [],
    ...clausesOf(parsed, expressions)
  };
}

function clausesOf(parsed: ParsedQuery | Subquery, expressions: ConditionParsers): ChildQuery {
  if (parsed.offset !== undefined && parsed.offset > largestOffset) {
    throw new QueryError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${largestOffset}`);
  }
  return {
    select: (parsed.fields ?? []).map(field => selectionOf(field, expressions)),
    ...(parsed.where && { where: parseCondition(parsed.where, expressions) }),
    orderBy: asArray(parsed.orderBy).map(order => orderOf(order, expressions)),
    ...(parsed.limit !== undefined && { limit: Math.min(parsed.limit, largestLimit) }),
    ...(parsed.offset !== undefined && { offset: parsed.offset })
  };
}

function selectionOf(field: FieldType, expressions: ConditionParsers): Selection {
  switch (field.type) {
    case 'Field':
    case 'FieldRelationship': {
      const path = field.type === 'Field' ? [field.field] : [...field.relationships, field.field];
      const prefixed = 'objectPrefix' in field ? path : undefined;
      const expression: Expression = prefixed
        ? { kind: 'field', path: prefixed }
        : expressions.expression(path.join('.'));
      return {
        kind: 'expression',
        expression,
        ...('alias' in field && field.alias && { alias: field.alias })
      };
    }
    case 'FieldFunctionExpression':
      if (field.functionName.toUpperCase() === 'FIELDS') {
        const set = String(field.parameters[0]).toUpperCase();
        if (set === 'STANDARD' || set === 'CUSTOM' || set === 'ALL') return { kind: 'fieldSet', set };
        throw new QueryError('MALFORMED_QUERY', `unexpected token: '${set}'`, set);
      }
      return {
        kind: 'expression',
        expression: expressions.call(field),
        ...(field.alias !== undefined && { alias: field.alias })
      };
    case 'FieldSubquery':
      return childrenOf(field.subquery);
    case 'FieldTypeof':
      throw notSupported('TYPEOF');
  }
}

function childrenOf(subquery: Subquery): Selection {
  refuseUnsupported(subquery);
  if (subquery.groupBy)
    throw new QueryError('MALFORMED_QUERY', 'GROUP BY is not allowed in a subquery of children');
  const relationship = subquery.relationshipName;
  const alias = subquery.sObjectAlias;
  const expressions = expressionsOf(alias ?? relationship, alias !== undefined);
  return { kind: 'children', relationship, query: clausesOf(subquery, expressions) };
}

function orderOf(order: OrderByClause, expressions: ConditionParsers): Order {
  return {
    expression: 'fn' in order ? expressions.call(order.fn) : expressions.expression(order.field),
    descending: order.order === 'DESC',
    nulls: order.nulls === 'LAST' ? 'last' : 'first'
  };
}

function asArray<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
