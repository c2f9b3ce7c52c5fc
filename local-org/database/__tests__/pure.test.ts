import { describe, expect, it } from 'vitest';
import { literalOf, PreparedStatements } from '../connection/preparedStatements.ts';
import { formatNumber } from '../save/autoNumbers.ts';
import { newRecordId, parseRecordId } from '../save/recordId.ts';

describe('record ids', () => {
  it('ascend, begin with the prefix and carry their check characters', () => {
    const ids = Array.from({ length: 500 }, () => newRecordId('a01'));
    expect(ids.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(ids);
    expect(new Set(ids).size).toBe(500);
    expect(ids.every(id => parseRecordId(id.slice(0, 15)) === id && parseRecordId(id) === id)).toBe(true);
  });

  it('are those of the platform', () => {
    expect(parseRecordId('001A0000006Vm9u')).toBe('001A0000006Vm9uIAC');
    expect(parseRecordId('001A0000006Vm9uIAA')).toBeUndefined();
    expect(parseRecordId('001')).toBeUndefined();
    expect(parseRecordId('001A0000006Vm9!')).toBeUndefined();
  });
});

describe('auto numbers', () => {
  it('are as long as their format says, or longer', () => {
    expect(['A-{0000}', 'A-{0}', '{000}-x'].map(format => formatNumber(format, 12))).toEqual([
      'A-0012',
      'A-12',
      '012-x'
    ]);
  });
});

describe('literals', () => {
  it('can’t leave their quotes', () => {
    expect(literalOf("a'); DROP TABLE x; --")).toBe("'a''); DROP TABLE x; --'");
    expect(literalOf('back\\slash')).toBe("'back\\slash'");
    expect(literalOf(['a"b', null, "it's", 'c\\d'])).toBe(`'{"a\\"b",NULL,"it''s","c\\\\d"}'`);
    expect([null, 1.5, true, new Date(0), { a: "'" }].map(literalOf)).toEqual([
      'NULL',
      "'1.5'",
      "'true'",
      "'1970-01-01T00:00:00.000Z'",
      `'{"a":"''"}'`
    ]);
    expect(() => literalOf('\u0000')).toThrow('U+0000');
  });
});

describe('prepared statements', () => {
  it('are prepared on their second use, and given free when long unused', () => {
    const statements = new PreparedStatements();
    expect(statements.use('a')).toEqual({ isNew: false });
    expect(statements.use('a')).toEqual({ name: 'prepared1', isNew: true });
    expect(statements.use('a')).toEqual({ name: 'prepared1', isNew: false });
    const obsolete = Array.from({ length: 300 }, (_, place) => statements.use(`other${place}`).obsolete);
    expect(obsolete.filter(name => name !== undefined)).toEqual(['prepared1']);
    expect(statements.use('a')).toEqual({ isNew: false });
  });
});
