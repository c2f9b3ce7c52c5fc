import { filtersFrom } from 'c/reviewFilters';
import type { AddressState } from 'c/reviewFilters';
import {
  choicesFrom,
  choicesQuery,
  dealsFrom,
  dealsQuery,
  forecastQuery,
  listedSumFrom,
  listedWhere,
  moreDealsQuery,
  summedWhere,
  sumsFrom
} from 'c/reviewService';
import { choicesData, dealIdOf, dealsData, forecastData } from 'fixtures/pipelines';

const today = '2026-11-28';

/** The conditions of the list, as text without what is only structure. */
function listed(state: AddressState, data = choicesData()): string {
  const { criteria } = choicesFrom(data);
  return JSON.stringify(listedWhere(filtersFrom(state).filters, today, criteria));
}
const summed = (state: AddressState) => summedWhere(filtersFrom(state).filters);

describe('the deals that are read', () => {
  it('are open ones; won ones where somebody looks at what was won', () => {
    expect(listed({})).toBe('{"and":[{"IsClosed":{"eq":false}}]}');
    expect(listed({ c__category: 'Closed' })).toContain('"IsWon":{"eq":true}');
    expect(listed({ c__category: 'Closed' })).toContain('"literal":"THIS_FISCAL_QUARTER"');
  });
  it('are those whose forecast does not hold, open or won, but for wins of before the gate', () => {
    const where = listed({ c__view: 'integrity' });
    expect(where).toContain('{"Forecast_Gap__c":{"gt":0}}');
    expect(where).toContain('{"Won_Before_Gate__c":{"eq":false}}');
  });
  it('are those on which something expires within two weeks, or that nobody reviewed', () => {
    expect(listed({ c__view: 'expiring' })).toContain(
      '{"Criteria_Expire_On__c":{"gte":{"value":"2026-11-28"},"lte":{"value":"2026-12-12"}}}'
    );
    expect(listed({ c__view: 'unreviewed' })).toContain('{"Last_Reviewed_On__c":{"eq":null}}');
  });
  it('close within days, or within a period of the org’s own year', () => {
    expect(listed({ c__from: '2026-12-01' })).toContain('{"CloseDate":{"gte":{"value":"2026-12-01"}}}');
    expect(listed({ c__period: 'nextQuarter' })).toContain('{"literal":"NEXT_FISCAL_QUARTER"}');
  });
  it('lack a criterion by its code in whatever case, or by its id where it has no code', () => {
    const byCode = '{"Criterion__c":{"eq":"a06000000000001AAA"}}';
    expect(listed({ c__missing: 'letter-confirmed' })).toContain(byCode);
    expect(listed({ c__missing: 'Letter-Confirmed' })).toContain(byCode);
    expect(listed({ c__missing: 'a06000000000002AAA' })).toContain(
      '{"Criterion__c":{"eq":"a06000000000002AAA"}}'
    );
    expect(listed({ c__missing: 'any' })).not.toContain('Criterion');
  });
  it('lack it for the category that they are in, by the policy that they rest on', () => {
    const where = listed({ c__missing: 'letter-confirmed' });
    const atCommit = '{"Forecast_Rank__c":{"gte":3}}';
    const larger = '{"and":[{"Amount":{"gte":100000}}]}';
    const resting = '{"Deal_Qualification__r":{"Policy__c":{"eq":"a04000000000001AAA"}}}';
    const isJudged = '{"Is_Judged__c":{"eq":true}}';
    expect(where).toContain(`{"and":[${isJudged},${resting},{"or":[${atCommit},`);
    expect(where).toContain(`{"and":[{"Is_Judged__c":{"eq":false}},${atCommit},{"not":${larger}},`);
    const grace = '{"Deal_Qualification__r":{"Policy__c":{"eq":"a04000000000000AAA"}}}';
    expect(where).toContain(`{"and":[${isJudged},${grace},{"or":[{"Forecast_Rank__c":{"gte":4}},`);
  });
  it('lack it whatever they were judged by, where that judges them no more', () => {
    expect(listed({ c__missing: 'letter-confirmed' })).toContain(
      '{"Criterion_Check__c":{"and":[{"Deal_Qualification__r":{"Opportunity__r":{"Is_Judged__c":{"eq":true}}}},'
    );
  });
  it('wait for no policy of every offering where theirs was led to its own', () => {
    const ledNowhere = '{"not":{"Offering__r":{"Own_Policies__c":{"gt":0}}}}';
    expect(listed({ c__missing: 'letter-confirmed' })).toContain(ledNowhere);
    expect(listed({ c__missing: 'a06000000000003AAA' })).toContain(ledNowhere);
  });
  it('wait for no policy that leads deals like them to one that has retired, or that is not signed', () => {
    const waiting = '"Is_Judged__c":{"eq":false}';
    const leading = (status: string) =>
      listed({ c__missing: 'letter-confirmed' }, choicesData({ status, amountFrom: 5 }));
    expect(leading('Retired')).toContain(waiting);
    expect(leading('Retired')).toContain('{"not":{"and":[{"Amount":{"gte":5}}]}}');
    expect(leading('In Review')).not.toContain(waiting);
  });
  it('lack it again once the figure fell below what was met', () => {
    const where = listed({ c__missing: 'letter-confirmed' });
    expect(where).toContain('{"Deal_Qualification__r":{"Claimed_Outcomes_Confirmed__c":{"gte":1}}}');
    expect(where).toContain('{"Outcomes_Confirmed__c":{"lt":1}}');
    expect(where).toContain(
      '{"Deal_Qualification__r":{"Opportunity__r":{"Outcomes_Confirmed__c":{"gte":1}}}}'
    );
  });
  it('are not narrowed by a code that no criterion has', () => {
    expect(listed({ c__missing: 'no-such-code' })).toBe(listed({}));
  });
  it('hold words as they are written', () => {
    expect(listed({ c__search: '100%_a\\b' })).toContain(JSON.stringify('%100\\%\\_a\\\\b%'));
  });
  it('stalled, of one person, one offering and one category', () => {
    const where = listed({
      c__stalled: 'true',
      c__person: '005000000000001AAA',
      c__offering: 'a09000000000001AAA',
      c__category: 'Commit'
    });
    expect(where).toContain('{"Is_Stalled__c":{"eq":true}}');
    expect(where).toContain('{"OwnerId":{"eq":"005000000000001AAA"}}');
    expect(where).toContain('{"Offering__c":{"eq":"a09000000000001AAA"}}');
    expect(where).toContain('{"ForecastCategoryName":{"eq":"Commit"}}');
  });
});

