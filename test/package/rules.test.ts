import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyProblems } from './checks/keys.ts';
import { unprovenRules } from './checks/proven.ts';
import { ruleNameProblems, sharedMessageProblems } from './checks/ruleNames.ts';
import { broken, field, rule, text } from './fixture.ts';
import { allRules, thePackage } from './packageModel.ts';

const says = (message: string) => `<errorMessage>${message}</errorMessage>`;

describe('validation rules', () => {
  it('are sentences with a message each', () => {
    const subject = thePackage();
    expect(allRules(subject).length).toBeGreaterThan(50);
    expect([...ruleNameProblems(subject), ...sharedMessageProblems(subject)]).toEqual([]);
  });

  it('are refused without a sentence for a name, without a message, or with the message of another', () => {
    const subject = broken(
      rule('A__c', 'Check_it', 'TRUE', says('no')),
      rule('A__c', 'This_is_one', 'TRUE', says('no'))
    );
    expect(ruleNameProblems(subject)).toEqual([
      'A__c.Check_it is no sentence: it has 2 words',
      'A__c.Check_it has no message in sentences',
      'A__c.This_is_one has no message in sentences'
    ]);
    expect(sharedMessageProblems(subject)).toEqual(['A__c.This_is_one has the message of Check_it']);
  });
});

describe('what rules refuse', () => {
  const conformance = join(import.meta.dirname, '../conformance');
  const tests = readdirSync(conformance, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.test.ts'))
    .map(path => readFileSync(join(conformance, path), 'utf8'));

  it('is tried by the conformance suite', () => {
    expect(unprovenRules(thePackage(), tests)).toEqual([]);
  });

  it('is missed when no test names the rule', () => {
    const subject = broken(rule('A__c', 'This_is_one', 'TRUE'), rule('A__c', 'This_is_two', 'TRUE'));
    expect(unprovenRules(subject, ["rule: 'This_is_two'"])).toEqual([
      'A__c.This_is_one is in no conformance test'
    ]);
  });
});

describe('keys', () => {
  it('are unique and held to their parts', () => {
    expect(keyProblems(thePackage())).toEqual([]);
  });

  it('are refused when two records may share one, or nobody checks it', () => {
    expect(keyProblems(broken(field('A__c', 'Key__c', `${text}<unique>true</unique>`)))).toEqual([
      'A__c.Key__c is not marked caseSensitive',
      'A__c.Key__c is not marked externalId',
      'no rule holds A__c.Key__c to its parts'
    ]);
  });
});
