import type { FieldSchema } from '../metadata/schema.ts';
import type { Overload } from './functions/definition.ts';
import type { ValueType } from './valueType.ts';

/** The syntax of a formula after its check: every node has a type, every name is what it names. */

interface Typed {
  readonly type: ValueType;
  readonly at: number;
}
export interface TypedLiteral extends Typed {
  readonly kind: 'literal';
  readonly value: string | boolean | null;
}
/** A field of the record or, at the end of a path of relationships, of one of its parents. */
export interface TypedField extends Typed {
  readonly kind: 'field';
  readonly path: readonly string[];
  readonly field: FieldSchema;
}
/** A value of the person who asks: `$User.Id`, `$Profile.Name`, `$Permission.Name`. */
export interface TypedSessionValue extends Typed {
  readonly kind: 'session';
  readonly of: 'user' | 'profile' | 'permission';
  readonly name: string;
}
/** `$Setup.Setting__c.Field__c`: what a custom setting says for the person who asks. */
export interface TypedSetting extends Typed {
  readonly kind: 'setting';
  readonly setting: string;
  readonly field: FieldSchema;
}
export interface TypedCall extends Typed {
  readonly kind: 'call';
  readonly name: string;
  readonly overload: Overload;
  readonly arguments: readonly TypedSyntax[];
}
export type TypedSyntax = TypedLiteral | TypedField | TypedSessionValue | TypedSetting | TypedCall;

/** Every node of the tree, parents first. */
export function* nodesOf(node: TypedSyntax): Generator<TypedSyntax> {
  yield node;
  if (node.kind === 'call') for (const argument of node.arguments) yield* nodesOf(argument);
}

/** Is that node a text written in the formula? Returns the text. */
export function literalText(node: TypedSyntax | undefined): string | undefined {
  return node?.kind === 'literal' && typeof node.value === 'string' ? node.value : undefined;
}
