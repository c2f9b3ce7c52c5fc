import { unitFor } from 'c/phrase';
import { currencyAsked } from './currency';
import type { NumberAsked } from './reading';

/** The number with its unit as that person writes it: “60,000.50 USD”, “14 days”, “1 day”. */
export function sayNumber(value: number, asked: NumberAsked): string {
  const { locale, unit = '' } = asked;
  const currency = currencyAsked(asked) ?? '';
  const figure = new Intl.NumberFormat(locale, {
    minimumFractionDigits: currency !== '' && !Number.isInteger(value) ? 2 : 0,
    maximumFractionDigits: 20
  }).format(value);
  const counted = currency === '' ? unitFor(value, unit) : unit;
  return [figure, unit.includes(currency) ? '' : currency, counted].filter(part => part !== '').join(' ');
}
