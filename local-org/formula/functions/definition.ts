import type { Fragment } from '../fragment.ts';
import type { RelationScope } from '../relationScope.ts';
import type { TypedSyntax } from '../typedSyntax.ts';
import type { ValueType } from '../valueType.ts';

/**
 * What an argument must be: of a type, of one of some types, or of the type that the other arguments with the same
 * variable have. `literal` asks for a text that is written in the formula.
 */
export type Parameter =
  | ValueType
  | { readonly anyOf: readonly ValueType[] }
  | { readonly variable: string; readonly anyOf: readonly ValueType[] }
  | { readonly literal: 'Text' }
  | { readonly field: 'of the record' };

export interface CallContext {
  readonly values: readonly Fragment[];
  readonly nodes: readonly TypedSyntax[];
  readonly scope: RelationScope;
}

/** One way to call a function. `repeated` follow `parameters` any number of times (at least once), before `last`. */
export interface Overload {
  readonly parameters: readonly Parameter[];
  /** How many of `parameters` may be left out, from the end. */
  readonly optional?: number;
  readonly repeated?: readonly Parameter[];
  readonly last?: readonly Parameter[];
  /** A type, or the variable whose type the result has. */
  readonly returns: ValueType | { readonly variable: string };
  /** Rejects what types alone can't: returns the reason, if any. */
  readonly refuses?: (nodes: readonly TypedSyntax[]) => string | undefined;
  /** The result is never null. A condition that is so whenever its arguments are says 'as its arguments'. */
  readonly certain?: true | 'as its arguments';
  readonly compile: (call: CallContext) => Fragment;
}

/** A function or operator: all the ways to call it, the first that fits is taken. */
export interface FunctionDefinition {
  readonly name: string;
  readonly overloads: readonly Overload[];
  /** Where it may stand; everywhere when absent. */
  readonly only?: 'rules';
}

type Compile = (...values: Fragment[]) => Fragment;
interface Extras extends Pick<Overload, 'optional' | 'repeated' | 'last' | 'refuses' | 'certain'> {
  readonly returns: Overload['returns'];
}

/** An overload that needs nothing but its arguments' SQL. */
export function overload(
  parameters: readonly Parameter[],
  returns: ValueType | Extras,
  compile: Compile
): Overload {
  const extras = typeof returns === 'string' ? { returns } : returns;
  return { parameters, ...extras, compile: ({ values }) => compile(...values) };
}

/** A function with a single overload. */
export function define(
  name: string,
  parameters: readonly Parameter[],
  returns: ValueType | Extras,
  compile: Compile
): FunctionDefinition {
  return { name, overloads: [overload(parameters, returns, compile)] };
}

/** The types that are compared, chosen between and replaced when blank. */
export const plainTypes: readonly ValueType[] = ['Text', 'Number', 'Date', 'DateTime', 'Time'];

/** The result of a condition that is always true or false. */
export const certainly = { returns: 'Boolean', certain: true } as const;

export function same(variable: string, anyOf: readonly ValueType[] = plainTypes): Parameter {
  return { variable, anyOf };
}
