import { isKeyField } from '../../../database/index.ts';
import {
  fieldNamed,
  objectNamed,
  type FieldSchema,
  type ObjectSchema,
  type OrgSchema
} from '../../../metadata/schema.ts';
import { JobFailure } from '../bulkErrors.ts';
import type { CsvRow } from '../csv/readCsv.ts';
import type { IngestJob } from '../job.ts';

/** What a column of the upload means. */
export type Column =
  | { readonly kind: 'id' }
  | { readonly kind: 'field'; readonly field: FieldSchema }
  /** A parent that is named by a key of it: `Account.Number__c`. */
  | {
      readonly kind: 'parent';
      readonly relationship: string;
      readonly reference: FieldSchema;
      readonly key: string;
    };

/**
 * What each column of the header means to the job's creator.
 * @throws JobFailure for a column that is unknown, twice there, missing, or none of the operation's
 */
export function readColumns(visible: OrgSchema, job: IngestJob, header: CsvRow): readonly Column[] {
  const object = objectNamed(visible, job.object);
  if (!object) throw new JobFailure('InvalidBatch', `Unable to find object: ${job.object}`);
  const seen = new Set<string>();
  for (const name of header) {
    if (seen.has(name.toLowerCase())) throw new JobFailure('InvalidBatch', `Duplicate field name : ${name}`);
    seen.add(name.toLowerCase());
  }
  const columns = header.map(name => readColumn(visible, object, job, name));
  const needed = neededColumn(job);
  if (needed !== undefined && !seen.has(needed.toLowerCase())) {
    throw new JobFailure(
      'InvalidBatch',
      `Field name not found : ${needed} (${job.operation} needs this column)`
    );
  }
  return columns;
}

/** The column by which records are found. */
function neededColumn(job: IngestJob): string | undefined {
  switch (job.operation) {
    case 'insert':
      return undefined;
    case 'update':
    case 'delete':
      return 'Id';
    case 'upsert':
      return job.externalIdFieldName ?? 'Id';
  }
}

function readColumn(visible: OrgSchema, object: ObjectSchema, job: IngestJob, name: string): Column {
  const field = fieldNamed(object, name);
  if (field?.type === 'Id' && job.operation !== 'insert') return { kind: 'id' };
  const column: Column | undefined = field ? { kind: 'field', field } : parentColumn(visible, object, name);
  if (!column) throw new JobFailure('InvalidBatch', `Field name not found : ${name}`);
  if (job.operation === 'delete') {
    throw new JobFailure('InvalidBatch', `delete takes the column Id alone, not : ${name}`);
  }
  return column;
}

function parentColumn(visible: OrgSchema, object: ObjectSchema, name: string): Column | undefined {
  const [relationship = '', key = '', ...rest] = name.split('.');
  if (rest.length > 0) return undefined;
  if (relationship.includes(':')) {
    throw new JobFailure(
      'InvalidBatch',
      `polymorphic relationships are not supported by the local org : ${name}`
    );
  }
  const reference = [...object.fields.values()].find(
    field =>
      'relationshipName' in field && field.relationshipName.toLowerCase() === relationship.toLowerCase()
  );
  const targets = reference && 'referenceTo' in reference ? reference.referenceTo : [];
  const target = targets.length === 1 ? objectNamed(visible, targets[0] ?? '') : undefined;
  const field = target && fieldNamed(target, key);
  if (!reference || !target || !field || !isKeyField(target, field)) return undefined;
  return { kind: 'parent', relationship, reference, key: field.apiName };
}
