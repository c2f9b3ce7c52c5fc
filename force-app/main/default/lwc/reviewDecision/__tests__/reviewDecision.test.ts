import { isAsDecided, meanwhile, proposedDay } from 'c/reviewDecision';
import type { Decided, Review, Seen } from 'c/reviewDecision';

const seen: Seen = {
  opportunityId: '006000000000001AAA',
  stage: 'Proposal',
  isClosed: false,
  isJudged: true,
  owner: { id: 'rita', name: 'Rita Rep', isActive: true },
  category: 'Commit',
  amount: 50_000,
  closeDate: '2026-12-20',
  gap: 2,
  nextStep: 'Call Dana',
  lastReviewId: 'review-1'
};

describe('a deal that is reviewed', () => {
  it('stands as it was seen when nobody touched it', () => {
    expect(meanwhile(seen, { ...seen })).toEqual([]);
  });
  it('is gone once it can no longer be read', () => {
    expect(meanwhile(seen, undefined)).toEqual(['gone']);
  });
  it.each<[string, Partial<Seen>, string[]]>([
    ['was reviewed', { lastReviewId: 'review-2' }, ['reviewed']],
    ['changed hands', { owner: { id: 'omar', name: 'Omar', isActive: true } }, ['givenAway']],
    ['lost its owner', { owner: undefined }, ['givenAway']],
    ['is worth more', { amount: 60_000 }, ['changed']],
    ['has no amount any more', { amount: undefined }, ['changed']],
    ['closes later', { closeDate: '2027-01-20' }, ['changed']],
    ['lacks another criterion', { gap: 3 }, ['changed']],
    ['has another next step', { nextStep: undefined }, ['changed']],
    ['was moved', { category: 'Pipeline' }, ['changed']],
    ['moved on without consequence', { stage: 'Negotiation' }, []],
    [
      'was reviewed and moved back',
      { lastReviewId: 'review-2', category: 'Pipeline', gap: 0 },
      ['reviewed', 'changed']
    ]
  ])('%s meanwhile', (_what, change, expected) => {
    expect(meanwhile(seen, { ...seen, ...change })).toEqual(expected);
  });
  it('is told to be closed, and not that its category changed with that', () => {
    expect(meanwhile(seen, { ...seen, isClosed: true, category: 'Closed' })).toEqual(['closed']);
  });
  it('is not told to be closed again', () => {
    const closed = { ...seen, isClosed: true };
    expect(meanwhile(closed, { ...closed, amount: 1 })).toEqual(['changed']);
  });
});

describe('a decision whose answer got lost', () => {
  const decided: Decided = {
    decision: 'Ask for evidence',
    action: { text: 'Get the letter confirmed', ownerId: 'rita', dueOn: '2026-12-01' }
  };
  const review: Review = {
    ...decided,
    id: 'review-2',
    reviewedOn: '2026-11-24',
    reviewer: { id: 'max', name: 'Max Manager' },
    category: 'Commit',
    gap: 2
  };
  const max = { userId: 'max', today: '2026-11-24' };

  it('is known again by who gave it, its day and what it says', () => {
    expect(isAsDecided(review, decided, max)).toBe(true);
    expect(isAsDecided({ ...review, words: '' }, decided, max)).toBe(true);
  });
  it.each<[string, Decided]>([
    ['another decision', { ...decided, decision: 'Keep' }],
    ['other words', { ...decided, words: 'By Monday.' }],
    ['no action', { decision: 'Ask for evidence' }]
  ])('is not mistaken for %s', (_what, other) => {
    expect(isAsDecided(review, other, max)).toBe(false);
  });
  it('is not mistaken for that of another manager, or of another day', () => {
    expect(isAsDecided(review, decided, { ...max, userId: 'mia' })).toBe(false);
    expect(isAsDecided(review, decided, { ...max, today: '2026-11-25' })).toBe(false);
  });
});

describe('an action', () => {
  it('has a week, over the end of a year too', () => {
    expect(proposedDay('2026-12-28')).toBe('2027-01-04');
  });
});
