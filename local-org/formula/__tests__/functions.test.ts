import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSample, evaluate } from './evaluate.ts';
import { openFormulaDatabase, type FormulaDatabase } from './formulaDatabase.ts';

let database: FormulaDatabase;
beforeAll(async () => {
  database = await openFormulaDatabase();
  await database.execute(createSample);
});
afterAll(() => database.close());

type Example = readonly [
  formula: string,
  expected: string | boolean | null,
  record?: Record<string, unknown>
];

function examples(name: string, rows: readonly Example[]): void {
  describe(name, () => {
    it.each(rows.map(([formula, expected, record = {}]) => ({ formula, expected, record })))(
      '$formula is $expected',
      async ({ formula, expected, record }) => {
        expect(await evaluate(database, formula, record)).toBe(expected);
      }
    );
  });
}

describe('days', () => {
  const late = { Moment__c: '2026-02-03T23:30:00Z' };

  it.each([
    ['TODAY()', 'GMT', '2026-02-03'],
    ['TODAY()', 'America/Los_Angeles', '2026-02-02'],
    ['DATEVALUE(Moment__c)', 'GMT', '2026-02-03'],
    ['DATEVALUE(Moment__c)', 'Europe/Berlin', '2026-02-04'],
    ['HOUR(TIMEVALUE(Moment__c))', 'Europe/Berlin', '23'],
    ['NOW() = DATETIMEVALUE("2026-02-03 04:05:06.007")', 'Europe/Berlin', true]
  ])('%s in %s is %s', async (formula, timeZone, expected) => {
    expect(await evaluate(database, formula, late, 'BlankAsBlank', timeZone)).toBe(expected);
  });
});

examples('texts', [
  ['Name = ""', true],
  ['Name <> "a"', true],
  ['"a" = "A"', false],
  ['ISBLANK("")', true],
  ['ISBLANK(LEFT(Name, 0))', true, { Name: 'abc' }],
  ['ISNULL(Name)', false],
  ['BLANKVALUE(Name, "none")', 'none'],
  ['NULLVALUE(Name, "none")', null],
  ['Name & " of " & Name', 'x of x', { Name: 'x' }],
  ['SUBSTITUTE(Name, "a", "")', 'bnn', { Name: 'banana' }],
  ['SUBSTITUTE(Name, "", "x")', 'banana', { Name: 'banana' }],
  ['TRIM("  a b ")', 'a b'],
  ['CONTAINS(Name, "nan")', true, { Name: 'banana' }],
  ['BEGINS(Name, "Ban")', false, { Name: 'banana' }],
  ['FIND("a", Name, 3)', '4', { Name: 'banana' }],
  ['FIND("", Name)', '0', { Name: 'banana' }],
  ['LEN(Name)', '0'],
  ['LPAD("7", 3, "0")', '007'],
  ['VALUE("12,5")', null],
  ['VALUE(" -1.5e2 ")', '-150'],
  ['ISNUMBER("1a")', false],
  ['ISNUMBER("1")', true],
  ['TEXT(Amount__c)', '12.5', { Amount__c: 12.5 }],
  ['TEXT(Share__c)', '0.5', { Share__c: 50 }],
  ['TEXT(100.00)', '100'],
  ['TEXT(Status__c) & "!"', 'Open!', { Status__c: 'Open' }],
  [String.raw`REGEX(Name, "\\d{3}-[A-Z]+")`, true, { Name: '123-AB' }],
  [String.raw`REGEX(Name, "\\d{3}")`, false, { Name: '1234' }],
  ['REGEX(Name, "a.b")', false, { Name: 'a\nb' }],
  ['REGEX(Name, "[.]a|b.")', true, { Name: '.a' }],
  [String.raw`REGEX(Name, "[^\\p{L}\\p{N}]*")`, true, { Name: ' .–…\u200b\u00a0\u2800🙂\n' }],
  [String.raw`REGEX(Name, "[^\\p{L}\\p{N}]*")`, false, { Name: '部' }],
  [String.raw`REGEX(Name, "\\p{L}+ \\pN+ \\P{L}")`, true, { Name: 'ЖñЗ確ß ٣½ -' }],
  [String.raw`REGEX(Name, "[\\u3164[^\\p{L}]]+")`, true, { Name: 'ㅤ.ㅤ' }],
  [String.raw`REGEX(Name, "[\\u3164[^\\p{L}]]+")`, false, { Name: 'ㅏ' }],
  [String.raw`REGEX(Name, "([\\p{L}])\\1*")`, true, { Name: 'жжж' }],
  [String.raw`REGEX(Name, "[\\w-]+")`, true, { Name: 'a-b_9' }],
  [String.raw`REGEX(Name, "\\w+")`, false, { Name: 'é' }],
  [String.raw`REGEX(Name, "[]\\[^\\\\-]+")`, true, { Name: '[]^\\-' }],
  [String.raw`REGEX(Name, "[a-c\\x41-\\x{43}]+\\.")`, true, { Name: 'aC.' }],
  [String.raw`REGEX(Name, "[^{}|]*\\{[^{}]*\\}")`, true, { Name: 'to {answer}' }],
  ['CASESAFEID(OwnerId)', '005Ab000000CdEfAAL', { OwnerId: '005Ab000000CdEfAAL' }],
  ['CASESAFEID("005Ab000000CdEf")', '005Ab000000CdEfIAK'],
  ['OwnerId = $User.Id', true, { OwnerId: '005000000000001AAA' }],
  ['LEN(OwnerId)', '15', { OwnerId: '005000000000001AAA' }],
  ['HYPERLINK("/x?a=1&b=2", "Open")', '<a href="/x?a=1&amp;b=2" target="_blank">Open</a>'],
  ['$Label.Greeting', 'Good "day"']
]);

