import { functionNamed } from './functions/all.ts';
import type { FunctionDefinition, Overload, Parameter } from './functions/definition.ts';
import type { TypedCall, TypedSyntax } from './typedSyntax.ts';
import { typeName, type ValueType } from './valueType.ts';

/** Why a call does not fit; `node` is the argument at fault, or nothing for the call itself. */
export class CallProblem extends Error {
  readonly node: TypedSyntax | undefined;

  constructor(message: string, node?: TypedSyntax) {
    super(message);
    this.node = node;
  }
}

interface Match {
  readonly types: readonly ValueType[];
  readonly returns: ValueType;
}
interface Mismatch {
  readonly index: number;
  readonly expected: string;
}

/** What each of `count` arguments must be, or nothing when that many can't be taken. */
function parametersFor(overload: Overload, count: number): readonly Parameter[] | undefined {
  const { parameters, optional = 0, repeated, last = [] } = overload;
  if (!repeated) {
    return count <= parameters.length && count >= parameters.length - optional
      ? parameters.slice(0, count)
      : undefined;
  }
  const rounds = (count - parameters.length - last.length) / repeated.length;
  if (!Number.isInteger(rounds) || rounds < 1) return undefined;
  return [...parameters, ...Array.from({ length: rounds }, () => repeated).flat(), ...last];
}

function named(types: readonly ValueType[]): string {
  return types.map(typeName).join(', ');
}

/** Does the argument fit? Returns its type, or what was expected. Variables are bound as arguments show their types. */
function fit(
  parameter: Parameter,
  node: TypedSyntax,
  variables: Map<string, ValueType>
): ValueType | { expected: string } {
  if (typeof parameter === 'string') {
    return node.type === parameter || node.type === 'Null' ? parameter : { expected: typeName(parameter) };
  }
  if ('literal' in parameter) {
    const isLiteral = node.kind === 'literal' && node.type === 'Text';
    return isLiteral ? 'Text' : { expected: 'a text in quotes' };
  }
  if ('field' in parameter) {
    const isStored = node.kind === 'field' && node.path.length === 1 && node.field.type !== 'Formula';
    if (!isStored) return { expected: 'a stored field of the record' };
    variables.set('field', node.type);
    return node.type;
  }
  const bound = 'variable' in parameter ? variables.get(parameter.variable) : undefined;
  const allowed = bound ? [bound] : parameter.anyOf;
  if (node.type === 'Null') return bound ?? 'Null';
  if (!allowed.includes(node.type)) return { expected: named(allowed) };
  if ('variable' in parameter) variables.set(parameter.variable, node.type);
  return node.type;
}

function matchOverload(overload: Overload, nodes: readonly TypedSyntax[]): Match | Mismatch | undefined {
  const parameters = parametersFor(overload, nodes.length);
  if (!parameters) return undefined;
  const variables = new Map<string, ValueType>();
  for (const [index, node] of nodes.entries()) {
    const type = fit(parameters[index] ?? 'Null', node, variables);
    if (typeof type === 'object') return { index, ...type };
  }
  const types = nodes.map((node, index) => {
    const parameter = parameters[index];
    if (typeof parameter === 'string') return parameter;
    if (typeof parameter === 'object' && 'variable' in parameter)
      return variables.get(parameter.variable) ?? 'Null';
    return node.type;
  });
  const { returns } = overload;
  return {
    types,
    returns: typeof returns === 'string' ? returns : (variables.get(returns.variable) ?? 'Null')
  };
}

/** An expression of nothing but null takes the type that is asked of it. */
function ofType(node: TypedSyntax, type: ValueType): TypedSyntax {
  return node.type === 'Null' ? { kind: 'literal', type, value: null, at: node.at } : node;
}

function title(name: string): string {
  return /^[A-Z]/.test(name) ? `function '${name}()'` : `operator '${name}'`;
}

function wrongType(name: string, expected: readonly string[], node: TypedSyntax): CallProblem {
  if (node.type === 'Picklist') {
    const field = node.kind === 'field' ? node.path.join('.') : 'this value';
    return new CallProblem(
      `${field} is a picklist; picklists are only supported in certain functions. Use ISPICKVAL(${field}, "value"), CASE or TEXT(${field}).`,
      node
    );
  }
  const choices = [...new Set(expected)].join(', ');
  return new CallProblem(
    `Incorrect parameter type for ${title(name)}. Expected ${choices}, received ${typeName(node.type)}.`,
    node
  );
}

function wrongCount({ name, overloads }: FunctionDefinition, count: number): CallProblem {
  const counts = overloads.map(({ parameters, optional = 0, repeated, last = [] }) => {
    const most = parameters.length + last.length;
    if (repeated) return `${most + repeated.length} or more`;
    return optional > 0 ? `${most - optional} to ${most}` : String(most);
  });
  const expected = [...new Set(counts)].join(' or ');
  return new CallProblem(
    `Incorrect number of parameters for ${title(name)}. Expected ${expected}, received ${count}.`
  );
}

/** The call with the first overload that its arguments fit, or a CallProblem. */
export function checkCall(
  name: string,
  nodes: readonly TypedSyntax[],
  at: number,
  inRule: boolean
): TypedCall {
  const definition = functionNamed(name);
  if (!definition) throw new CallProblem(`Unknown function ${name}. Check spelling.`);
  if (definition.only === 'rules' && !inRule) {
    throw new CallProblem(`${name} may only be used in validation rules.`);
  }
  const mismatches: Mismatch[] = [];
  for (const overload of definition.overloads) {
    const match = matchOverload(overload, nodes);
    if (!match) continue;
    if ('expected' in match) {
      mismatches.push(match);
      continue;
    }
    const refusal = overload.refuses?.(nodes);
    if (refusal) throw new CallProblem(refusal);
    const typed = nodes.map((node, index) => ofType(node, match.types[index] ?? 'Null'));
    return { kind: 'call', name, type: match.returns, overload, arguments: typed, at };
  }
  const farthest = Math.max(...mismatches.map(({ index }) => index));
  const node = nodes[farthest];
  if (!node) throw wrongCount(definition, nodes.length);
  const expected = mismatches.filter(({ index }) => index === farthest).map(mismatch => mismatch.expected);
  throw wrongType(name, expected, node);
}
