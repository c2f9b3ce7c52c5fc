/** Values that break what reads them carelessly. */
import fc from 'fast-check';

const texts = [
  '',
  ' ',
  "'",
  '"',
  '\\',
  "\\'",
  '\'; DROP TABLE org."Account"; --',
  "' OR 1=1 --",
  '/* */',
  '--',
  '%',
  '_',
  '\\%',
  '%00',
  '%zz',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '../../../../etc/passwd',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202egnp.exe',
  '\ufeff',
  '\u2028',
  '💥🧨',
  'İıſ',
  'e\u0301'.repeat(50),
  '<script>alert(1)</script>',
  '<!DOCTYPE x [<!ENTITY a "&a;">]><x>&a;</x>',
  ']]>',
  '${7*7}',
  '{{7*7}}',
  '@{x}',
  '@{one.id}',
  '@{a.b[0].c}',
  '$1',
  '?',
  '::int',
  'null',
  'NaN',
  'Infinity',
  '-0',
  '1e309',
  '1e-400',
  '9'.repeat(400),
  '0x10',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13',
  '2026-01-01T25:61:61Z',
  '2026-01-01T00:00:00+99:99',
  'LAST_N_DAYS:99999999999',
  '001000000000000AAA',
  '006',
  '0'.repeat(15),
  '00D000000000000!AQEAQ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'Id',
  'attributes',
  '=cmd|calc',
  'a,b\n"c',
  '\r\nX-Injected: yes',
  'x'.repeat(300),
  'ü'.repeat(40_000)
] as const;

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) }
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
}

export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: nastyText },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -1,
      1.5,
      1e308,
      -1e308,
      5e-324,
      2 ** 53 + 2,
      1e15,
      99_999_999_999_999,
      [],
      {},
      [[]],
      [null],
      { attributes: {} },
      { attributes: { type: 'Account' }, Name: 'x' },
      { eq: 1 },
      { records: [] },
      { length: -1 }
    )
  },
  { weight: 1, arbitrary: fc.constantFrom(10, 300, 1500).map(nested) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> }
);

/** A word that stands where a name should: a known one, or not. */
export function nameOr(known: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: nastyText });
}
