/**
 * How the text of a value in Postgres' answer becomes a JavaScript value, by type. Both drivers use this table, so that
 * PGlite and a server answer alike.
 */
const numeric = 1700;
const bigint = 20;
const date = 1082;
const time = 1083;
const timestampWithZone = 1184;

/** A number while JavaScript holds it exactly (15 significant digits), else the decimal text as it is. */
function parseDecimal(text: string): number | string {
  const digits = text.replace(/^-?0*\.?0*|\D/g, '').length;
  return digits <= 15 ? Number(text) : text;
}

/** `2026-11-22 08:10:00.5+00` (the connection's zone is UTC) as `2026-11-22T08:10:00.500Z`. */
function parseTimestamp(text: string): string {
  const [seconds = '', fraction = ''] = text.replace(/\+00$/, '').replace(' ', 'T').split('.');
  return `${seconds}.${fraction.padEnd(3, '0')}Z`;
}

/** `08:10:00.5` as `08:10:00.500`. */
function parseTime(text: string): string {
  const [seconds = '', fraction = ''] = text.split('.');
  return `${seconds}.${fraction.padEnd(3, '0')}`;
}

const asIs = (text: string): string => text;

export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [numeric]: parseDecimal,
  [bigint]: parseDecimal,
  [date]: asIs,
  [time]: parseTime,
  [timestampWithZone]: parseTimestamp
};
