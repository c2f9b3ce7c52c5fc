import { fieldNamed, objectNamed, type FieldSchema, type ObjectSchema } from '../../metadata/schema.ts';
import { visibleSchema } from '../access/visibleSchema.ts';
import { newRecordId, parseRecordId } from './recordId.ts';
import { readValue } from './readValue.ts';
import { saveError, type Refusals } from './refusals.ts';
import type { RecordInput, SaveContext, SaveUnit } from './saveUnit.ts';
import type { StoredValue } from './storedValue.ts';

/** A row as it stands in the database, by API name. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** One record on its way through the pipeline. */
export interface Draft {
  readonly place: number;
  readonly id: string;
  /** What the request and the org itself set, by API name. */
  readonly values: Map<string, StoredValue>;
  /** What the request named, as opposed to what the org derived. */
  readonly given: ReadonlySet<string>;
  /** The record before an update. */
  prior?: StoredRow;
}

type WriteOperation = Exclude<SaveUnit['operation'], 'delete'>;

/** Reads the records of a request against what the user may see and set. */
export function readDrafts(
  context: SaveContext,
  object: ObjectSchema,
  operation: WriteOperation,
  records: readonly RecordInput[],
  refusals: Refusals
): readonly Draft[] {
  const visible = objectNamed(visibleSchema(context.schema, context.session), object.apiName);
  return records.map((record, place) => {
    const values = new Map<string, StoredValue>();
    const id =
      operation === 'create' ? newRecordId(object.keyPrefix) : readId(object, record, place, refusals);
    for (const [name, value] of Object.entries(record.fields)) {
      const field = visible && fieldNamed(visible, name);
      if (field?.type === 'Id' && isOwnId(operation, record, value)) continue;
      if (!field) {
        const message = `No such column '${name}' on sobject of type ${object.apiName}`;
        refusals.add(place, { statusCode: 'INVALID_FIELD', message, fields: [name] });
      } else if (!isSettable(field, operation)) {
        refusals.add(place, notSettable(field));
      } else {
        const result = readValue(context.schema, field, value);
        if (result.ok) values.set(field.apiName, result.value);
        else refusals.add(place, saveError(result.statusCode, result.message, field));
      }
    }
    return { place, id: id ?? '', values, given: new Set(values.keys()) };
  });
}

function isSettable(field: FieldSchema, operation: WriteOperation): boolean {
  return operation === 'create' ? field.createable : field.updateable;
}

function notSettable(field: FieldSchema) {
  return saveError(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${field.apiName}. Please check the security settings of this field and verify ` +
      'that it is read/write for your profile or permission set.',
    field
  );
}

function isOwnId(operation: WriteOperation, record: RecordInput, value: unknown): boolean {
  return (
    operation === 'update' &&
    typeof value === 'string' &&
    parseRecordId(value) === parseRecordId(record.id ?? '')
  );
}

/** The id of the record to change or delete, in its 18 characters. */
export function readId(
  object: ObjectSchema,
  record: RecordInput,
  place: number,
  refusals: Refusals
): string | undefined {
  if (record.id === undefined || record.id === '') {
    refusals.add(place, saveError('MISSING_ARGUMENT', 'Id not specified in an update or delete call'));
    return undefined;
  }
  const id = parseRecordId(record.id);
  if (id === undefined) {
    refusals.add(
      place,
      saveError('MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${record.id}`)
    );
  } else if (!id.startsWith(object.keyPrefix)) {
    const message = `${object.label} ID: id value of incorrect type: ${record.id}`;
    refusals.add(place, saveError('INVALID_CROSS_REFERENCE_KEY', message));
    return undefined;
  }
  return id;
}
