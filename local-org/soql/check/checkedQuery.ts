/**
 * A query whose every name is found in the schema that the asker may see, and whose every value fits its field. Only
 * these are compiled. Names have the case of their declaration.
 */
import type { FieldSchema, ObjectSchema, ReferenceField } from '../../metadata/schema.ts';
import type { ComparisonOperator } from '../query.ts';
import type { ValueType } from './valueType.ts';

/** One step from a record to its parent; more than one target where the reference is polymorphic. */
export interface ParentStep {
  readonly reference: ReferenceField;
  readonly targets: readonly ObjectSchema[];
}

export interface FieldExpression {
  readonly kind: 'field';
  readonly object: ObjectSchema;
  readonly steps: readonly ParentStep[];
  readonly field: FieldSchema;
  readonly type: ValueType;
}

export type AggregateFunction = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX';
export type DateFunction =
  | 'CALENDAR_MONTH'
  | 'CALENDAR_QUARTER'
  | 'CALENDAR_YEAR'
  | 'DAY_IN_MONTH'
  | 'DAY_IN_WEEK'
  | 'DAY_IN_YEAR'
  | 'DAY_ONLY'
  | 'FISCAL_MONTH'
  | 'FISCAL_QUARTER'
  | 'FISCAL_YEAR'
  | 'HOUR_IN_DAY'
  | 'WEEK_IN_MONTH'
  | 'WEEK_IN_YEAR';

/** An expression over one record. */
export type RowExpression =
  | FieldExpression
  | {
      readonly kind: 'datePart';
      readonly function: DateFunction;
      readonly argument: FieldExpression;
      /** The moment is taken as it is in the asker's time zone, not in GMT. */
      readonly inTimeZone: boolean;
      readonly type: ValueType;
    }
  | { readonly kind: 'label'; readonly argument: FieldExpression; readonly type: 'text' }
  | { readonly kind: 'formatted'; readonly argument: FieldExpression; readonly type: 'text' };

/** An expression over a group of records. */
export interface Aggregate {
  readonly kind: 'aggregate';
  readonly function: AggregateFunction;
  readonly argument: RowExpression;
  readonly type: ValueType;
}
export type CheckedExpression = RowExpression | Aggregate;

/** `value` is what Postgres is given for the type; a relative date becomes a span when the query is compiled. */
export type CheckedValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'value'; readonly value: string | boolean }
  | { readonly kind: 'relativeDate'; readonly name: string; readonly count: number };

export type CheckedCondition =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly CheckedCondition[] }
  | { readonly kind: 'not'; readonly operand: CheckedCondition }
  | {
      readonly kind: 'comparison';
      readonly left: CheckedExpression;
      readonly operator: ComparisonOperator;
      readonly value: CheckedValue;
    }
  | { readonly kind: 'in'; readonly left: CheckedExpression; readonly values: readonly CheckedValue[] }
  | {
      readonly kind: 'includes';
      readonly left: FieldExpression;
      readonly sets: readonly (readonly string[])[];
    }
  | { readonly kind: 'semiJoin'; readonly left: FieldExpression; readonly query: CheckedSemiJoin };

/** The records whose `field` the outer query's field must be among. */
export interface CheckedSemiJoin {
  readonly object: ObjectSchema;
  readonly mine: boolean;
  readonly field: FieldExpression;
  readonly where?: CheckedCondition;
}

export interface CheckedOrder {
  readonly expression: CheckedExpression;
  readonly descending: boolean;
  readonly nulls: 'first' | 'last';
}

/** Where a selected value stands in a record: relationship names and the field's name (an alias: alone). */
export interface SelectedValue {
  readonly path: readonly string[];
  readonly expression: RowExpression;
}

/** Children of the records: those of `query.object` whose `reference` refers to them. */
export interface SelectedChildren {
  readonly name: string;
  readonly relationship: string;
  readonly reference: ReferenceField;
  readonly query: RecordQuery;
}

interface CheckedClauses {
  readonly object: ObjectSchema;
  readonly mine: boolean;
  readonly where?: CheckedCondition;
  readonly orderBy: readonly CheckedOrder[];
  readonly limit?: number;
  readonly offset?: number;
}

/** Asks for records. */
export interface RecordQuery extends CheckedClauses {
  readonly kind: 'records';
  readonly values: readonly SelectedValue[];
  readonly children: readonly SelectedChildren[];
}

/** Asks for the number of records: `SELECT COUNT()`. */
export interface CountQuery extends CheckedClauses {
  readonly kind: 'count';
}

/** Asks for groups of records. */
export interface AggregateQuery extends CheckedClauses {
  readonly kind: 'aggregate';
  readonly columns: readonly { readonly name: string; readonly expression: CheckedExpression }[];
  readonly groupBy: readonly RowExpression[];
  readonly having?: CheckedCondition;
}

export type CheckedQuery = RecordQuery | CountQuery | AggregateQuery;
