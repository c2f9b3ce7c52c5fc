import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { FieldJson } from './pageJson.ts';
import { urlOf } from './router.ts';

/** A field with a record's value in it. */
export interface FieldView extends FieldJson {
  readonly value: unknown;
  /** What is shown for the value: of a reference, the parent's name. */
  readonly shown: unknown;
  readonly url?: string;
}

function parentName(
  record: RecordRepresentation,
  { relationship, nameField }: NonNullable<FieldJson['reference']>
): unknown {
  const parent = record.fields[relationship]?.value;
  if (typeof parent !== 'object' || parent === null || !('fields' in parent))
    return record.fields[relationship]?.displayValue;
  return (parent as RecordRepresentation).fields[nameField]?.value;
}

export function fieldView(record: RecordRepresentation | undefined, field: FieldJson): FieldView {
  const value = record?.fields[field.apiName]?.value ?? null;
  const { reference } = field;
  if (!record || !reference || typeof value !== 'string') return { ...field, value, shown: value };
  const url = urlOf({
    type: 'standard__recordPage',
    attributes: { objectApiName: reference.object, recordId: value }
  });
  return { ...field, value, shown: parentName(record, reference) ?? value, url };
}

export function fieldViews(
  record: RecordRepresentation | undefined,
  fields: readonly FieldJson[]
): FieldView[] {
  return fields.map(field => fieldView(record, field));
}
