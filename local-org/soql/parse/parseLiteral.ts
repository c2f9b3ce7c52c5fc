import type { LiteralType } from '@jetstreamapp/soql-parser-js';
import type { Literal } from '../query.ts';
import { notSupported, QueryError } from '../queryError.ts';

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  N: '\n',
  r: '\r',
  R: '\r',
  t: '\t',
  T: '\t',
  b: '\b',
  B: '\b',
  f: '\f',
  F: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
  _: '_',
  '%': '%'
};

/**
 * A value as SOQL writes it.
 * @param asPattern the value stands after LIKE: `\%`, `\_` and `\\` stay escaped
 */
export function parseLiteral(text: string, type: LiteralType | undefined, asPattern: boolean): Literal {
  switch (type) {
    case 'NULL':
      return { kind: 'null' };
    case 'STRING':
      return { kind: 'text', text: unescape(text, asPattern) };
    case 'INTEGER':
    case 'DECIMAL':
      return { kind: 'number', text };
    case 'BOOLEAN':
      return { kind: 'boolean', value: text.toLowerCase() === 'true' };
    case 'DATE':
      return { kind: 'date', text };
    case 'DATETIME':
      return { kind: 'dateTime', text };
    case 'DATE_LITERAL':
      return { kind: 'relativeDate', name: text.toUpperCase() };
    case 'DATE_N_LITERAL':
      return relativeDate(text);
    case 'INTEGER_WITH_CURRENCY_PREFIX':
    case 'DECIMAL_WITH_CURRENCY_PREFIX':
      throw notSupported(`A currency before a number (${text})`);
    case 'APEX_BIND_VARIABLE':
    case 'SUBQUERY':
    case undefined:
      throw new QueryError('MALFORMED_QUERY', `unexpected token: '${text}'`, text);
  }
}

function relativeDate(text: string): Literal {
  const [name = '', count = ''] = text.split(':');
  return { kind: 'relativeDate', name: name.toUpperCase(), count: Number(count) };
}

function unescape(quoted: string, asPattern: boolean): string {
  return quoted.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (sequence, escaped: string) => {
    if (asPattern && (escaped === '%' || escaped === '_' || escaped === '\\')) return sequence;
    if (escaped.length === 5) return String.fromCharCode(parseInt(escaped.slice(1), 16));
    const character = escapes[escaped];
    if (character !== undefined) return character;
    throw new QueryError(
      'MALFORMED_QUERY',
      `Invalid string literal ${quoted}. Illegal character sequence '${sequence}' in string literal.`
    );
  });
}
