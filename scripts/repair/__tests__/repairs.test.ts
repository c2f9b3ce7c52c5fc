import { describe, expect, it } from 'vitest';
import { contactRepairs } from '../contactRepairs.ts';
import type { Change, Repair } from '../repair.ts';
import { reviewRepairs } from '../reviewRepairs.ts';

const planned = (repairs: readonly Repair[], object: string, rows: readonly unknown[]): readonly Change[] =>
  repairs.find(each => each.object === object)?.plan(rows) ?? [];

describe('after contacts were merged', () => {
  it('a buyer’s outcomes and answers name the contact that stayed', () => {
    expect(
      planned(contactRepairs, 'Buyer_Outcome__c', [
        { Id: 'o1', Key__c: 'deal:gone:outcome', Contact__c: 'stayed' },
        { Id: 'o2', Key__c: 'deal:gone:unmet:a:b', Contact__c: 'stayed' },
        { Id: 'o3', Key__c: 'deal:stayed:outcome', Contact__c: 'stayed' }
      ])
    ).toEqual([
      { Id: 'o1', Key__c: 'deal:stayed:outcome' },
      { Id: 'o2', Key__c: 'deal:stayed:unmet:a:b' }
    ]);
    expect(
      planned(contactRepairs, 'Answer__c', [
        { Id: 'a1', Key__c: 'deal:gone:prompt', Buyer_Outcome__r: { Contact__c: 'stayed' } }
      ])
    ).toEqual([{ Id: 'a1', Key__c: 'deal:stayed:prompt' }]);
  });
});

describe('what was signed before reviews had numbers', () => {
  const signed = (Id: string, Function__c: string, Signed_By__c: string | null) => ({
    Id,
    Function__c,
    Signed_By__c,
    Policy__c: 'policy'
  });

  it('was signed in the first one, by one person for one function', () => {
    expect(
      planned(reviewRepairs, 'Policy_Sign_Off__c', [
        signed('s1', 'Sales', 'ann'),
        signed('s2', 'Finance', 'bo')
      ])
    ).toEqual([
      { Id: 's1', Review__c: 1, Key__c: 'policy:1:Sales', Signer_Key__c: 'policy:1:ann' },
      { Id: 's2', Review__c: 1, Key__c: 'policy:1:Finance', Signer_Key__c: 'policy:1:bo' }
    ]);
  });

  it('has no signer’s key where one person signed for two, or nobody is named', () => {
    const keys = (rows: readonly unknown[]) =>
      planned(reviewRepairs, 'Policy_Sign_Off__c', rows).map(change => change['Signer_Key__c']);
    expect(keys([signed('s1', 'Sales', 'ann'), signed('s2', 'Finance', 'ann')])).toEqual([null, null]);
    expect(keys([signed('s1', 'Sales', null)])).toEqual([null]);
  });
});
