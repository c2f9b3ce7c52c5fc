/** The day so many days before the given one; a negative number of days looks ahead. Both are ISO dates. */
export function daysBefore(today: string, days: number): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

/** The moment so many minutes after (or, when negative, before) the given one, as an ISO text. */
export function minutesAfter(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString();
}
