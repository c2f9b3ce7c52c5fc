import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrgDatabase } from '../../database/index.ts';
import { checkQuery, parseSoql, runQuery } from '../index.ts';
import { contextOf, insert, openTestDatabase, schema, testId, users } from './testOrg.ts';

let database: OrgDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insert(database, 'Opportunity', [
    {
      Id: testId('006', 1),
      Name: 'Alpha',
      OwnerId: users.rep,
      Amount: 100.5,
      Probability: 20,
      CloseDate: '2026-11-22',
      CreatedDate: '2026-11-20T23:30:00Z'
    }
  ]);
});
afterAll(() => database.close());

async function first(soql: string, timeZone: string, locale = 'en-US'): Promise<Record<string, unknown>> {
  const context = contextOf(database);
  const { records } = await runQuery(checkQuery(parseSoql(soql), schema), {
    ...context,
    formulaSession: { ...context.formulaSession, timeZone },
    display: { locale, timeZone }
  });
  return Object.fromEntries(records[0]?.values ?? []);
}

describe('the asker’s time zone', () => {
  it.each([
    ['GMT', 23, 20, 23],
    ['Pacific/Auckland', 12, 21, 23],
    ['America/Los_Angeles', 15, 20, 23]
  ])('counts for convertTimezone() alone: %s', async (timeZone, hour, dayInMonth, hourOfGmt) => {
    const converted = 'convertTimezone(CreatedDate)';
    const parts = `HOUR_IN_DAY(${converted}) h, DAY_IN_MONTH(${converted}) d, HOUR_IN_DAY(CreatedDate) g`;
    expect(
      await first(
        `SELECT ${parts} FROM Opportunity GROUP BY HOUR_IN_DAY(${converted}), DAY_IN_MONTH(${converted}), HOUR_IN_DAY(CreatedDate)`,
        timeZone
      )
    ).toEqual({ h: hour, d: dayInMonth, g: hourOfGmt });
  });

  it.each([
    ['GMT', 'YESTERDAY', 0],
    ['Pacific/Auckland', 'YESTERDAY', 1],
    ['Pacific/Auckland', 'N_DAYS_AGO:1', 1],
    ['GMT', 'N_DAYS_AGO:2', 1],
    ['America/Los_Angeles', 'N_DAYS_AGO:2', 1]
  ])('decides which moments a relative date means: %s, %s', async (timeZone, literal, expected) => {
    const counted = await first(
      `SELECT COUNT(Id) c FROM Opportunity WHERE CreatedDate = ${literal}`,
      timeZone
    );
    expect(counted).toEqual({ c: expected });
  });

  it('decides which day is today', async () => {
    const due = (timeZone: string, literal: string) =>
      first(`SELECT COUNT(Id) c FROM Opportunity WHERE CloseDate = ${literal}`, timeZone);
    expect(await due('GMT', 'TODAY')).toEqual({ c: 1 });
    expect(await due('Pacific/Niue', 'TODAY')).toEqual({ c: 0 });
    expect(await due('Pacific/Niue', 'TOMORROW')).toEqual({ c: 1 });
  });

  it('and locale decide how a moment is displayed', async () => {
    const shown = (timeZone: string, locale: string) =>
      first('SELECT FORMAT(CreatedDate) m FROM Opportunity LIMIT 1', timeZone, locale);
    expect(await shown('GMT', 'en-US')).toEqual({ m: '11/20/2026, 11:30 PM' });
    expect(await shown('Europe/Berlin', 'de-DE')).toEqual({ m: '21.11.2026, 00:30' });
  });

  it.each([
    'SELECT convertTimezone(CreatedDate) FROM Opportunity',
    'SELECT Id FROM Opportunity WHERE DAY_ONLY(convertTimezone(CloseDate)) = TODAY'
  ])('is asked inside a function of a moment only: %s', async soql => {
    await expect(first(soql, 'GMT')).rejects.toThrow(/convertTimezone|does not support/);
  });
});

describe('the asker’s locale', () => {
  it.each([
    ['en-US', { Amount: '$100.50', CloseDate: '11/22/2026', Probability: '20%' }],
    ['de-DE', { Amount: '100,50 $', CloseDate: '22.11.2026', Probability: '20 %' }],
    ['en-GB', { Amount: 'US$100.50', CloseDate: '22/11/2026', Probability: '20%' }]
  ])('decides how values are displayed: %s', async (locale, expected) => {
    expect(
      await first(
        "SELECT FORMAT(Amount) Amount, FORMAT(CloseDate) CloseDate, FORMAT(Probability) Probability FROM Opportunity WHERE Name = 'Alpha'",
        'GMT',
        locale
      )
    ).toEqual(expected);
  });
});
