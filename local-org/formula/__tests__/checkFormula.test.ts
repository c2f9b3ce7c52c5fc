import { describe, expect, it } from 'vitest';
import { problemOf } from './evaluate.ts';

describe('checkFormula takes', () => {
  it.each([
    'ISPICKVAL(Status__c, "Open")',
    'TEXT(Status__c) = "Open"',
    'CASE(Status__c, "Open", 1, "Done", 2, 0) > 1',
    'ISPICKVAL(PRIORVALUE(Status__c), "Open")',
    'ISCHANGED(Status__c) || ISNEW()',
    'INCLUDES(Tags__c, "Key")',
    'IF(Ready__c, Day__c, NULL) > TODAY()',
    'IF(true, IF(false, null, null), Amount__c) = 1',
    'Owner:User.Name = $User.Name && $User.IsActive',
    'owner.name = "Ada"',
    'OwnerId = $User.Id',
    '$Permission.Skip_Rules && $Profile.Name = "x"',
    '$setup.limits__c.most__c > 3 && $Setup.Limits__c.Open__c',
    'LEN(Notes__c) > 3',
    'Moment__c - NOW() > 1',
    'Hour__c - TIMENOW() > 1'
  ])('%s', text => {
    expect(problemOf(text)).toBeUndefined();
  });
});

describe('checkFormula refuses', () => {
  it.each([
    [
      'Status__c = "Open"',
      '1:1 Status__c is a picklist; picklists are only supported in certain functions. Use ISPICKVAL(Status__c, "value"), CASE or TEXT(Status__c).'
    ],
    [
      'ISBLANK(Status__c)',
      '1:9 Status__c is a picklist; picklists are only supported in certain functions. Use ISPICKVAL(Status__c, "value"), CASE or TEXT(Status__c).'
    ],
    [
      'ISPICKVAL(Status__c, Name)',
      "1:22 Incorrect parameter type for function 'ISPICKVAL()'. Expected a text in quotes, received Text."
    ],
    ['Name = 1', "1:8 Incorrect parameter type for operator '='. Expected Text, received Number."],
    ['Amount__c & "x"', "1:1 Incorrect parameter type for operator '&'. Expected Text, received Number."],
    [
      'IF(Ready__c, 1, "a")',
      "1:17 Incorrect parameter type for function 'IF()'. Expected Number, received Text."
    ],
    [
      'IF(Amount__c, 1, 2)',
      "1:4 Incorrect parameter type for function 'IF()'. Expected Checkbox, received Number."
    ],
    [
      'CASE(Name, "a", 1, "b", "two", 3)',
      "1:25 Incorrect parameter type for function 'CASE()'. Expected Number, received Text."
    ],
    [
      'CASE(Name, "a", 1)',
      "1:1 Incorrect number of parameters for function 'CASE()'. Expected 4 or more, received 3."
    ],
    ['$Setup.Rules__c = "a"', '1:1 $Setup.Rules__c is not a value. Write $Setup.Setting__c.Field__c.'],
    ['$Setup.Sample__c.Name = "a"', '1:1 Sample__c is no hierarchy custom setting. Check spelling.'],
    ['$Setup.Limits__c.None__c = 1', '1:1 Field None__c does not exist on Limits__c. Check spelling.'],
    ['LEFT(Name)', "1:1 Incorrect number of parameters for function 'LEFT()'. Expected 2, received 1."],
    ['FIND("a")', "1:1 Incorrect number of parameters for function 'FIND()'. Expected 2 to 3, received 1."],
    ['AND()', "1:1 Incorrect number of parameters for function 'AND()'. Expected 1 or more, received 0."],
    [
      'TEXT(Name) = "a"',
      "1:6 Incorrect parameter type for function 'TEXT()'. Expected Number, Date, Date/Time, Time, Picklist, received Text."
    ],
    [
      'YEAR(Moment__c) = 1',
      "1:6 Incorrect parameter type for function 'YEAR()'. Expected Date, received Date/Time."
    ],
    ['NOT(Name)', "1:5 Incorrect parameter type for function 'NOT()'. Expected Checkbox, received Text."],
    ['AND(Ready__c,\n  Nme = "a")', '2:3 Field Nme does not exist on Sample__c. Check spelling.'],
    ['Owner.Nme = "a"', '1:1 Field Owner.Nme does not exist on Sample__c. Check spelling.'],
    ['Parent__r.Name = "a"', '1:1 Field Parent__r does not exist on Sample__c. Check spelling.'],
    ['IFERROR(1, 2) = 1', '1:1 Unknown function IFERROR. Check spelling.'],
    ['$Permission.Unknown', '1:1 Custom permission Unknown does not exist. Check spelling.'],
    ['$Label.Unknown = "a"', '1:1 Custom label Unknown does not exist. Check spelling.'],
    ['$User.Unknown = "a"', '1:1 Field $User.Unknown does not exist. Check spelling.'],
    [
      '$Organization.Name = "a"',
      '1:1 $Organization is not supported by the local org. Formulas may use $User, $Profile, $Permission, $Label and $Setup.'
    ],
    [
      'REGEX(Name, "(a")',
      `1:1 The pattern can't be read: Invalid regular expression: /(a/: Unterminated group`
    ],
    ['REGEX(Name, "[a-z&&[^x]]")', "1:1 The pattern can't be read: an intersection (&&) is not supported"],
    ['REGEX(Name, "[a")', "1:1 The pattern can't be read: a class has no closing bracket"],
    ['REGEX(Name, "[z-a]")', "1:1 The pattern can't be read: a range in a class ends before it begins"],
    [
      String.raw`REGEX(Name, "\\p{Alpha}")`,
      String.raw`1:1 The pattern can't be read: \p{Alpha} is none of Unicode's general categories`
    ],
    [
      'REGEX(Name, "a*+")',
      '1:1 The pattern has a possessive quantifier (*+, ++, ?+), which the local org does not support.'
    ],
    [
      'ISCHANGED(Owner.Name)',
      "1:11 Incorrect parameter type for function 'ISCHANGED()'. Expected a stored field of the record, received Text."
    ]
  ])('%s', (text, expected) => {
    expect(problemOf(text)).toBe(expected);
  });

  it.each(['ISNEW()', 'ISCHANGED(Name)', 'PRIORVALUE(Name) = "a"'])('%s in a formula field', text => {
    expect(problemOf(text, 'field')).toMatch(/may only be used in validation rules\.$/);
  });

  it('long text in a formula field', () => {
    expect(problemOf('LEN(Notes__c)', 'field')).toBe(
      "1:5 Notes__c is a long text field; formula fields can't use those."
    );
  });

  it('fields of the record in a default value', () => {
    expect(problemOf('Name', 'default')).toBe(
      "1:1 A default value can't use fields of the record, such as Name."
    );
  });
});
