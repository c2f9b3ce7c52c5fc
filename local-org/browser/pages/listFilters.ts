import { listField } from '../../metadata/listFields.ts';
import { objectNamed } from '../../metadata/schema.ts';
import type { FieldSchema, FilterItem, ListView, ObjectSchema, OrgSchema } from '../../metadata/schema.ts';
import type { PageAccess } from './access.ts';
import { displayType } from './fields.ts';

const comparisons: Readonly<Record<string, string>> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>='
};
const quote = (text: string): string => `'${text.replace(/[\\']/g, character => `\\${character}`)}'`;
const unquotedTypes = new Set(['number', 'currency', 'percent', 'date', 'dateTime', 'time']);

/** What a filter compares: a field of the record or of a parent, and its path in SOQL. */
interface Compared {
  readonly path: string;
  readonly field: FieldSchema;
}

/** A reference is compared by the name of what it refers to. */
function comparedBy(schema: OrgSchema, object: ObjectSchema, name: string): Compared | undefined {
  const named = listField(schema, object, name);
  if (!named) return undefined;
  const { field, reference } = named;
  const prefix = reference ? `${reference.relationshipName}.` : '';
  if (field.type !== 'Lookup' && field.type !== 'MasterDetail')
    return { path: prefix + field.apiName, field };
  const parent = objectNamed(schema, field.referenceTo[0] ?? '');
  const nameField = parent && listField(schema, parent, parent.nameField);
  if (!nameField) return undefined;
  return { path: `${prefix}${field.relationshipName}.${parent.nameField}`, field: nameField.field };
}

/** Alternatives are apart by commas; one that holds a comma stands in quotation marks. */
function alternatives(value: string): string[] {
  const parts = value.match(/\s*"[^"]*"\s*|[^,]+/g) ?? [''];
  return parts.map(part => part.trim().replace(/^"(.*)"$/, '$1'));
}

const writtenDay = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** List views write days as Americans do, `1/31/2026`; relative ones are those of SOQL. */
function isoDate(value: string): string {
  const [, month = '', day = '', year = ''] = writtenDay.exec(value) ?? [];
  return year === '' ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function literal(field: FieldSchema, value: string): string {
  const type = displayType(field);
  if (type === 'checkbox') return value === '1' || value.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
  if (value === '') return 'null';
  if (type === 'date' || type === 'dateTime') return isoDate(value);
  return unquotedTypes.has(type) ? value : quote(value);
}

/** One filter of a list view as a condition of SOQL; nothing when the user can't see its field. */
function condition(
  schema: OrgSchema,
  object: ObjectSchema,
  { field: name, operation, value = '' }: FilterItem
): string | undefined {
  const compared = comparedBy(schema, object, name);
  if (!compared) return undefined;
  const { field } = compared;
  const values = alternatives(value);
  const isMoment = displayType(field) === 'dateTime' && writtenDay.test(values[0] ?? '');
  const path = isMoment ? `DAY_ONLY(convertTimezone(${compared.path}))` : compared.path;
  const like = (pattern: (text: string) => string) =>
    values.map(text => `${path} LIKE ${quote(pattern(text))}`).join(' OR ');
  switch (operation) {
    case 'contains':
      return `(${like(text => `%${text}%`)})`;
    case 'notContain':
      return `(NOT (${like(text => `%${text}%`)}))`;
    case 'startsWith':
      return `(${like(text => `${text}%`)})`;
    case 'includes':
    case 'excludes':
      return `${path} ${operation.toUpperCase()} (${values.map(quote).join(', ')})`;
    default: {
      const comparison = comparisons[operation];
      if (!comparison) return undefined;
      if (values.length > 1 && (operation === 'equals' || operation === 'notEqual')) {
        const list = values.map(text => literal(field, text)).join(', ');
        return `${path} ${operation === 'equals' ? 'IN' : 'NOT IN'} (${list})`;
      }
      return `${path} ${comparison} ${literal(field, values[0] ?? '')}`;
    }
  }
}

/** What the view shows, as a condition of SOQL; `undefined` when one of its filters is out of the user's sight. */
export function conditionOf(
  access: PageAccess,
  object: ObjectSchema,
  view: Pick<ListView, 'filterScope' | 'filters' | 'booleanFilter'>
): string | undefined {
  const filters = view.filters.flatMap(filter => condition(access.schema, object, filter) ?? []);
  if (filters.length < view.filters.length) return undefined;
  const logic = view.booleanFilter?.replaceAll(/\d+/g, number => filters[Number(number) - 1] ?? '');
  const mine = view.filterScope === 'Mine' ? [`OwnerId = ${quote(access.userId)}`] : [];
  return [...mine, ...(logic === undefined ? filters : [`(${logic})`])].join(' AND ');
}
