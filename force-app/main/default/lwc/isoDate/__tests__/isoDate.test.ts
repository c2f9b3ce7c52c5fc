import { isoDate } from 'c/isoDate';

it('writes a day with two digits for month and day, where the person is', () => {
  expect(isoDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(isoDate(new Date(2026, 10, 22))).toBe('2026-11-22');
});
