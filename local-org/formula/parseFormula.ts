import type { FormulaSource } from '../metadata/schema.ts';
import { FormulaError, positionAt } from './formulaError.ts';
import { tokensOf, type Token } from './lexer.ts';
import type { BinaryOperator, Call, Syntax } from './syntax.ts';

/** Longest formula that is taken, in characters. */
const maximumLength = 5_000;

/** Operators from the loosest to the tightest; those of one level group from the left. */
const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['=', '==', '<>', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-', '&'],
  ['*', '/'],
  ['^']
];
const synonyms: Readonly<Record<string, BinaryOperator>> = { '==': '=', '!=': '<>' };

class Parser {
  readonly #source: FormulaSource;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(source: FormulaSource) {
    this.#source = source;
    this.#tokens = tokensOf(source);
  }

  formula(): Syntax {
    const syntax = this.#level(0);
    if (this.#peek().kind !== 'end') throw this.#unexpected();
    return syntax;
  }

  #peek(): Token {
    const token = this.#tokens[this.#next];
    if (!token) throw new Error('A formula is read past its end.');
    return token;
  }

  #take(): Token {
    const token = this.#peek();
    this.#next += 1;
    return token;
  }

  #isSign(value: string): boolean {
    const token = this.#peek();
    return token.kind === 'sign' && token.value === value;
  }

  #unexpected(expected?: string): FormulaError {
    const { kind, value, at } = this.#peek();
    const found = kind === 'end' ? value : `"${value}"`;
    const message = expected ? `Expected ${expected}, found ${found}.` : `Did not expect ${found} here.`;
    return new FormulaError(message, positionAt(this.#source, at));
  }

  #level(index: number): Syntax {
    const operators = levels[index];
    if (!operators) return this.#prefixed();
    let left = this.#level(index + 1);
    while (this.#peek().kind === 'sign' && operators.includes(this.#peek().value)) {
      const { value, at } = this.#take();
      const right = this.#level(index + 1);
      left = call(synonyms[value] ?? value, [left, right], at);
    }
    return left;
  }

  #prefixed(): Syntax {
    const { kind, value, at } = this.#peek();
    if (kind !== 'sign' || !['-', '+', '!'].includes(value)) return this.#primary();
    this.#take();
    const operand = this.#prefixed();
    return value === '+' ? operand : call(value === '!' ? 'NOT' : '-', [operand], at);
  }

  #primary(): Syntax {
    const token = this.#peek();
    if (this.#isSign('(')) {
      this.#take();
      const inner = this.#level(0);
      this.#close();
      return inner;
    }
    if (token.kind === 'end' || token.kind === 'sign') throw this.#unexpected('a value');
    this.#take();
    if (token.kind === 'name') return this.#named(token);
    return Object.freeze({ kind: token.kind, value: token.value, at: token.at });
  }

  #named({ value, at }: Token): Syntax {
    if (this.#isSign('(')) return call(value.toUpperCase(), this.#arguments(), at);
    const lower = value.toLowerCase();
    if (lower === 'null') return Object.freeze({ kind: 'null', at });
    if (lower === 'true' || lower === 'false') {
      return Object.freeze({ kind: 'boolean', value: lower === 'true', at });
    }
    return Object.freeze({ kind: 'reference', path: Object.freeze(value.split(/\s*\.\s*/)), at });
  }

  #arguments(): Syntax[] {
    this.#take();
    const found: Syntax[] = [];
    if (!this.#isSign(')')) {
      do {
        if (found.length > 0) this.#take();
        found.push(this.#level(0));
      } while (this.#isSign(','));
    }
    this.#close();
    return found;
  }

  #close(): void {
    if (!this.#isSign(')')) throw this.#unexpected('")"');
    this.#take();
  }
}

function call(name: string, operands: readonly Syntax[], at: number): Call {
  return Object.freeze({ kind: 'call', name, arguments: Object.freeze(operands), at });
}

/**
 * Reads a formula. Throws a FormulaError at the first thing that is not formula language, or when the formula is
 * longer than 5,000 characters.
 */
export function parseFormula(source: FormulaSource): Syntax {
  const { length } = source.text;
  if (length > maximumLength) {
    const message = `This formula has ${length.toLocaleString('en')} characters; at most ${maximumLength.toLocaleString('en')} are allowed.`;
    throw new FormulaError(message, source.position);
  }
  return new Parser(source).formula();
}
