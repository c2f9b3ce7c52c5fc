import { Decimal } from 'decimal.js';
import type { NumberField } from '../../metadata/schema.ts';
import { read, refuse, refuseKind, type ReadValue } from './storedValue.ts';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const decimalText = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?\s*$/i;

/** A number, rounded half up to the field's scale and small enough for its digits. Exact decimals may come as text. */
export function readNumber(field: NumberField, value: unknown): ReadValue {
  if (value === null || value === '') return read(null);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return inRange(field, value, value);
  if (typeof value !== 'number' && !(typeof value === 'string' && decimalText.test(value)))
    return refuseKind('double', value);
  const exact = new Exact(typeof value === 'string' ? value.trim() : value);
  if (!exact.isFinite()) return refuseKind('double', value);
  const rounded = exact.toDecimalPlaces(field.scale).toFixed();
  return inRange(field, rounded, value);
}

function inRange(field: NumberField, rounded: number | string, given: unknown): ReadValue {
  const whole = String(rounded).replace('-', '').split('.')[0] ?? '';
  const room = field.precision - field.scale;
  const digits = whole === '0' ? 0 : whole.length;
  if (digits <= room) return read(rounded);
  return refuse(
    'NUMBER_OUTSIDE_VALID_RANGE',
    `${field.label}: value outside of valid range on numeric field: ${String(given)}`
  );
}
