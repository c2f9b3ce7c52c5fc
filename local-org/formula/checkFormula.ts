import type { FormulaSource, ObjectSchema, OrgSchema } from '../metadata/schema.ts';
import { CallProblem, checkCall } from './checkCall.ts';
import { checkReference, ReferenceProblem } from './checkReference.ts';
import { FormulaError, positionAt } from './formulaError.ts';
import type { Syntax } from './syntax.ts';
import type { TypedSyntax } from './typedSyntax.ts';
import { typeName, type ValueType } from './valueType.ts';

/** What a formula is for decides what it may use: only rules know the record's prior values, defaults know no record. */
export type FormulaPurpose = 'field' | 'rule' | 'default';

export interface FormulaContext {
  readonly schema: OrgSchema;
  readonly object: ObjectSchema;
  readonly purpose: FormulaPurpose;
  /** For the places in errors. */
  readonly source: FormulaSource;
  /** What the formula must be worth; anything when absent. */
  readonly expected?: ValueType;
}

function check(node: Syntax, context: FormulaContext): TypedSyntax {
  const { at } = node;
  switch (node.kind) {
    case 'text':
      return { kind: 'literal', type: 'Text', value: node.value, at };
    case 'number':
      return { kind: 'literal', type: 'Number', value: node.value, at };
    case 'boolean':
      return { kind: 'literal', type: 'Boolean', value: node.value, at };
    case 'null':
      return { kind: 'literal', type: 'Null', value: null, at };
    case 'reference':
      return checkReference(node, context);
    case 'call': {
      const nodes = node.arguments.map(argument => checkNode(argument, context));
      return checkCall(node.name, nodes, at, context.purpose === 'rule');
    }
  }
}

function checkNode(node: Syntax, context: FormulaContext): TypedSyntax {
  try {
    return Object.freeze(check(node, context));
  } catch (error) {
    if (error instanceof CallProblem || error instanceof ReferenceProblem) {
      const at = error instanceof CallProblem && error.node ? error.node.at : node.at;
      throw new FormulaError(error.message, positionAt(context.source, at));
    }
    throw error;
  }
}

/**
 * Resolves every name of a formula and gives every part a type, by Salesforce's rules: a picklist is no text, the
 * branches of IF and CASE are of one type. Throws a FormulaError at the first part that breaks one.
 */
export function checkFormula(syntax: Syntax, context: FormulaContext): TypedSyntax {
  const typed = checkNode(syntax, context);
  const { expected, source } = context;
  if (expected && typed.type === 'Null')
    return { kind: 'literal', type: expected, value: null, at: typed.at };
  if (expected && typed.type !== expected) {
    const message =
      typed.type === 'Picklist'
        ? 'The formula is worth a picklist. Use TEXT to make it a text.'
        : `Formula result is data type (${typeName(typed.type)}), incompatible with expected data type (${typeName(expected)}).`;
    throw new FormulaError(message, positionAt(source, typed.at));
  }
  return typed;
}
