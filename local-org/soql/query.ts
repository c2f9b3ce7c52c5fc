/**
 * A query as a tree, independent of how it was written: SOQL text and GraphQL documents both become one of these.
 * Names are as the asker wrote them; nothing is checked against a schema yet (see `check/`).
 *
 * Terms: a *path* is relationship names that end in a field (`['Account', 'Owner', 'Name']`); *children* are the records
 * that refer to a record, under the relationship's name; a *relative date* is a span such as THIS_MONTH or LAST_N_DAYS:7.
 */
export type Path = readonly string[];

/** A field, or a function's call; `COUNT()` alone has no argument. Function names are in upper case. */
export type Expression =
  | { readonly kind: 'field'; readonly path: Path }
  | { readonly kind: 'call'; readonly function: string; readonly argument?: Expression };

export type FieldSet = 'STANDARD' | 'CUSTOM' | 'ALL';

export type Selection =
  | { readonly kind: 'expression'; readonly expression: Expression; readonly alias?: string }
  | { readonly kind: 'fieldSet'; readonly set: FieldSet }
  | {
      readonly kind: 'children';
      readonly relationship: string;
      readonly query: ChildQuery;
      readonly alias?: string;
    };

/** Numbers, dates and moments keep their text; the check against a field's type reads it. */
export type Literal =
  | { readonly kind: 'null' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'dateTime'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'relativeDate'; readonly name: string; readonly count?: number };

/** The text of a LIKE is a pattern: `%` any characters, `_` one, each taken literally after a backslash. */
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE';
export type MembershipOperator = 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition[] }
  | { readonly kind: 'not'; readonly operand: Condition }
  | {
      readonly kind: 'comparison';
      readonly left: Expression;
      readonly operator: ComparisonOperator;
      readonly value: Literal;
    }
  | {
      readonly kind: 'membership';
      readonly left: Expression;
      readonly operator: MembershipOperator;
      readonly values: readonly Literal[];
    }
  | {
      readonly kind: 'semiJoin';
      readonly left: Expression;
      readonly negated: boolean;
      readonly query: Query;
    };

export interface Order {
  readonly expression: Expression;
  readonly descending: boolean;
  readonly nulls: 'first' | 'last';
}

interface Clauses {
  readonly select: readonly Selection[];
  readonly where?: Condition;
  readonly orderBy: readonly Order[];
  readonly limit?: number;
  readonly offset?: number;
}

/** The query of children; the relationship's name stands in the selection. */
export type ChildQuery = Clauses;

export interface Query extends Clauses {
  readonly object: string;
  readonly scope: 'everything' | 'mine';
  readonly groupBy: readonly Expression[];
  readonly having?: Condition;
}

/** The expression as SOQL writes it. */
export function expressionText(expression: Expression): string {
  if (expression.kind === 'field') return expression.path.join('.');
  return `${expression.function}(${expression.argument ? expressionText(expression.argument) : ''})`;
}
