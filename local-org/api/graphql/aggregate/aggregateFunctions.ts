import { isLongText, isNumberKind, type FieldKind } from '../types/fieldKinds.ts';
import { dateParts } from '../types/operators.ts';

/** Members of a field's aggregate → the functions that they stand for. */
export const aggregateFunctions: Readonly<Record<string, string>> = {
  avg: 'AVG',
  count: 'COUNT',
  countDistinct: 'COUNT_DISTINCT',
  max: 'MAX',
  min: 'MIN',
  sum: 'SUM'
};

/** Which of them a field of the kind has. */
export function aggregatesOf(kind: FieldKind): readonly string[] {
  if (isLongText(kind)) return ['count'];
  if (kind === 'Boolean' || kind === 'MultiPicklist') return ['count', 'countDistinct'];
  return isNumberKind(kind)
    ? ['avg', 'count', 'countDistinct', 'max', 'min', 'sum']
    : ['count', 'countDistinct', 'max', 'min'];
}

/** `calendarYear` → `CALENDAR_YEAR`, for the parts that a date has. */
export function datePartMembers(kind: FieldKind): ReadonlyMap<string, string> {
  return new Map(dateParts(kind).map(name => [camelCase(name), name]));
}

function camelCase(name: string): string {
  return name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Under which name a member's value stands in a group. */
export function columnName(path: readonly string[], member: string): string {
  return `${path.join('.')} ${member}`;
}