examples('choices', [
  ['IF(Amount__c > 1, "more", "less")', 'less'],
  ['NOT(Amount__c > 1)', null],
  ['NOT(OR(Amount__c > 1))', true],
  ['AND(Ready__c, Amount__c > 1)', false, { Ready__c: true }],
  ['Amount__c = NULL', null],
  ['(Amount__c > 1) = false', true],
  ['CASE(Status__c, "Open", "o", "Done", "d", "?")', 'd', { Status__c: 'Done' }],
  ['CASE(Status__c, "Open", "o", "", "none", "?")', 'none'],
  ['CASE(Name, "", "none", Name)', 'none'],
  ['CASE(Amount__c, 1, "one", 2, "two", "many")', 'two', { Amount__c: 2 }],
  ['INCLUDES(Tags__c, "Key")', true, { Tags__c: 'Keyless;Key' }],
  ['INCLUDES(Tags__c, "Key")', false, { Tags__c: 'Keyless' }],
  ['INCLUDES(Tags__c, "Key")', false],
  ['PICKLISTCOUNT(Tags__c)', '2', { Tags__c: 'a;b' }],
  ['ISPICKVAL(Status__c, "")', true],
  ['$Permission.Skip_Rules', true],
  ['$User.IsActive', true],
  ['$User.Email', null],
  ['$Profile.Name', 'Standard User']
]);

examples('numbers', [
  ['ROUND(1 / 3 * 3, 18)', '1.000000000000000000'],
  ['CEILING(1 / 9 * 9)', '1'],
  ['FLOOR(1 / 9 * 9)', '1'],
  ['CEILING(-1.2)', '-2'],
  ['MCEILING(-1.2)', '-1'],
  ['FLOOR(-1.2)', '-1'],
  ['MFLOOR(-1.2)', '-2'],
  ['ROUND(2.5, 0)', '3'],
  ['ROUND(-2.5, 0)', '-3'],
  ['0.1 + 0.2', '0.3'],
  ['123456789012345678 + 0.000000000000000001', '123456789012345678.000000000000000001'],
  ['Amount__c / 0', null, { Amount__c: 1 }],
  ['MOD(-1, 0)', null],
  ['SQRT(-1)', null],
  ['LN(0)', null],
  ['EXP(1000000)', null],
  ['10 ^ 1000', null],
  ['0 ^ -1', null],
  ['(-8) ^ 0.5', null],
  ['2 ^ 10 = 1024', true],
  ['MIN(3, 1, 2)', '1'],
  ['MAX(3, Amount__c)', null],
  ['ROUND(PI(), 4)', '3.1416']
]);

examples('dates', [
  ['TODAY()', '2026-02-03'],
  ['TEXT(NOW())', '2026-02-03 04:05:06Z'],
  ['TEXT(TIMENOW())', '04:05:06.007'],
  ['DATE(2026, 2, 29)', null],
  ['DATE(2026, 13, 1)', null],
  ['DATE(0, 1, 1)', null],
  ['DATEVALUE("2026-2-9")', '2026-02-09'],
  ['DATEVALUE("soon")', null],
  ['DATETIMEVALUE("2026-02-30 10:00:00")', null],
  ['TIMEVALUE("25:00:00")', null],
  ['DATEVALUE(Moment__c)', '2026-03-01', { Moment__c: '2026-03-01T00:30:00Z' }],
  ['Day__c + 1.9', '2026-03-02', { Day__c: '2026-03-01' }],
  ['Day__c + 1000000000', null, { Day__c: '2026-03-01' }],
  ['TODAY() - Day__c', '2', { Day__c: '2026-02-01' }],
  ['ADDMONTHS(DATE(2026, 2, 28), 1)', '2026-03-31'],
  ['ADDMONTHS(DATE(2026, 1, 30), 1)', '2026-02-28'],
  ['ADDMONTHS(DATE(2026, 1, 15), -2)', '2025-11-15'],
  ['TEXT(Moment__c + 0.5)', '2026-03-08 18:00:00Z', { Moment__c: '2026-03-08T06:00:00Z' }],
  ['WEEKDAY(DATE(2026, 2, 1))', '1'],
  ['YEAR(Day__c) * 100 + MONTH(Day__c)', '202602', { Day__c: '2026-02-01' }],
  ['DAYOFYEAR(DATE(2026, 12, 31))', '365'],
  ['HOUR(Hour__c) * 60 + MINUTE(Hour__c)', '90', { Hour__c: '01:30:00' }],
  ['TEXT(Hour__c + 3600000)', '00:30:00.000', { Hour__c: '23:30:00' }],
  ['FORMATDURATION(3661)', '01:01:01'],
  ['FORMATDURATION(90061, true)', '1:01:01:01']
]);

describe('blanks as zero', () => {
  it.each([
    ['Amount__c + 1', '1'],
    ['ISBLANK(Amount__c)', false],
    ['ISBLANK(Day__c)', true],
    ['Amount__c < 5', true],
    ['Share__c = 0', true]
  ] as const)('%s is %j', async (formula, expected) => {
    expect(await evaluate(database, formula, {}, 'BlankAsZero')).toBe(expected);
  });
});