describe('the sums', () => {
  it('follow whom, when and what, and nothing else', () => {
    const narrowed = { c__category: 'Commit', c__missing: 'any', c__stalled: 'true', c__search: 'x' };
    expect(summed(narrowed)).toEqual(summed({}));
    expect(summed({ c__person: '005000000000001AAA' })).not.toEqual(summed({}));
  });
  it('are of what is open, and of what was won in the period', () => {
    expect(JSON.stringify(summed({}).claimed)).toContain('THIS_FISCAL_QUARTER');
    expect(JSON.stringify(summed({ c__period: 'nextMonth' }).claimed)).not.toContain('THIS_FISCAL_QUARTER');
  });
  it('ask a win of before the gate for no criteria', () => {
    const { qualified, lacking } = summed({});
    expect(JSON.stringify(lacking)).toContain('{"Won_Before_Gate__c":{"eq":false}}');
    expect(JSON.stringify(qualified)).toContain(
      '{"or":[{"Forecast_Gap__c":{"eq":0}},{"Won_Before_Gate__c":{"eq":true}}]}'
    );
  });
  it('come by category, as the platform writes them', () => {
    const { claimed, lacking } = sumsFrom(
      forecastData({ claimed: { Commit: [4, 1000], Pipeline: [2, 0] }, lacking: { Commit: [1, 400] } })
    );
    expect(claimed.get('Commit')).toEqual({ name: 'Commit', count: 4, amount: 1000, text: '$1,000' });
    expect(claimed.get('Pipeline')).toMatchObject({ count: 2, text: undefined });
    expect(lacking.get('Commit')).toMatchObject({ count: 1, text: '$400' });
  });
});

describe('what is asked', () => {
  it('is at most ten roots a request', () => {
    expect(String(forecastQuery).match(/groupBy/g)).toHaveLength(3);
    expect(String(choicesQuery).match(/first:/g)).toHaveLength(3);
  });
  it('is one document for each order, so that the platform remembers the answer', () => {
    expect(dealsQuery('amount', true)).toBe(dealsQuery('amount', true));
    expect(dealsQuery('amount', true)).not.toBe(dealsQuery('amount', false));
  });
  it('is in an order in which nothing jumps from page to page', () => {
    expect(String(moreDealsQuery('owner', false, 25))).toContain('Owner: { Name: { order: ASC');
    expect(String(dealsQuery('close', false))).toMatch(/CloseDate: .*Amount: .*Id: \{ order: ASC \} \}/);
  });
  it('is told of more deals than the platform pages through, once many are shown', () => {
    expect(String(moreDealsQuery('owner', false, 975))).not.toContain('upperBound');
    expect(String(moreDealsQuery('owner', false, 1000))).toContain('first: 200, upperBound: 1000000');
  });
  it('begins with what never happened, where what is longest ago comes first', () => {
    expect(String(dealsQuery('moved', false))).toContain(
      'Last_Buyer_Move_On__c: { order: ASC, nulls: FIRST }'
    );
    expect(String(dealsQuery('reviewed', true))).toContain(
      'Last_Reviewed_On__c: { order: DESC, nulls: LAST }'
    );
  });
});

describe('what is read', () => {
  it('is a page of deals, how many there are in all, and where the next page begins', () => {
    const data = dealsData([{ gap: 2, expired: '2026-11-01', owner: 'Noor Aziz' }], 'next', 120);
    const { deals, after } = dealsFrom(data);
    expect(after).toBe('next');
    expect(listedSumFrom(data)).toMatchObject({ count: 120, text: '$120,000' });
    expect(deals).toEqual([
      expect.objectContaining({
        id: dealIdOf(1),
        gap: 2,
        ownerName: 'Noor Aziz',
        accountName: 'Brightwater',
        hasQualification: true,
        expiries: ['2026-11-01', undefined, undefined, undefined]
      })
    ]);
  });
  it('has no next page at the end', () => {
    expect(dealsFrom(dealsData([{}])).after).toBeUndefined();
  });
  it('names criteria by their codes, once each, as the policy in force states them', () => {
    const { people, offerings, criteria } = choicesFrom(choicesData());
    expect(people.map(({ label }) => label)).toEqual(['Robin Hale', 'Noor Aziz']);
    expect(offerings).toHaveLength(1);
    expect(criteria.map(({ value }) => value)).toEqual([
      'letter-confirmed',
      'a06000000000002AAA',
      'a06000000000003AAA'
    ]);
    expect(criteria[0]?.label).toBe('The buyer confirmed the letter');
  });
});
