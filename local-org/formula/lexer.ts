import type { FormulaSource } from '../metadata/schema.ts';
import { FormulaError, positionAt } from './formulaError.ts';

export interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'sign' | 'end';
  readonly value: string;
  readonly at: number;
}

const space = /(?:\s|\/\*[\s\S]*?\*\/)+/y;
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const name = /[$\p{L}_][\w$]*(?::[\p{L}_]\w*)?(?:\s*\.\s*[\p{L}_][\w]*(?::[\p{L}_]\w*)?)*/uy;
const sign = /&&|\|\||==|<>|!=|<=|>=|[-+*/^&=<>!(),]/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The text between quotes, with `\"`, `\'`, `\\`, `\n`, `\r` and `\t` replaced, and where it ends. */
function readText(source: FormulaSource, at: number): { value: string; end: number } {
  const { text } = source;
  const quote = text[at];
  let value = '';
  for (let index = at + 1; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === quote) return { value, end: index + 1 };
    if (character === '\\') {
      index += 1;
      const escaped = text[index] ?? '';
      value += escapes[escaped] ?? escaped;
    } else {
      value += character;
    }
  }
  throw new FormulaError('This text has no closing quote.', positionAt(source, at));
}

/** The words of a formula, in order, ending in one of kind `end`. Comments and white space are left out. */
export function tokensOf(source: FormulaSource): readonly Token[] {
  const { text } = source;
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += match(space, text, at)?.length ?? 0;
    if (at >= text.length) return [...tokens, { kind: 'end', value: 'the end of the formula', at }];
    const first = text[at];
    if (first === '"' || first === "'") {
      const { value, end } = readText(source, at);
      tokens.push({ kind: 'text', value, at });
      at = end;
      continue;
    }
    const token = tokenAt(text, at);
    if (!token) throw new FormulaError(`"${first}" has no meaning in a formula.`, positionAt(source, at));
    tokens.push(token);
    at += token.value.length;
  }
}

function tokenAt(text: string, at: number): Token | undefined {
  for (const [kind, pattern] of [
    ['number', number],
    ['name', name],
    ['sign', sign]
  ] as const) {
    const value = match(pattern, text, at);
    if (value) return { kind, value, at };
  }
  return undefined;
}
