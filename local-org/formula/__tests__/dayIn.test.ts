import { expect, it } from 'vitest';
import { dayIn } from '../dayIn.ts';

it.each([
  ['GMT', '2026-03-01T00:30:00Z', '2026-03-01'],
  ['America/New_York', '2026-03-01T00:30:00Z', '2026-02-28'],
  ['Pacific/Kiritimati', '2026-12-31T11:00:00Z', '2027-01-01'],
  ['Asia/Kathmandu', '2026-03-01T18:15:00Z', '2026-03-02'],
  ['Europe/Berlin', '2026-03-28T23:30:00Z', '2026-03-29']
])('the day in %s at %s is %s', (timeZone, moment, day) => {
  expect(dayIn(timeZone, new Date(moment))).toBe(day);
});
