import { describe, expect, it } from 'vitest';
import { fieldValues } from '../fieldValues.ts';
import { readAuditOptions } from '../options.ts';

describe('how an audit is called', () => {
  it('names what is audited', () => {
    expect(() => readAuditOptions(['--target-org', 'acme'])).toThrow('Say what to audit: --self-test.');
    expect(readAuditOptions(['--self-test', '--field', 'A=1', '--field', 'B=2'])).toMatchObject({
      fields: ['A=1', 'B=2'],
      production: false
    });
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
