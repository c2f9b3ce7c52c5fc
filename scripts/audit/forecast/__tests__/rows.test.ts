import { describe, expect, it } from 'vitest';
import { checkFrom, criterionFrom, dealFrom, policyFrom, widerAcceptedUntilFrom } from '../rows.ts';
import { seesNothingOfPackage, unreadable, WANTED } from '../wanted.ts';

const row = {
  Id: '006',
  Name: 'Deal',
  'Owner.Name': 'Ann',
  'Owner.IsActive': 'true',
  StageName: 'Negotiation/Review',
  ForecastCategoryName: 'Commit',
  IsWon: 'false',
  CloseDate: '2026-12-20',
  Amount: '96000.0',
  Offering__c: 'a02',
  Forecast_Gap__c: '0.0',
  Deal_Qualification__c: 'a00',
  'Deal_Qualification__r.Opportunity__c': '006',
  'Deal_Qualification__r.Policy__c': 'a01',
  Questions_Answered__c: '2.0',
  Outcomes_Shared__c: '',
  Outcomes_Confirmed__c: '1',
  Key_Player_Outcomes__c: '3',
  Annual_Value_Confirmed__c: '60000.5',
  Conversation_Days__c: '4'
};

describe('a row that an org answers in bulk', () => {
  it('is a deal', () => {
    expect(dealFrom(row)).toMatchObject({
      id: '006',
      gate: 'Commit',
      amount: 96_000,
      offeringId: 'a02',
      currency: undefined,
      ownerIsActive: true,
      gap: 0,
      qualification: { id: 'a00', dealId: '006', policyId: 'a01' },
      figures: { 'Situation diagnosed': 2, 'Outcomes shared': 0, 'Annual value confirmed': 60_000.5 }
    });
    expect(dealFrom({ ...row, CurrencyIsoCode: 'EUR' }).currency).toBe('EUR');
  });

  it('is a deal without what is empty, whose gap counts as one', () => {
    const none = {
      Amount: '',
      CloseDate: '',
      Forecast_Gap__c: '',
      Deal_Qualification__c: '',
      'Owner.Name': ''
    };
    const bare = dealFrom({ ...row, ...none, 'Owner.IsActive': '' });
    expect(bare).toMatchObject({ owner: '', ownerIsActive: false, gap: 1 });
    expect([bare.amount, bare.closeDate, bare.qualification]).toEqual([undefined, undefined, undefined]);
  });

  it('is refused when a column is missing or is no number', () => {
    expect(() => dealFrom({ Id: '006' })).toThrow(/without the column \w+/);
    expect(() => dealFrom({ ...row, Amount: 'much' })).toThrow('"much" as Amount, which is no number');
  });

  it('is a check, a criterion and a policy; words that the package does not know hold nothing', () => {
    const check = { Id: 'c', Deal_Qualification__c: 'a00', Criterion__c: 'k', Is_External__c: 'false' };
    expect(checkFrom({ ...check, Status__c: 'Perhaps', Expires_On__c: '2027-01-01' })).toEqual({
      qualificationId: 'a00',
      check: { id: 'c', criterionId: 'k', status: 'Not Met', isExternal: false, expiresOn: '2027-01-01' }
    });
    const criterion = { Id: 'k', Policy__c: 'a01', Statement__c: 'S', Buyer_Evidence_Required__c: 'true' };
    const strange = {
      Gate__c: 'New',
      Measure__c: 'New',
      Effect__c: 'New',
      Threshold__c: '',
      Verified_By__c: ''
    };
    expect(criterionFrom({ ...criterion, ...strange })).toMatchObject({
      policyId: 'a01',
      criterion: { gate: 'Closed Won', measure: 'Unknown', warns: false }
    });
    expect(criterionFrom({ ...criterion, ...strange, Effect__c: 'Warns' }).criterion.warns).toBe(true);
    const policy = {
      Id: 'a01',
      Name: 'P',
      Status__c: 'Retired',
      Accepted_Until__c: '',
      Agreed_Criteria__c: '',
      Offering__c: '',
      'Offering__r.Name': '',
      Amount_From__c: '',
      Larger_Deals__c: '',
      Larger_Accepted_Until__c: ''
    };
    expect(policyFrom(policy)).toMatchObject({ acceptedUntil: undefined, agreedCriteria: 0 });
    const ofPayroll = {
      Offering__c: 'a02',
      'Offering__r.Name': 'Managed Payroll',
      Amount_From__c: '100000.0'
    };
    expect(policyFrom({ ...policy, ...ofPayroll })).toMatchObject({
      offeringId: 'a02',
      offering: 'Managed Payroll',
      amountFrom: 100_000,
      largerDealsId: undefined
    });
    const leading = { Offering__c: 'a02', Wider_Accepted_Until__c: '' };
    expect(widerAcceptedUntilFrom(leading)).toEqual(['a02', undefined]);
  });
});

describe('what a user may read', () => {
  const all = new Map<string, ReadonlySet<string>>(
    Object.entries(WANTED).map(([object, fields]) => [object, new Set<string>(fields)])
  );

  it('suffices when nothing is missing', () => {
    expect(unreadable(all)).toEqual([]);
  });

  it('is said by the names of what is missing', () => {
    const seen = new Map(all).set(
      'Opportunity',
      new Set(WANTED.Opportunity.filter(name => name !== 'Amount'))
    );
    seen.delete('Criterion_Check__c');
    expect(unreadable(seen)).toEqual(['Opportunity.Amount', 'Criterion_Check__c']);
    expect(seesNothingOfPackage(seen)).toBe(false);
  });

  it('is nothing of the package where only standard objects and fields are', () => {
    const standard = new Map(
      [...all]
        .filter(([object]) => !object.endsWith('__c'))
        .map(([object, fields]) => [object, new Set([...fields].filter(name => !name.endsWith('__c')))])
    );
    expect(seesNothingOfPackage(standard)).toBe(true);
    expect(unreadable(standard)).toContain('Opportunity.Forecast_Gap__c');
  });
});
