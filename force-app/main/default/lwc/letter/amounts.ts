import { unitFor } from 'c/phrase';
import type { LetterFormats } from './formats';

const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** How often a year a period comes. */
const periods: Readonly<Record<string, number>> = {
  'a year': 1,
  'per year': 1,
  'a quarter': 4,
  'a month': 12,
  'per month': 12,
  'a week': 52,
  'per week': 52
};

/** A unit that begins with money: `USD a year` is USD and “a year”. Without a currency the letter's own is meant. */
function moneyUnit(unit: string): { readonly currency?: string; readonly rest: string } | undefined {
  const [first = '', ...others] = unit.trim().split(/\s+/);
  const rest = others.join(' ');
  if (first === '$') return { rest };
  const currency = signs[first] ?? first;
  return currencies.has(currency) ? { currency, rest } : undefined;
}

/** The currency that a unit names, if any. */
export function currencyOf(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : moneyUnit(unit)?.currency;
}

/** What money a unit comes to in a year, for one of it; nothing when it isn't money by time. */
export function timesAYear(unit: string | undefined): number | undefined {
  const money = unit === undefined ? undefined : moneyUnit(unit);
  return money && periods[money.rest];
}

/** The most that a unit allows when it is a share: 100 percent, 10 of 10. */
export function wholeOf(unit: string | undefined): number | undefined {
  if (unit === undefined) return undefined;
  if (/^(percent|per cent|%)/i.test(unit)) return 100;
  const whole = /^of (\d+)$/i.exec(unit)?.[1];
  return whole === undefined ? undefined : Number(whole);
}

/** A number with its unit, as it is read: “46 days”, “1 day”, “$120,000 a year”. */
export function amountText(
  value: number,
  unit: string | undefined,
  formats: Pick<LetterFormats, 'number' | 'money'>
): string {
  const money = unit === undefined ? undefined : moneyUnit(unit);
  if (money) return [formats.money(value, money.currency), money.rest].filter(Boolean).join(' ');
  const figure = formats.number(value);
  if (unit === undefined || unit === '') return figure;
  if (unit.startsWith('%')) return `${figure}${unit}`;
  return `${figure} ${unitFor(value, unit)}`;
}
