import type { FieldSchema } from '../../metadata/schema.ts';
import type { FieldValue } from './record.ts';

/**
 * A value as the platform displays it to a user in en_US and UTC: a picklist's label, `$1,234.00`, `12.5%`, `11/22/2026`,
 * `11/22/2026, 7:49 AM`. Ids, text without a format of its own and booleans have none.
 */
export function displayValue(value: FieldValue, field: FieldSchema): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (value instanceof Date) return displayMoment(value);
  if (typeof value === 'number') return displayNumber(value, field);
  if (field.type === 'Picklist') return labelOf(value, field.values);
  if (field.type === 'MultiselectPicklist') {
    const labels = value.split(';').map(item => labelOf(item, field.values));
    return labels.join(';');
  }
  const type = 'returns' in field ? field.returns : field.type;
  if (type === 'Date') return displayDate(value);
  return type === 'Time' ? displayTime(value) : null;
}

function labelOf(
  value: string,
  items: readonly { readonly fullName: string; readonly label: string }[]
): string {
  return items.find(item => item.fullName === value)?.label ?? value;
}

function displayNumber(value: number, field: FieldSchema): string {
  const scale = 'scale' in field ? field.scale : 0;
  const number = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: scale,
    maximumFractionDigits: scale
  });
  const type = field.type === 'Formula' || field.type === 'Summary' ? field.returns : field.type;
  if (type === 'Percent') return `${number.format(value)}%`;
  if (type !== 'Currency') return number.format(value);
  return value < 0 ? `-$${number.format(-value)}` : `$${number.format(value)}`;
}

function displayDate(value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  return `${month}/${day}/${year}`;
}

function displayMoment(value: Date): string {
  const date = `${value.getUTCMonth() + 1}/${value.getUTCDate()}/${value.getUTCFullYear()}`;
  return `${date}, ${clock(value.getUTCHours(), value.getUTCMinutes())}`;
}

function displayTime(value: string): string {
  const [hours = 0, minutes = 0] = value.split(':').map(Number);
  return clock(hours, minutes);
}

function clock(hours: number, minutes: number): string {
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
}
