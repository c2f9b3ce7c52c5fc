import { describe, expect, it } from 'vitest';
import { thePackage } from './packageModel.ts';
import { textOf } from './xml.ts';

/** What the gate rests on, and who may change it after a deal has entered: each change leaves a trace. */
const tracked: Readonly<Record<string, readonly string[]>> = {
  Criterion_Check__c: [
    'Status__c',
    'Evidence__c',
    'Evidence_Source__c',
    'Contact__c',
    'Checked_By__c',
    'Expires_On__c'
  ],
  Buyer_Outcome__c: ['Progress__c', 'Shared_By__c', 'Annual_Value__c', 'Confirmed_On__c'],
  Deal_Qualification__c: ['Policy__c'],
  Qualification_Policy__c: ['Status__c', 'Review__c', 'Accepted_Until__c', 'In_Force_Key__c'],
  Offering_Version__c: ['Status__c', 'Review__c', 'Current_Since__c'],
  Policy_Sign_Off__c: ['Decision__c', 'Signed_By__c', 'Signed_On__c'],
  Offering_Sign_Off__c: ['Decision__c', 'Signed_By__c', 'Signed_On__c'],
  Title__c: ['Level__c', 'Can_Fund__c']
};
/** The platform's limit for one object. */
const MOST = 20;

describe('field history', () => {
  it.each(Object.entries(tracked))('keeps who changed %s', (object, fields) => {
    const model = thePackage().objects.get(object);
    const isTracked = (name: string): boolean => {
      const field = model?.fields.get(name);
      return field !== undefined && textOf(field.content, 'trackHistory') === 'true';
    };
    expect(fields.filter(field => !isTracked(field))).toEqual([]);
    expect([...(model?.fields.keys() ?? [])].filter(isTracked).length).toBeLessThanOrEqual(MOST);
  });
});
