import type {
  FieldId,
  FieldRepresentation,
  RecordInput,
  RecordRepresentation,
  RecordRequest,
  RecordResult
} from 'lightning/uiRecordApi';
import { recordsChanged } from '../../../changes.ts';
import { fetchErrorOf, request, servicePath } from '../../../http.ts';
import { createWireAdapter } from '../../../wireAdapter.ts';

type FieldNames = RecordRequest['fields'];

function pathOf(field: string | FieldId): string {
  return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

function pathsOf(fields: FieldNames): string[] {
  if (fields === undefined) return [];
  return (typeof fields === 'string' || 'fieldApiName' in fields ? [fields] : [...fields]).map(pathOf);
}

function load({ recordId, fields, optionalFields }: RecordRequest): Promise<RecordResult> | undefined {
  const [required, optional] = [pathsOf(fields), pathsOf(optionalFields)];
  if (!recordId || required.length + optional.length === 0) return undefined;
  const parameters = new URLSearchParams();
  if (required.length > 0) parameters.set('fields', required.join(','));
  if (optional.length > 0) parameters.set('optionalFields', optional.join(','));
  return request<RecordRepresentation>('GET', servicePath(`ui-api/records/${recordId}?${parameters}`)).then(
    data => ({ data })
  );
}

export const getRecord = createWireAdapter<RecordRequest & Record<string, unknown>, RecordResult>({
  initial: { data: undefined, error: undefined },
  load,
  failed: reason => ({ data: undefined, error: fetchErrorOf(reason) }),
  affectedBy: ({ recordId }, _value, recordIds) => recordId !== undefined && recordIds.has(recordId)
});

function isRecord(value: unknown): value is RecordRepresentation {
  return typeof value === 'object' && value !== null && 'fields' in value;
}

/** Follows a path like `Opportunity.Account.Name` from the record to the field. */
function fieldAt(
  record: RecordRepresentation | undefined,
  field: string | FieldId
): FieldRepresentation | undefined {
  const [, ...path] = pathOf(field).split('.');
  return path.reduce<FieldRepresentation | undefined>((found, name, index) => {
    const parent = index === 0 ? record : found?.value;
    return isRecord(parent) ? parent.fields[name] : undefined;
  }, undefined);
}

export function getFieldValue(record: RecordRepresentation | undefined, field: string | FieldId): unknown {
  return fieldAt(record, field)?.value;
}

export function getFieldDisplayValue(
  record: RecordRepresentation | undefined,
  field: string | FieldId
): string | null | undefined {
  return fieldAt(record, field)?.displayValue;
}

export function createRecord({
  apiName,
  fields
}: RecordInput & { readonly apiName: string }): Promise<RecordRepresentation> {
  return request('POST', servicePath('ui-api/records'), { apiName, fields });
}

/** As on the platform, what shows the record is provided anew after the save. */
export async function updateRecord({ fields }: RecordInput): Promise<RecordRepresentation> {
  const { Id: id, ...changes } = fields;
  const record = await request<RecordRepresentation>('PATCH', servicePath(`ui-api/records/${String(id)}`), {
    fields: changes
  });
  await recordsChanged([record.id]);
  return record;
}

export async function deleteRecord(recordId: string): Promise<void> {
  await request('DELETE', servicePath(`ui-api/records/${recordId}`));
  await recordsChanged([recordId]);
}

export function notifyRecordUpdateAvailable(
  records: readonly { readonly recordId: string }[]
): Promise<void> {
  return recordsChanged(records.map(({ recordId }) => recordId));
}

export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void {
  void notifyRecordUpdateAvailable(records);
}
