import { describe, expect, it } from 'vitest';
import { FormulaError } from '../formulaError.ts';
import { parseFormula } from '../parseFormula.ts';
import type { Syntax } from '../syntax.ts';

const position = { file: 'Deal.field-meta.xml', line: 4, column: 14 };

function parse(text: string): Syntax {
  return parseFormula({ text, position });
}

/** The syntax with all its parentheses. */
function shown(node: Syntax): string {
  switch (node.kind) {
    case 'call':
      return `${node.name}(${node.arguments.map(shown).join(' ')})`;
    case 'reference':
      return node.path.join('.');
    case 'null':
      return 'null';
    case 'text':
      return JSON.stringify(node.value);
    case 'number':
    case 'boolean':
      return String(node.value);
  }
}

function problem(text: string): string {
  try {
    return shown(parse(text));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return `${error.position.line}:${error.position.column} ${error.message}`;
  }
}

describe('parseFormula', () => {
  it.each([
    ['1 + 2 * 3', '+(1 *(2 3))'],
    ['(1 + 2) * 3', '*(+(1 2) 3)'],
    ['10 - 2 - 3', '-(-(10 2) 3)'],
    ['2 * 3 ^ 2', '*(2 ^(3 2))'],
    ['-2 ^ 2', '^(-(2) 2)'],
    ['a -- 2', '-(a -(2))'],
    ['a & "b" & c', '&(&(a "b") c)'],
    ['a = 1 && b <> 2 || !c', '||(&&(=(a 1) <>(b 2)) NOT(c))'],
    ['a == 1 && b != 2', '&&(=(a 1) <>(b 2))'],
    ['a + 1 >= b', '>=(+(a 1) b)'],
    ['if(True, NULL, .5)', 'IF(true null .5)'],
    ['Offering__r . Name', 'Offering__r.Name'],
    ['Owner:User.Name', 'Owner:User.Name'],
    ['$User.Id', '$User.Id'],
    ['TODAY() /* now */ - 1', '-(TODAY() 1)'],
    [String.raw`"say \"so\"\n" & 'it\'s'`, String.raw`&("say \"so\"\n" "it's")`]
  ])('reads %s', (text, expected) => {
    expect(shown(parse(text))).toBe(expected);
  });

  it.each([
    ['', '4:14 Expected a value, found the end of the formula.'],
    ['IF(a, 1', '4:21 Expected ")", found the end of the formula.'],
    ['a b', '4:16 Did not expect "b" here.'],
    ['1 +', '4:17 Expected a value, found the end of the formula.'],
    ['AND(\n  a,\n  #b)', '6:3 "#" has no meaning in a formula.'],
    ['"open', '4:14 This text has no closing quote.']
  ])('says where %j is wrong', (text, expected) => {
    expect(problem(text)).toBe(expected);
  });

  it('takes 5,000 characters and no more', () => {
    expect(problem('1'.padEnd(5000))).toBe('1');
    expect(problem('1'.padEnd(5001))).toBe(
      '4:14 This formula has 5,001 characters; at most 5,000 are allowed.'
    );
  });

  it('freezes what it reads', () => {
    expect(Object.isFrozen(parse('1 + a'))).toBe(true);
  });
});
