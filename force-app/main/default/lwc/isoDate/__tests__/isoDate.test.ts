import { dayIn } from 'c/isoDate';

describe('the day of a moment', () => {
  const noonInLondon = new Date('2026-11-27T12:00:00Z');

  it.each([
    ['Europe/Berlin', '2026-11-27'],
    ['America/Los_Angeles', '2026-11-27'],
    ['Pacific/Kiritimati', '2026-11-28'],
    ['Etc/GMT+12', '2026-11-27']
  ])('is that of %s', (timeZone, day) => {
    expect(dayIn(timeZone, noonInLondon)).toBe(day);
  });
  it('changes at midnight of the zone, summer time included', () => {
    expect(dayIn('Europe/Berlin', new Date('2026-07-31T21:59:59Z'))).toBe('2026-07-31');
    expect(dayIn('Europe/Berlin', new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01');
    expect(dayIn('Europe/Berlin', new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });
  it('has two digits for month and day', () => {
    expect(dayIn('UTC', new Date('2026-03-04T05:06:07Z'))).toBe('2026-03-04');
  });
  it('is that of no zone that there is not', () => {
    expect(() => dayIn('Nowhere/Land', noonInLondon)).toThrow(RangeError);
  });
});
