import type { FieldSchema, ObjectSchema } from './schema.ts';
import { corporateCurrency } from './standard/organization.ts';

/** A currency of an org that has several. */
export interface Currency {
  /** ISO 4217: `EUR` */
  readonly isoCode: string;
  /** How many of it one of the corporate currency is worth. */
  readonly conversionRate: number;
  /** Digits behind the point. */
  readonly decimalPlaces: number;
}

/** The currencies of an org that has several, the corporate one among them: all others are converted against it. */
export interface Currencies {
  readonly corporate: string;
  readonly all: readonly Currency[];
}

/**
 * The currencies of an org that has these beside its corporate one.
 * @param rates what one of the corporate currency is worth in each, above 0, by ISO code
 */
export function currenciesOf(rates: ReadonlyMap<string, number>): Currencies {
  const others = [...rates].filter(([code]) => code !== corporateCurrency);
  const all = [currency(corporateCurrency, 1), ...others.map(([code, rate]) => currency(code, rate))];
  return { corporate: corporateCurrency, all };
}

function currency(isoCode: string, conversionRate: number): Currency {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: isoCode
  }).resolvedOptions();
  return { isoCode, conversionRate, decimalPlaces: maximumFractionDigits ?? 2 };
}

/** The currency of that code; the corporate one for a code that the org doesn't have. */
export function currencyNamed({ corporate, all }: Currencies, isoCode: string | null | undefined): Currency {
  const named = (code: string) => all.find(each => each.isoCode === code);
  return named(isoCode ?? '') ?? named(corporate) ?? currency(corporate, 1);
}

/** What a record's amounts are in, on every object whose records people make. */
export const currencyField = 'CurrencyIsoCode';

/** Is the field an amount of money, stored or computed? */
export function isMoney(field: FieldSchema): boolean {
  return (field.type === 'Formula' || field.type === 'Summary' ? field.returns : field.type) === 'Currency';
}

/** Do the object's records say what their amounts are in? No object's do in an org with one currency. */
export function hasCurrency(object: Pick<ObjectSchema, 'fields'>): boolean {
  return object.fields.has(currencyField.toLowerCase());
}
