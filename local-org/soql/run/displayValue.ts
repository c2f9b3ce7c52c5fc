import { currencyNamed, isMoney, type Currencies } from '../../metadata/currencies.ts';
import { corporateCurrency } from '../../metadata/standard/organization.ts';
import type { FieldSchema } from '../../metadata/schema.ts';
import type { FieldValue } from './record.ts';

/** For whom values are displayed: `de-DE`, `Europe/Berlin`. */
export interface DisplayFormat {
  readonly locale: string;
  readonly timeZone: string;
  /** In an org with several currencies, those and the reader's own. */
  readonly money?: { readonly currencies: Currencies; readonly own: string };
}

/**
 * A value as it is displayed to a user: a picklist's label, and in en-US `$1,234.00`, `12.5%`, `11/22/2026`,
 * `11/22/2026, 7:49 AM`. Ids, text without a format of its own and booleans have none.
 * @param currency what the record's amounts are in, in an org with several currencies
 */
export function displayValue(
  value: FieldValue,
  field: FieldSchema,
  format: DisplayFormat,
  currency?: string | null
): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (value instanceof Date) return displayMoment(value, format);
  if (typeof value === 'number')
    return format.money && isMoney(field)
      ? displayMoney(value, format.locale, format.money, currency)
      : displayNumber(value, field, format);
  if (field.type === 'Picklist') return labelOf(value, field.values);
  if (field.type === 'MultiselectPicklist') {
    const labels = value.split(';').map(item => labelOf(item, field.values));
    return labels.join(';');
  }
  const type = 'returns' in field ? field.returns : field.type;
  if (type === 'Date') return displayMoment(new Date(value), { ...format, timeZone: 'UTC' }, 'day');
  return type === 'Time' ? displayTime(value, format) : null;
}

function labelOf(
  value: string,
  items: readonly { readonly fullName: string; readonly label: string }[]
): string {
  return items.find(item => item.fullName === value)?.label ?? value;
}

function displayNumber(value: number, field: FieldSchema, { locale }: DisplayFormat): string {
  const scale = 'scale' in field ? field.scale : 0;
  const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
  const type = field.type === 'Formula' || field.type === 'Summary' ? field.returns : field.type;
  const style =
    type === 'Percent'
      ? ({ style: 'percent' } as const)
      : type === 'Currency'
        ? ({ style: 'currency', currency: corporateCurrency } as const)
        : {};
  const shown = type === 'Percent' ? value / 100 : value;
  return plain(new Intl.NumberFormat(locale, { ...digits, ...style }).format(shown));
}

/** `EUR 1,000.00 (USD 1,100.00)`: in the record's currency, and as the reader's own has it where that is another. */
function displayMoney(
  value: number,
  locale: string,
  { currencies, own }: NonNullable<DisplayFormat['money']>,
  isoCode: string | null | undefined
): string {
  const of = currencyNamed(currencies, isoCode);
  const reader = currencyNamed(currencies, own);
  const written = (amount: number, code: string, digits: number): string => {
    const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return plain(`${code} ${new Intl.NumberFormat(locale, format).format(amount)}`);
  };
  const inOwn = written(value, of.isoCode, of.decimalPlaces);
  if (of.isoCode === reader.isoCode) return inOwn;
  const converted = (value / of.conversionRate) * reader.conversionRate;
  return `${inOwn} (${written(converted, reader.isoCode, reader.decimalPlaces)})`;
}

/** US English alone writes days, months and hours without a leading zero. */
const widthIn = (locale: string) => (locale === 'en-US' ? 'numeric' : '2-digit');

function displayMoment(value: Date, { locale, timeZone }: DisplayFormat, only?: 'day'): string {
  const width = widthIn(locale);
  return plain(
    new Intl.DateTimeFormat(locale, {
      timeZone,
      year: 'numeric',
      month: width,
      day: width,
      ...(only === 'day' ? {} : { hour: width, minute: '2-digit' })
    }).format(value)
  );
}

function displayTime(value: string, { locale }: DisplayFormat): string {
  const [clock = ''] = value.split(/[Z+]/);
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    hour: widthIn(locale),
    minute: '2-digit'
  });
  return plain(format.format(new Date(`1970-01-01T${clock}Z`)));
}

/** Spaces as people type them. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}
