import { describe, expect, it } from 'vitest';
import { dateRange } from '../compile/dateRange.ts';

/** A Sunday. */
const today = '2026-11-22';

describe('relative dates', () => {
  it.each([
    ['TODAY', 0, '2026-11-22', '2026-11-23'],
    ['YESTERDAY', 0, '2026-11-21', '2026-11-22'],
    ['THIS_WEEK', 0, '2026-11-22', '2026-11-29'],
    ['LAST_WEEK', 0, '2026-11-15', '2026-11-22'],
    ['NEXT_MONTH', 0, '2026-12-01', '2027-01-01'],
    ['LAST_MONTH', 0, '2026-10-01', '2026-11-01'],
    ['THIS_QUARTER', 0, '2026-10-01', '2027-01-01'],
    ['LAST_QUARTER', 0, '2026-07-01', '2026-10-01'],
    ['NEXT_FISCAL_QUARTER', 0, '2027-01-01', '2027-04-01'],
    ['THIS_FISCAL_YEAR', 0, '2026-01-01', '2027-01-01'],
    ['LAST_90_DAYS', 0, '2026-08-24', '2026-11-23'],
    ['NEXT_90_DAYS', 0, '2026-11-23', '2027-02-21'],
    ['LAST_N_DAYS', 2, '2026-11-20', '2026-11-23'],
    ['NEXT_N_DAYS', 2, '2026-11-23', '2026-11-25'],
    ['N_DAYS_AGO', 2, '2026-11-20', '2026-11-21'],
    ['LAST_N_WEEKS', 2, '2026-11-08', '2026-11-22'],
    ['NEXT_N_MONTHS', 2, '2026-12-01', '2027-02-01'],
    ['N_MONTHS_AGO', 11, '2025-12-01', '2026-01-01'],
    ['LAST_N_QUARTERS', 4, '2025-10-01', '2026-10-01'],
    ['LAST_N_FISCAL_YEARS', 2, '2024-01-01', '2026-01-01'],
    ['NEXT_N_YEARS', 1, '2027-01-01', '2028-01-01'],
    ['N_FISCAL_QUARTERS_AGO', 1, '2026-07-01', '2026-10-01'],
    ['LAST_N_YEARS', 99999999, '0001-01-01', '2026-01-01']
  ])('%s %i', (name, count, from, to) => {
    expect(dateRange(name, count, today)).toEqual({ from, to });
  });

  it('refuses others by name', () => {
    expect(() => dateRange('LAST_CENTURY', 0, today)).toThrow('LAST_CENTURY is not supported');
  });
});
