import { currencyField } from '../../metadata/currencies.ts';
import { fieldNamed, objectNamed, type OrgSchema } from '../../metadata/schema.ts';
import {
  displayValue,
  type DisplayFormat,
  isChildren,
  isRecord,
  type QueriedRecord,
  type RecordValue
} from '../../soql/index.ts';
import { eTagOf } from './eTag.ts';

interface FieldRepresentation {
  readonly displayValue: string | null;
  readonly value: unknown;
}

/** A record as UI API gives it: each field with its value and how it is displayed, parents as records. */
export interface RecordRepresentation {
  readonly apiName: string;
  readonly childRelationships: Readonly<Record<string, never>>;
  readonly eTag: string;
  readonly fields: Readonly<Record<string, FieldRepresentation>>;
  readonly id: string | null;
  readonly lastModifiedById: string | null;
  readonly lastModifiedDate: string | null;
  readonly recordTypeId: null;
  readonly recordTypeInfo: null;
  readonly systemModstamp: string | null;
}

export function recordRepresentation(
  schema: OrgSchema,
  record: QueriedRecord,
  display: DisplayFormat
): RecordRepresentation {
  const fields = Object.fromEntries(
    [...record.values].map(([name, value]) => [
      name,
      fieldRepresentation(schema, record, name, value, display)
    ])
  );
  return {
    apiName: record.object,
    childRelationships: {},
    eTag: eTagOf(fields),
    fields,
    id: record.id,
    lastModifiedById: text(record.values.get('LastModifiedById')),
    lastModifiedDate: text(record.values.get('LastModifiedDate')),
    recordTypeId: null,
    recordTypeInfo: null,
    systemModstamp: text(record.values.get('SystemModstamp'))
  };
}

function fieldRepresentation(
  schema: OrgSchema,
  record: QueriedRecord,
  name: string,
  value: RecordValue,
  display: DisplayFormat
): FieldRepresentation {
  if (isRecord(value)) {
    const nameField = objectNamed(schema, value.object)?.nameField ?? 'Name';
    return {
      displayValue: text(value.values.get(nameField)),
      value: recordRepresentation(schema, value, display)
    };
  }
  if (isChildren(value)) return { displayValue: null, value: null };
  const object = objectNamed(schema, record.object);
  const field = object && fieldNamed(object, name);
  return {
    displayValue: field ? displayValue(value, field, display, text(record.values.get(currencyField))) : null,
    value: value instanceof Date ? value.toISOString() : value
  };
}

function text(value: RecordValue | undefined): string | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : null;
}
