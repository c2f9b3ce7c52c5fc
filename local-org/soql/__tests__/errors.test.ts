import { describe, expect, it } from 'vitest';
import { QueryError, withPlace } from '../queryError.ts';
import { checkQuery } from '../check/checkQuery.ts';
import { parseSoql } from '../parse/parseSoql.ts';
import { schema } from './testOrg.ts';

function errorOf(text: string): QueryError {
  try {
    checkQuery(parseSoql(text), schema);
  } catch (error) {
    if (error instanceof QueryError) return withPlace(error, text);
    throw error;
  }
  throw new Error(`No error: ${text}`);
}

describe('errors', () => {
  it('show the place in the text', () => {
    const error = errorOf('SELECT Foo FROM Account');
    expect(error.code).toBe('INVALID_FIELD');
    expect(error.message).toBe(
      "\nSELECT Foo FROM Account\n       ^\nERROR at Row:1:Column:8\nNo such column 'Foo' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names."
    );
    expect(errorOf("SELECT Id\nFROM Account WHERE Name = 'Foo' AND Foo = 1").message).toContain(
      'ERROR at Row:2:Column:37'
    );
  });

  it.each([
    ['SELECT Id FROM Nothing__c', 'INVALID_TYPE', "sObject type 'Nothing__c' is not supported"],
    [
      'SELECT Nobody.Name FROM Account',
      'INVALID_FIELD',
      "Didn't understand relationship 'Nobody' in field path"
    ],
    [
      'SELECT (SELECT Id FROM Nobodies) FROM Account',
      'INVALID_TYPE',
      "Didn't understand relationship 'Nobodies' in FROM"
    ],
    [
      'SELECT Id, (SELECT Id, (SELECT Id FROM Tasks) FROM Opportunities) FROM Account',
      'MALFORMED_QUERY',
      'not supported by the local org'
    ],
    ['SELECT Id FROM Account WHERE', 'MALFORMED_QUERY', 'unexpected token'],
    ['SELECT FROM Account', 'MALFORMED_QUERY', "unexpected token: 'FROM'"],
    ['nonsense', 'MALFORMED_QUERY', "unexpected token: 'nonsense'"],
    ['', 'MALFORMED_QUERY', 'unexpected token'],
    [
      "SELECT Id FROM Account WHERE Name = 'a' OR Name = 'b' AND Name = 'c'",
      'MALFORMED_QUERY',
      "unexpected token: 'AND'"
    ],
    [
      "SELECT Id FROM Account WHERE AnnualRevenue = '5'",
      'INVALID_FIELD',
      'must be of type double and should not be enclosed in quotes'
    ],
    [
      'SELECT Id FROM Account WHERE Name = 5',
      'INVALID_FIELD',
      'must be of type string and should be enclosed in quotes'
    ],
    [
      'SELECT Id FROM Opportunity WHERE CloseDate = 2026-01-01T00:00:00Z',
      'INVALID_FIELD',
      'must be of type date'
    ],
    ['SELECT Id FROM Opportunity WHERE CloseDate = 2026-02-30', 'MALFORMED_QUERY', 'Invalid date'],
    ["SELECT Id FROM Account WHERE Id = 'abc'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: abc'],
    ["SELECT Id FROM Account WHERE Id LIKE '001%'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator'],
    ["SELECT Id FROM Account WHERE Name INCLUDES ('a')", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator'],
    [
      "SELECT Id FROM Account WHERE Description = 'a'",
      'INVALID_FIELD',
      "field 'Description' can not be filtered"
    ],
    [
      'SELECT Id FROM Account ORDER BY Description',
      'MALFORMED_QUERY',
      "field 'Description' can not be sorted"
    ],
    [
      'SELECT COUNT(Id) FROM Account GROUP BY Description',
      'MALFORMED_QUERY',
      "field 'Description' can not be grouped"
    ],
    ['SELECT Name, COUNT(Id) FROM Account', 'MALFORMED_QUERY', 'Field must be grouped or aggregated: Name'],
    ['SELECT SUM(Name) FROM Account', 'MALFORMED_QUERY', 'does not support aggregate operator SUM'],
    ['SELECT Name n FROM Account', 'MALFORMED_QUERY', 'only aggregate expressions use field aliasing'],
    ['SELECT Name, name FROM Account', 'INVALID_FIELD', 'duplicate field selected: Name'],
    ['SELECT COUNT(), Id FROM Account', 'MALFORMED_QUERY', 'COUNT() must be the only element'],
    ['SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY', 'LIMIT of at most 200'],
    [
      'SELECT Id FROM Account OFFSET 2001',
      'NUMBER_OUTSIDE_VALID_RANGE',
      'Maximum SOQL offset allowed is 2000'
    ],
    ["SELECT Id FROM Account WHERE Name = '\\u0000'", 'MALFORMED_QUERY', 'U+0000'],
    [`SELECT Id FROM Account WHERE AnnualRevenue = ${'9'.repeat(200)}`, 'MALFORMED_QUERY', 'too long'],
    ['SELECT Id FROM Opportunity WHERE CloseDate = 0000-01-01', 'MALFORMED_QUERY', 'Invalid date'],
    [
      'SELECT Id FROM Opportunity WHERE CreatedDate = 9999-12-31T23:00:00-05:00',
      'MALFORMED_QUERY',
      'Invalid date'
    ],
    ['SELECT Id FROM Account FOR UPDATE', 'MALFORMED_QUERY', 'FOR UPDATE is not supported by the local org'],
    ['SELECT TYPEOF What WHEN Account THEN Id END FROM Task', 'MALFORMED_QUERY', 'TYPEOF is not supported'],
    [
      'SELECT COUNT(Id) FROM Account GROUP BY ROLLUP(Name)',
      'MALFORMED_QUERY',
      'GROUP BY ROLLUP is not supported'
    ],
    ['SELECT Id FROM Account USING SCOPE team', 'MALFORMED_QUERY', 'USING SCOPE team is not supported'],
    ['SELECT Id FROM Account WITH SYSTEM_MODE', 'MALFORMED_QUERY', 'WITH SYSTEM_MODE is not supported'],
    ['SELECT Id FROM Account WHERE Id IN (SELECT Name FROM Account)', 'INVALID_FIELD', 'must be an id field'],
    [
      'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE AccountId IN (SELECT Id FROM Account))',
      'MALFORMED_QUERY',
      'Nesting of semi join'
    ],
    [
      'SELECT Id FROM Opportunity WHERE Account.ParentId IN (SELECT Id FROM Account)',
      'MALFORMED_QUERY',
      "The left operand 'Account.ParentId' cannot have more than one level of relationships"
    ],
    [
      'SELECT Id FROM Account WHERE NOT Id IN (SELECT AccountId FROM Opportunity)',
      'MALFORMED_QUERY',
      "'NOT' operator"
    ],
    [
      "SELECT Id FROM Account WHERE Name = 'a' OR Id IN (SELECT AccountId FROM Opportunity)",
      'MALFORMED_QUERY',
      "'OR' operator"
    ],
    ["SELECT Id FROM Account WHERE Name = 'a\\z'", 'MALFORMED_QUERY', 'Illegal character sequence'],
    ['SELECT Parent.Parent.Parent.Parent.Parent.Parent.Name FROM Account', 'MALFORMED_QUERY', '5 levels up'],
    [`SELECT Id FROM Account WHERE ${'('.repeat(20_000)}Name = 'a'`, 'MALFORMED_QUERY', '']
  ])('%s', (text, code, message) => {
    const error = errorOf(text);
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });

  it('name no more than the asker may see', () => {
    const objects = new Map([...schema.objects].filter(([name]) => name !== 'opportunity'));
    const narrow = { ...schema, objects };
    const check = (text: string) => () => checkQuery(parseSoql(text), narrow);
    expect(check('SELECT Id FROM Opportunity')).toThrow("sObject type 'Opportunity' is not supported");
    expect(check('SELECT (SELECT Id FROM Opportunities) FROM Account')).toThrow("'Opportunities'");
  });

  it('leave valid access modes alone', () => {
    expect(() =>
      checkQuery(parseSoql('SELECT Id FROM Account WITH SECURITY_ENFORCED'), schema)
    ).not.toThrow();
    expect(() => checkQuery(parseSoql('SELECT a.Id FROM Account a WITH USER_MODE'), schema)).not.toThrow();
  });
});
