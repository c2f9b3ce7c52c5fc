const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  });
  calendars.set(timeZone, calendar);
  return calendar;
}

/** The day that it is somewhere at a moment, as YYYY-MM-DD. Days before the calendar of today are those of the one before. */
export function dayIn(timeZone: string, moment: Date): string {
  const parts = new Map(
    calendarOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value])
  );
  const year = (parts.get('year') ?? '').padStart(4, '0');
  return `${year}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
