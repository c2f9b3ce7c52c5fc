/** To make one takes longer than to use it, and days are asked for at every step. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit'
    });
  formats.set(timeZone, format);
  return format;
}

/**
 * The day of a moment in a time zone (an IANA name), as the platform writes dates: `2026-11-22`. Days are those of the
 * user's Salesforce time zone: rules of the platform judge by it, whatever the clock of the device says.
 *
 * @throws RangeError for a zone that there is not.
 */
export function dayIn(timeZone: string, moment: Date): string {
  const parts = formatIn(timeZone).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find(found => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
