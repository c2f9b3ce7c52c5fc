import { describe, expect, it } from 'vitest';
import { fieldValues } from '../fieldValues.ts';
import { readAuditOptions } from '../options.ts';

describe('how an audit is called', () => {
  it('is of the forecast today, or of a day, unless it is the self-test', () => {
    expect(readAuditOptions(['--target-org', 'acme'])).toMatchObject({
      kind: 'forecast',
      targetOrg: 'acme',
      asOf: undefined,
      output: 'audit'
    });
    expect(readAuditOptions(['--as-of', '2027-01-31'])).toMatchObject({ asOf: '2027-01-31' });
    expect(readAuditOptions(['--self-test', '--field', 'A=1', '--field', 'B=2'])).toMatchObject({
      kind: 'self-test',
      fields: ['A=1', 'B=2'],
      production: false
    });
  });

  it.each([
    [['--as-of', 'tomorrow'], '--as-of is a day written as YYYY-MM-DD, not tomorrow.'],
    [['--as-of', '2027-02-30'], '--as-of is a day written as YYYY-MM-DD, not 2027-02-30.'],
    [['--as-of', ''], '--as-of is a day written as YYYY-MM-DD, not .'],
    [['--field', 'A=1', '--production'], 'Only with --self-test: --field, --production.'],
    [['--self-test', '--output', 'x'], 'Only without --self-test: --output.']
  ])('is refused as %j', (args, message) => {
    expect(() => readAuditOptions(args)).toThrow(message);
  });
});

describe('fields that the org asks for', () => {
  const types = new Map([
    ['Amount', 'currency'],
    ['Ready__c', 'boolean'],
    ['Type', 'picklist']
  ]);

  it('are sent as what they are', () => {
    expect(fieldValues(['Amount=10.5', 'Ready__c=true', 'Type=A=B'], types)).toEqual({
      Amount: 10.5,
      Ready__c: true,
      Type: 'A=B'
    });
  });

  it.each([
    ['Amount', /NAME=VALUE, not Amount/],
    ['Amount=much', /Amount is a number, not much/],
    ['Ready__c=yes', /Ready__c is true or false, not yes/],
    ['Nothing__c=1', /no field Nothing__c/],
    ['StageName=Won', /no field StageName|can't give StageName/]
  ])('are refused when they do not fit: %s', (given, message) => {
    expect(() => fieldValues([given], types)).toThrow(message);
  });
});
