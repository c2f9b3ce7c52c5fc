import type { RecordInput, SaveError, SaveResult } from '../../../database/index.ts';
import { fieldNamed, objectNamed } from '../../../metadata/schema.ts';
import type { RequestContext } from '../../org.ts';
import { save, upsert } from '../../write.ts';
import type { IngestJob } from '../job.ts';

/** Saves the records of a unit as the job asks: the good ones stay when others are refused. */
export async function saveUnit(
  context: RequestContext,
  job: IngestJob,
  records: readonly RecordInput[]
): Promise<readonly SaveResult[]> {
  const results = await saveAll(context, job, records);
  return results.map((result, index) =>
    result.success
      ? result
      : { ...result, errors: result.errors.map(valueError(context, job, records[index])) }
  );
}

function saveAll(
  context: RequestContext,
  { object, operation, externalIdFieldName = 'Id' }: IngestJob,
  records: readonly RecordInput[]
): Promise<SaveResult[]> {
  const unit = { object, records, allOrNone: false };
  switch (operation) {
    case 'insert':
      return save(context, { ...unit, operation: 'create' });
    case 'update':
    case 'delete':
      return save(context, { ...unit, operation });
    case 'upsert':
      return upsert(context, { ...unit, externalIdField: externalIdFieldName });
  }
}

/** A value of the wrong kind is told in words of CSV, not of JSON. */
function valueError(
  { visible }: RequestContext,
  job: IngestJob,
  record: RecordInput | undefined
): (error: SaveError) => SaveError {
  const object = objectNamed(visible, job.object);
  return error => {
    const field = object && fieldNamed(object, error.fields[0] ?? '');
    if (error.statusCode !== 'JSON_PARSER_ERROR' || !field) return error;
    const given = String(record?.fields[field.apiName] ?? '');
    return {
      statusCode: 'INVALID_TYPE_ON_FIELD_IN_RECORD',
      message: `${field.label}: value not of required type: ${given}`,
      fields: error.fields
    };
  };
}
