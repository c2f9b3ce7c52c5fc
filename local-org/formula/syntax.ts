/** Syntax nodes of a formula: small, frozen, without types. `at` is the offset of the node's first character in the text. */

export type BinaryOperator =
  '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=' | '&&' | '||';

interface Node {
  readonly at: number;
}
interface TextLiteral extends Node {
  readonly kind: 'text';
  readonly value: string;
}
/** The digits as written: numbers stay decimal from the text to the database. */
interface NumberLiteral extends Node {
  readonly kind: 'number';
  readonly value: string;
}
interface BooleanLiteral extends Node {
  readonly kind: 'boolean';
  readonly value: boolean;
}
interface NullLiteral extends Node {
  readonly kind: 'null';
}
/** `Name`, `Offering__r.Name`, `$User.Id`, `Owner:User.Name`: names in the order they are written. */
export interface Reference extends Node {
  readonly kind: 'reference';
  readonly path: readonly string[];
}
/** An operator or a function with its arguments; operators are functions with a sign for a name. */
export interface Call extends Node {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Syntax[];
}
export type Syntax = TextLiteral | NumberLiteral | BooleanLiteral | NullLiteral | Reference | Call;
