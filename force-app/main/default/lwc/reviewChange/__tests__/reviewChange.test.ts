import { changesSince } from 'c/reviewChange';
import type { Review, Standing } from 'c/reviewDecision';

const today = '2026-11-24';
const review: Review = {
  id: 'review-1',
  decision: 'Keep',
  reviewedOn: '2026-11-17',
  category: 'Commit',
  amount: 50_000,
  amountText: '$50,000.00',
  closeDate: '2026-12-20',
  gap: 1,
  nextStep: 'Call Dana'
};
const now: Standing & { readonly isJudged: boolean } = {
  isJudged: true,
  opportunityId: '006000000000001AAA',
  category: 'Commit',
  amount: 50_000,
  amountText: '$50,000.00',
  closeDate: '2026-12-20',
  gap: 1,
  nextStep: 'Call Dana'
};
const action = { text: 'Ask the CFO for a day', ownerId: 'rita', owner: 'Rita Rep', dueOn: '2026-11-20' };

describe('since the last review', () => {
  it('nothing changed at a deal that stands as it stood', () => {
    expect(changesSince([review], now, today)).toEqual([]);
  });
  it.each<[string, Partial<typeof now>, unknown]>([
    ['its category', { category: 'Pipeline' }, { what: 'category', from: 'Commit', to: 'Pipeline' }],
    [
      'its amount',
      { amount: 40_000, amountText: '$40,000.00' },
      { what: 'amount', from: '$50,000.00', to: '$40,000.00' }
    ],
    [
      'its amount, as many of another currency',
      { currency: 'EUR', amountText: 'EUR 50,000.00' },
      { what: 'amount', from: '$50,000.00', to: 'EUR 50,000.00' }
    ],
    [
      'its amount, which it lost',
      { amount: undefined, amountText: undefined },
      { what: 'amount', from: '$50,000.00', to: undefined }
    ],
    [
      'its close date, which is later',
      { closeDate: '2027-01-20' },
      { what: 'closeDate', from: '2026-12-20', to: '2027-01-20', daysLater: 31 }
    ],
    [
      'its close date, which is earlier',
      { closeDate: '2026-12-10' },
      { what: 'closeDate', from: '2026-12-20', to: '2026-12-10', daysLater: -10 }
    ],
    [
      'its close date, which nobody can read',
      { closeDate: undefined },
      { what: 'closeDate', from: '2026-12-20', to: undefined, daysLater: 0 }
    ],
    ['its gap', { gap: 3 }, { what: 'gap', from: 1, to: 3 }],
    ['its policy, which counts no more', { gap: 2, isJudged: false }, { what: 'notJudged' }],
    ['its next step', { nextStep: 'Sign' }, { what: 'nextStep', from: 'Call Dana', to: 'Sign' }]
  ])('a deal changed %s', (_what, change, expected) => {
    expect(changesSince([review], { ...now, ...change }, today)).toEqual([expected]);
  });
  it('an amount of nothing is not the same as none', () => {
    const none = { amount: undefined, amountText: undefined };
    expect(changesSince([{ ...review, amount: 0, amountText: '$0.00' }], { ...now, ...none }, today)).toEqual(
      [{ what: 'amount', from: '$0.00', to: undefined }]
    );
  });
});

describe('what was promised', () => {
  const promised = { what: 'promise', text: 'Ask the CFO for a day', owner: 'Rita Rep', dueOn: '2026-11-20' };
  const since = (changed: object, on = today) =>
    changesSince([{ ...review, action: { ...action, ...changed } }], now, on);

  it('is told before all else', () => {
    const changes = changesSince([{ ...review, action }], { ...now, category: 'Pipeline' }, today);
    expect(changes.map(({ what }) => what)).toEqual(['promise', 'category']);
  });
  it('in an earlier review stays until it is done, in the order of the days', () => {
    const earlier = {
      ...review,
      id: 'review-0',
      action: { ...action, text: 'Earlier', dueOn: '2026-11-10' }
    };
    const done = { ...earlier, action: { ...earlier.action, text: 'Done', doneOn: '2026-11-09' } };
    const changes = changesSince([{ ...review, action }, earlier, done], now, today);
    expect(changes.map(change => change.what === 'promise' && change.text)).toEqual([
      'Earlier',
      'Ask the CFO for a day'
    ]);
  });
  it('is not known of a deal that was never reviewed', () => {
    expect(changesSince([], now, today)).toEqual([]);
  });
  it('is late while it is not done', () => {
    expect(since({})).toEqual([{ ...promised, daysLate: 4 }]);
  });
  it('is not late on its day', () => {
    expect(since({}, '2026-11-20')).toEqual([{ ...promised, daysLate: 0 }]);
  });
  it('was kept in time', () => {
    expect(since({ doneOn: '2026-11-19' })).toEqual([{ ...promised, doneOn: '2026-11-19', daysLate: 0 }]);
  });
  it('was kept after its day, however long ago', () => {
    expect(since({ doneOn: '2026-11-21' })).toEqual([{ ...promised, doneOn: '2026-11-21', daysLate: 1 }]);
  });
});
