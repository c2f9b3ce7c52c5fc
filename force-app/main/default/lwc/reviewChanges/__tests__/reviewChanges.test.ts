import type { Change } from 'c/reviewChange';
import ReviewChanges from 'c/reviewChanges';
import { all, clearPage, settled, show, textOf } from 'fixtures/panels';

afterEach(clearPage);

async function said(change: Change): Promise<string> {
  const list = show('c-review-changes', ReviewChanges, { changes: [change], locale: 'en-US' });
  await settled();
  return textOf(list);
}
const promise = { what: 'promise', text: 'Meet the CFO', owner: 'Rita Rep', dueOn: '2026-11-20' } as const;

describe('a change', () => {
  it.each<[Change, string]>([
    [{ what: 'category', from: 'Commit', to: 'Pipeline' }, 'Category: Commit, now Pipeline'],
    [{ what: 'amount', from: '$1.00', to: undefined }, 'Amount: $1.00, now none'],
    [
      { what: 'closeDate', from: '2026-11-20', to: '2026-11-19', daysLater: -1 },
      'Close date: Nov 20, 2026, now Nov 19, 2026, 1 day earlier'
    ],
    [
      { what: 'closeDate', from: undefined, to: '2026-11-19', daysLater: 0 },
      'Close date: none, now Nov 19, 2026'
    ],
    [{ what: 'gap', from: 2, to: 0 }, 'Criteria missing: 2, now 0'],
    [{ what: 'nextStep', from: undefined, to: 'Sign' }, 'Next step: none, now Sign'],
    [{ ...promise, daysLate: 0 }, 'Meet the CFO (Rita Rep) Due on Nov 20, 2026'],
    [{ ...promise, daysLate: 1 }, 'Meet the CFO (Rita Rep) Not done, and was due on Nov 20, 2026, 1 day ago'],
    [{ ...promise, doneOn: '2026-11-19', daysLate: 0 }, 'Meet the CFO (Rita Rep) Done on Nov 19, 2026'],
    [
      { ...promise, doneOn: '2026-11-22', daysLate: 2 },
      'Meet the CFO (Rita Rep) Done on Nov 22, 2026, 2 days late'
    ],
    [{ ...promise, owner: undefined, daysLate: 0 }, 'Meet the CFO Due on Nov 20, 2026']
  ])('%j is said in words', async (change, expected) => {
    expect(await said(change)).toBe(expected);
  });
  it('is told by a sign and by words, never by the sign alone', async () => {
    await said({ ...promise, daysLate: 3 });
    expect(all(document.body.firstElementChild as HTMLElement, 'lightning-icon')).toHaveLength(1);
    await expect(document.body).toBeAccessible();
  });
});
