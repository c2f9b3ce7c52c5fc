import type { TemporalField } from '../../metadata/schema.ts';
import { read, refuseKind, type ReadValue } from './storedValue.ts';

/** A date, a date with time and zone, or a time of day, in ISO form. A date field takes the date of a longer text. */
export function readMoment(field: TemporalField, value: unknown): ReadValue {
  if (value === null || value === '') return read(null);
  if (typeof value !== 'string') return refuseKind(kindOf(field), value);
  const moment = parse(field, value.trim());
  return moment === undefined ? refuseKind(kindOf(field), value) : read(moment);
}

function kindOf(field: TemporalField): string {
  return field.type.toLowerCase();
}

const dateTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})$/;

function parse(field: TemporalField, text: string): string | undefined {
  switch (field.type) {
    case 'Date': {
      const date = dateTime.exec(text)?.[1] ?? text;
      return isDate(date) ? date : undefined;
    }
    case 'DateTime':
      return parseDateTime(text);
    case 'Time': {
      const time = text.replace(/Z$/, '');
      return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/.test(time) ? time : undefined;
    }
  }
}

function parseDateTime(text: string): string | undefined {
  const [, date = '', minutes = '', seconds = ':00', fraction = '', zone = ''] = dateTime.exec(text) ?? [];
  if (!isDate(date)) return undefined;
  const withColon = zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const moment = new Date(`${date}T${minutes}${seconds}${fraction.slice(0, 4)}${withColon}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** The platform knows the years 1700 to 4000. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const date = new Date(`${text}T00:00:00Z`);
  return year >= 1700 && year <= 4000 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
