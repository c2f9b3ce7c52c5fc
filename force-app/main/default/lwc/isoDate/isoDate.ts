/** The day of a moment where the person is, as the platform writes dates: `2026-11-22`. */
export function isoDate(moment: Date): string {
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return [moment.getFullYear(), twoDigits(moment.getMonth() + 1), twoDigits(moment.getDate())].join('-');
}
