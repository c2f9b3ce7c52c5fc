import { currencyIsoCode } from '../../metadata/standard/organization.ts';
import type { FieldSchema } from '../../metadata/schema.ts';
import type { FieldValue } from './record.ts';

/** For whom values are displayed: `de-DE`, `Europe/Berlin`. */
export interface DisplayFormat {
  readonly locale: string;
  readonly timeZone: string;
}

/**
 * A value as it is displayed to a user: a picklist's label, and in en-US `$1,234.00`, `12.5%`, `11/22/2026`,
 * `11/22/2026, 7:49 AM`. Ids, text without a format of its own and booleans have none.
 */
export function displayValue(value: FieldValue, field: FieldSchema, format: DisplayFormat): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (value instanceof Date) return displayMoment(value, format);
  if (typeof value === 'number') return displayNumber(value, field, format);
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
        ? ({ style: 'currency', currency: currencyIsoCode } as const)
        : {};
  const shown = type === 'Percent' ? value / 100 : value;
  return plain(new Intl.NumberFormat(locale, { ...digits, ...style }).format(shown));
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
