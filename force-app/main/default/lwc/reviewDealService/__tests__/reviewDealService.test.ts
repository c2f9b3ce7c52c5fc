import { executeMutation } from 'lightning/graphql';
import { dealId, managerId, repId, reviewData, reviewId } from 'fixtures/reviews';
import {
  dealInReviewFrom,
  reviewQuery,
  saveReview,
  standingsFrom,
  standingsQuery
} from 'c/reviewDealService';
import type { DealInReview } from 'c/reviewDealService';
import type { Decided } from 'c/reviewDecision';

const mutate = jest.mocked(executeMutation);
beforeEach(() => {
  mutate.mockReset().mockResolvedValue({ data: { uiapi: {} } });
});

function deal(options = {}): DealInReview {
  const found = dealInReviewFrom(reviewData(options));
  if (!found) throw new Error('The deal of tests is not there.');
  return found;
}
const max = { userId: managerId, today: '2026-11-24' };
async function saved(decided: Decided, options = {}) {
  const result = await saveReview(deal(options), decided, max);
  return { result, variables: mutate.mock.calls[0]?.[0].variables ?? {} };
}

describe('reading', () => {
  it('asks ten roots at most, in one request', () => {
    const roots = String(reviewQuery).match(/ edges \{ node/g) ?? [];
    expect(roots.length).toBeLessThanOrEqual(10);
  });
  it('takes as the last review the one that was saved last, whichever day its giver had', () => {
    for (const query of [reviewQuery, standingsQuery]) {
      expect(String(query)).toMatch(
        /\bDeal_Review\w*\([^)]*orderBy: \{ CreatedDate: \{ order: DESC \}, Id: \{ order: DESC \} \}/
      );
    }
  });
  it('knows how the deal stands, and what was decided last', () => {
    expect(deal()).toMatchObject({
      opportunityId: dealId,
      category: 'Commit',
      amount: 50_000,
      amountText: '$50,000.00',
      gap: 2,
      owner: { id: repId, name: 'Rita Rep', isActive: true },
      lastReviewId: reviewId,
      reviews: [{ decision: 'Keep', reviewedOn: '2026-11-17', action: { owner: 'Rita Rep' } }]
    });
  });
  it('knows a deal that was never reviewed, has no amount and no owner that anybody may see', () => {
    const never = deal({ review: null, ownerId: null, deal: { CloseDate: null } });
    expect(never.reviews).toEqual([]);
    expect(never.lastReviewId).toBeUndefined();
    expect(never.owner).toBeUndefined();
    expect(never.closeDate).toBeUndefined();
  });
  it('calls a person by one title, whether met or heard', () => {
    const { meetings, outcomes } = deal();
    for (const { name, title } of meetings) {
      const heard = outcomes.find(({ contactName }) => contactName === name);
      expect(heard?.contactTitle).toBe(title);
    }
    expect(outcomes.map(({ contactTitle }) => contactTitle)).toEqual(['CFO', 'Head of Collections']);
  });
  it('finds nothing of a deal that is gone', () => {
    expect(dealInReviewFrom(reviewData({ isGone: true }))).toBeUndefined();
  });
  it('tells who was met, by the title of the guide, and which key players of this edition were not', () => {
    const { meetings, notMet } = deal();
    expect(meetings.map(({ name, title, isKeyPlayer, role }) => [name, title, isKeyPlayer, role])).toEqual([
      ['Dana Reyes', 'CFO', true, 'Funds'],
      ['Carl Clerk', 'Head of Collections', false, 'Uses']
    ]);
    expect(notMet).toEqual(['Chief Operating Officer']);
  });
  it('tells what buyers want in their words, a need that is on no menu too', () => {
    expect(deal().outcomes).toMatchObject([
      { statement: 'Collect a week sooner', annualValueText: '$120,000.00', isByProxy: false },
      { statement: 'Fewer disputes', progress: 'Shared', isByProxy: true }
    ]);
  });
  it('knows how each of several deals stands', () => {
    expect(standingsFrom(reviewData()).get(dealId)).toMatchObject({
      gap: 2,
      lastReviewId: reviewId,
      lastReview: { decision: 'Keep', reviewer: { id: managerId } }
    });
    expect(standingsFrom(reviewData({ isGone: true })).size).toBe(0);
  });
  it('asks for the last review of each deal, however many reviews all of them have', () => {
    expect(String(standingsQuery)).toContain('Deal_Reviews__r(first: 1, orderBy');
    expect(String(standingsQuery)).not.toContain('Deal_Review__c(');
  });
});

describe('a review', () => {
  it('is saved with how the deal stood, under a key after the last one', async () => {
    const { variables } = await saved({ decision: 'Keep', words: 'Go on.' });
    expect(variables).toEqual({
      review: {
        Deal_Review__c: {
          Opportunity__c: dealId,
          Key__c: `${dealId}:${reviewId}`,
          Reviewed_On__c: '2026-11-24',
          Reviewed_By__c: managerId,
          Decision__c: 'Keep',
          Words__c: 'Go on.',
          Forecast_Category__c: 'Commit',
          Amount__c: 50_000,
          Close_Date__c: '2026-12-20',
          Gap__c: 2,
          Next_Step__c: 'Call Dana',
          Action__c: null,
          Action_Owner__c: null,
          Due_On__c: null
        }
      }
    });
  });
  it('notes the amount in the deal’s currency, where the org has several', async () => {
    const { variables } = await saved({ decision: 'Keep' }, { deal: { CurrencyIsoCode: 'EUR' } });
    expect(variables).toMatchObject({
      review: { Deal_Review__c: { Amount__c: 50_000, CurrencyIsoCode: 'EUR' } }
    });
  });
  it('of a deal that was never reviewed is the first', async () => {
    const { variables } = await saved({ decision: 'Keep' }, { review: null });
    expect(variables).toMatchObject({ review: { Deal_Review__c: { Key__c: `${dealId}:first` } } });
  });
  it('that asks for evidence gives its owner a task on the deal', async () => {
    const action = { text: 'Get the letter confirmed', ownerId: repId, dueOn: '2026-12-01' };
    const { variables } = await saved({ decision: 'Ask for evidence', words: 'In writing.', action });
    expect(variables).toMatchObject({
      review: { Deal_Review__c: { Action__c: action.text, Action_Owner__c: repId, Due_On__c: '2026-12-01' } },
      task: {
        Task: {
          Subject: action.text,
          Description: 'In writing.',
          ActivityDate: '2026-12-01',
          OwnerId: repId,
          WhatId: dealId
        }
      }
    });
  });
  it('that asks for nothing in particular is the platform’s to refuse', async () => {
    const { variables } = await saved({ decision: 'Ask for evidence' });
    expect(Object.keys(variables)).toEqual(['review']);
  });
  it('that moves the deal back moves it, after it noted where the deal was', async () => {
    const { variables } = await saved({ decision: 'Move back', words: 'No buyer, no Commit.' });
    expect(Object.keys(variables)).toEqual(['review', 'deal']);
    expect(variables).toMatchObject({
      review: { Deal_Review__c: { Forecast_Category__c: 'Commit' } },
      deal: { Id: dealId, Opportunity: { ForecastCategoryName: 'Pipeline' } }
    });
  });
  it('that moves back what is in Pipeline already only notes it', async () => {
    const { variables } = await saved(
      { decision: 'Move back', words: 'Stay there.' },
      { deal: { ForecastCategoryName: 'Pipeline' } }
    );
    expect(Object.keys(variables)).toEqual(['review']);
  });
  it('that somebody else gave first is told to be out of date', async () => {
    mutate.mockResolvedValue({
      data: null,
      errors: [{ message: 'DUPLICATE_VALUE: duplicate value found: Key__c' }]
    });
    const { result } = await saved({ decision: 'Keep' });
    expect(result.kind).toBe('stale');
  });
});
