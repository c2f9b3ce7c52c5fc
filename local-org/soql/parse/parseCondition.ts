import type {
  Condition as ParsedCondition,
  FunctionExp,
  HavingClause,
  Query as ParsedQuery,
  WhereClause
} from '@jetstreamapp/soql-parser-js';
import type { ComparisonOperator, Condition, Expression, MembershipOperator, Query } from '../query.ts';
import { QueryError } from '../queryError.ts';
import { parseLiteral } from './parseLiteral.ts';

type Leaf = Exclude<NonNullable<WhereClause['left']>, { openParen: number; field?: never }>;
type Token = 'AND' | 'OR' | 'NOT' | '(' | ')' | { readonly leaf: Leaf };

/** What the condition needs of the rest of the parser. */
export interface ConditionParsers {
  expression(field: string): Expression;
  call(fn: FunctionExp): Expression;
  semiJoin(query: ParsedQuery): Query;
}

/**
 * The library gives conditions as a linked list with counts of parentheses. This writes it back as tokens and reads
 * those by SOQL's grammar, in which AND and OR mix only with parentheses.
 */
export function parseCondition(clause: WhereClause | HavingClause, parsers: ConditionParsers): Condition {
  const tokens = tokensOf(clause);
  let position = 0;
  const take = () => tokens[position++];

  const operands = (): Condition => {
    const first = operand();
    const connective = tokens[position];
    if (connective !== 'AND' && connective !== 'OR') return first;
    const all = [first];
    while (tokens[position] === connective) {
      position++;
      all.push(operand());
    }
    const next = tokens[position];
    if (next === 'AND' || next === 'OR') {
      throw new QueryError(
        'MALFORMED_QUERY',
        `unexpected token: '${next}' (AND and OR mix only with parentheses)`,
        next
      );
    }
    return { kind: connective === 'AND' ? 'and' : 'or', operands: all };
  };

  const operand = (): Condition => {
    const token = take();
    if (token === 'NOT') return { kind: 'not', operand: withoutSemiJoin(operand()) };
    if (token === '(') {
      const inner = operands();
      if (take() !== ')')
        throw new QueryError('MALFORMED_QUERY', "expecting a right parentheses, found 'EOF'");
      return inner;
    }
    if (typeof token === 'object') return parseLeaf(token.leaf, parsers);
    throw new QueryError('MALFORMED_QUERY', `unexpected token: '${token ?? 'EOF'}'`, token);
  };

  const condition = operands();
  if (position < tokens.length) throw new QueryError('MALFORMED_QUERY', `unexpected token: ')'`);
  return condition;
}

function withoutSemiJoin(condition: Condition): Condition {
  if (condition.kind !== 'semiJoin') return condition;
  throw new QueryError(
    'MALFORMED_QUERY',
    "Semi join sub-selects are not allowed with the 'NOT' operator",
    'NOT'
  );
}

function tokensOf(clause: WhereClause | HavingClause): Token[] {
  const tokens: Token[] = [];
  for (let rest: WhereClause | HavingClause | undefined = clause; rest;) {
    const { left } = rest;
    const isLeaf = left !== null && 'operator' in left;
    if (left) tokens.push(...parentheses('(', 'openParen' in left ? left.openParen : 0));
    if (isLeaf) tokens.push({ leaf: left }, ...parentheses(')', left.closeParen));
    if (!('operator' in rest)) break;
    tokens.push(rest.operator);
    rest = rest.right;
  }
  return tokens;
}

function parentheses(which: '(' | ')', count: number | undefined): Token[] {
  return Array<Token>(count ?? 0).fill(which);
}

function parseLeaf(
  leaf: Leaf | Exclude<ParsedCondition, { openParen: number }>,
  parsers: ConditionParsers
): Condition {
  const left = 'fn' in leaf ? parsers.call(leaf.fn) : parsers.expression(leaf.field);
  if ('valueQuery' in leaf) {
    const negated = leaf.operator.toUpperCase() === 'NOT IN';
    if (left.kind === 'field' && left.path.length > 1) {
      const name = left.path.join('.');
      const message = `The left operand '${name}' cannot have more than one level of relationships`;
      throw new QueryError('MALFORMED_QUERY', message, name);
    }
    return { kind: 'semiJoin', left, negated, query: parsers.semiJoin(leaf.valueQuery) };
  }
  const operator = operatorOf(leaf.operator);
  const { value } = leaf;
  const types = leaf.literalType;
  const literal = (text: string, index: number) =>
    parseLiteral(text, Array.isArray(types) ? types[index] : types, operator === 'LIKE');
  if (isMembership(operator)) {
    const values = Array.isArray(value) ? value : [value];
    return { kind: 'membership', left, operator, values: values.map(literal) };
  }
  if (Array.isArray(value)) throw new QueryError('MALFORMED_QUERY', `unexpected token: '('`);
  return { kind: 'comparison', left, operator, value: literal(value, 0) };
}

function isMembership(operator: ComparisonOperator | MembershipOperator): operator is MembershipOperator {
  return operator === 'IN' || operator === 'NOT IN' || operator === 'INCLUDES' || operator === 'EXCLUDES';
}

function operatorOf(text: string): ComparisonOperator | MembershipOperator {
  const operator = text.toUpperCase();
  switch (operator) {
    case '<>':
      return '!=';
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'LIKE':
    case 'IN':
    case 'NOT IN':
    case 'INCLUDES':
    case 'EXCLUDES':
      return operator;
    default:
      throw new QueryError('MALFORMED_QUERY', `unexpected token: '${text}'`, text);
  }
}
