import type { FilterItem, LookupFilter } from '../schema.ts';
import { ElementReader } from '../xml/elementReader.ts';

const operations = [
  'equals',
  'notEqual',
  'lessThan',
  'greaterThan',
  'lessOrEqual',
  'greaterOrEqual',
  'contains',
  'notContain',
  'startsWith',
  'includes',
  'excludes'
] as const;

/** The filter items under elements of that name. A field of the given object may be written with or without `Object.`. */
export function readFilterItems(reader: ElementReader, name: string, object?: string): readonly FilterItem[] {
  return reader.all(name).map(element => {
    const item = new ElementReader(element, reader.problems);
    const value = item.text('value');
    const valueField = item.text('valueField');
    const filter = {
      field: withoutObject(item.requiredText('field'), object),
      operation: item.oneOf('operation', operations, 'equals'),
      ...(value === undefined ? {} : { value }),
      ...(valueField === undefined ? {} : { valueField }),
      position: element.position
    };
    item.finish();
    return filter;
  });
}

function withoutObject(field: string, object: string | undefined): string {
  const prefix = `${object ?? ''}.`;
  return object !== undefined && field.toLowerCase().startsWith(prefix.toLowerCase())
    ? field.slice(prefix.length)
    : field;
}

/** A lookup's filter, when it has an active one. */
export function readLookupFilter(reader: ElementReader): LookupFilter | undefined {
  const element = reader.one('lookupFilter');
  if (!element) return undefined;
  const filter = new ElementReader(element, reader.problems);
  filter.without('description', 'infoMessage');
  const active = filter.boolean('active', true);
  const booleanFilter = filter.text('booleanFilter');
  const errorMessage = filter.text('errorMessage');
  const items = readFilterItems(filter, 'filterItems');
  const optional = filter.boolean('isOptional');
  filter.finish();
  return active
    ? {
        items,
        ...(booleanFilter === undefined ? {} : { booleanFilter }),
        ...(errorMessage === undefined ? {} : { errorMessage }),
        optional
      }
    : undefined;
}
