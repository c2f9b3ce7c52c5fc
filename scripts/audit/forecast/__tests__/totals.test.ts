import { describe, expect, it } from 'vitest';
import type { Deal } from '../deal.ts';
import { summaryLines } from '../summary.ts';
import { Counting, NAMED } from '../totals.ts';
import { totalsRecord } from '../totalsRecord.ts';
import { verdictOf } from '../verdict.ts';
import type { Days } from '../verdict.ts';
import { check, deal, enough, policiesOf, policy } from './deals.ts';

const days = { today: '2026-11-28', asOf: '2027-01-31' };
const place = { organization: 'Acme', url: 'https://acme.example', username: 'ann@example.com' };

/** Verdicts on deals that differ from the usual one as told, with these checks. */
function totalsOf(
  deals: readonly { readonly of?: Partial<Deal>; readonly checks?: typeof enough }[],
  on: Days = days
) {
  const counting = new Counting(on);
  for (const { of = {}, checks = enough } of deals)
    counting.add(verdictOf({ ...deal, ...of }, policiesOf(policy), checks, on));
  return counting.totals;
}

const lacking = (of: Partial<Deal>) => ({ of: { gap: 1, ...of }, checks: [check('players')] });

describe('what an audit counts', () => {
  it('never adds one currency to another, and counts deals without an amount apart', () => {
    const totals = totalsOf([
      lacking({ amount: 0.1, currency: 'EUR' }),
      lacking({ amount: 0.2, currency: 'EUR' }),
      lacking({ amount: 1000, currency: 'USD' }),
      lacking({ amount: undefined, currency: 'USD' }),
      { of: { amount: 5, currency: 'USD' } }
    ]);
    expect(totals.all).toEqual({
      audited: 5,
      failing: 4,
      atStake: new Map([
        ['EUR', 0.3],
        ['USD', 1000]
      ]),
      withoutAmount: 1
    });
    expect(summaryLines(totals, days, place).join('\n')).toContain(
      'Commit: 4 of 5, at stake EUR 0.3 and USD 1,000 (1 without an amount)'
    );
    expect(totalsRecord(totals)).toMatchObject({
      atStake: [
        { currency: 'EUR', amount: 0.3 },
        { currency: 'USD', amount: 1000 }
      ],
      failingWithoutAmount: 1
    });
  });

  it('counts what holds today and fails by the day of the audit apart', () => {
    const expiring = [check('funder', { expiresOn: '2026-12-31' }), check('players')];
    const totals = totalsOf([{ checks: expiring }, lacking({}), {}]);
    expect(totals).toMatchObject({ failingLater: 1, differing: 0, all: { audited: 3, failing: 2 } });
    expect([...totals.byLack]).toEqual([
      ['Best Case: A funder is named: expired', 1],
      ['Best Case: A funder is named: missing', 1]
    ]);
    expect(summaryLines(totals, days, place)).toContain('1 of them hold today, and fail by 2027-01-31.');
  });

  it('counts where the org says otherwise, and says so', () => {
    const totals = totalsOf([{ checks: [check('players')] }, { of: { gap: 1 } }]);
    expect(totals).toMatchObject({ differing: 2, all: { failing: 2 } });
    const lines = summaryLines(totals, days, place);
    expect(lines.at(-1)).toMatch(/^2 deals are judged otherwise by the org's Forecast Gap/);
    expect(lines.join('\n')).toContain(
      "! the org counts a Forecast Gap of 1, which its records don't explain"
    );
  });

  it('puts won deals together, whatever category their stage leads to', () => {
    const won = { gate: 'Closed Won', category: 'Omitted' } as const;
    expect([...totalsOf([{ of: won }]).byCategory.keys()]).toEqual(['Closed Won']);
  });

  it('names only the deals that close soonest, those without a day last', () => {
    const dayOf = (index: number) => new Date(Date.UTC(2027, 0, 30 - index)).toISOString().slice(0, 10);
    const many = Array.from({ length: NAMED + 5 }, (_, index) => lacking({ closeDate: dayOf(index) }));
    const totals = totalsOf([lacking({ closeDate: undefined }), ...many]);
    expect(totals.soonest).toHaveLength(NAMED);
    expect(totals.soonest.map(({ deal: { closeDate } }) => closeDate)).toEqual(
      Array.from({ length: NAMED }, (_, index) => dayOf(NAMED + 4 - index))
    );
    expect(summaryLines(totals, days, place)).toContain('  … and 6 more, in the files');
  });

  it('says of an org without deals that there are none', () => {
    const today = { today: days.today, asOf: days.today };
    expect(summaryLines(totalsOf([], today), today, place)).toEqual([
      "Acme, https://acme.example, as ann@example.com: deals that this user can't see are not in it.",
      'Judged for 2026-11-28.',
      'No deal that this user can see is in the forecast.'
    ]);
  });
});
