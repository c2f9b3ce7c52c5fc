import { describe, expect, it } from 'vitest';
import type { ObjectSchema } from '../../metadata/schema.ts';
import { checkSchema } from '../checkSchema.ts';
import { field, object, position, rule, schemaOf } from './sampleSchema.ts';

function messages(...objects: ObjectSchema[]): readonly string[] {
  return checkSchema(schemaOf(...objects)).map(problem => problem.message);
}

describe('checkSchema', () => {
  it('has nothing against formulas, rules and defaults that are right', () => {
    expect(
      messages(
        object(
          'Deal__c',
          [
            field.number('Amount__c', 'Number', '1 + 1'),
            field.formula('Twice__c', 'Number', 'Amount__c * 2')
          ],
          [rule('Amount_is_positive', 'Twice__c <= 0')]
        )
      )
    ).toEqual([]);
  });

  it('names every formula that is wrong, with its place', () => {
    const broken = object(
      'Deal__c',
      [
        field.number('Amount__c', 'Number', '"one"'),
        field.formula('Day__c', 'Date', 'NOW()'),
        field.formula('Label__c', 'Text', 'Amount__c')
      ],
      [rule('Rule', 'Amount__c')]
    );
    expect(checkSchema(schemaOf(broken))).toEqual([
      {
        ...position,
        message:
          'Default value of Deal__c.Amount__c: Formula result is data type (Text), incompatible with expected data type (Number).'
      },
      {
        ...position,
        message:
          'Deal__c.Day__c: Formula result is data type (Date/Time), incompatible with expected data type (Date).'
      },
      {
        ...position,
        message:
          'Deal__c.Label__c: Formula result is data type (Number), incompatible with expected data type (Text).'
      },
      {
        ...position,
        message:
          'Deal__c.Rule: Formula result is data type (Number), incompatible with expected data type (Checkbox).'
      }
    ]);
  });

  it('refuses formulas that come back to themselves', () => {
    const deal = object('Deal__c', [
      field.lookup('Parent__c', 'Parent__r', 'Deal__c'),
      field.formula('A__c', 'Number', 'B__c + 1'),
      field.formula('B__c', 'Number', 'Parent__r.A__c'),
      field.formula('C__c', 'Number', 'A__c')
    ]);
    expect(messages(deal)).toEqual([
      'The formula refers to itself: Deal__c.A__c → Deal__c.B__c → Deal__c.A__c.',
      'The formula refers to itself: Deal__c.B__c → Deal__c.A__c → Deal__c.B__c.'
    ]);
  });

  it('refuses more than 15 relationships of one object', () => {
    const lookups = Array.from({ length: 16 }, (_, index) =>
      field.lookup(`P${index}__c`, `P${index}__r`, 'Deal__c')
    );
    const rules = lookups.map(({ apiName, relationshipName }) =>
      rule(apiName, `ISBLANK(${relationshipName}.Id)`)
    );
    expect(messages(object('Deal__c', lookups, rules))).toEqual([
      'The formulas of Deal__c follow 16 relationships; at most 15 are allowed.'
    ]);
  });
});
