import { z } from 'zod';
import { isKeyField } from '../../../database/index.ts';
import { fieldNamed, objectNamed, type ObjectSchema } from '../../../metadata/schema.ts';
import { notSupported } from '../../apiError.ts';
import { readBody } from '../../composite/readBody.ts';
import type { RequestContext } from '../../org.ts';
import { invalidJob } from '../bulkErrors.ts';
import { csvFormat, type Job } from '../job.ts';
import { createJob } from '../jobs.ts';

const request = z.strictObject({
  object: z.string(),
  operation: z.enum(['insert', 'update', 'upsert', 'delete', 'hardDelete']),
  externalIdFieldName: z.string().optional(),
  contentType: z.string().default('CSV'),
  assignmentRuleId: z.string().optional(),
  ...csvFormat.shape
});

/** Opens a job that waits for its data. @throws ApiError 400 for a request that no job can fulfil */
export async function createIngestJob(context: RequestContext, body: unknown): Promise<Job> {
  const { object: name, operation, externalIdFieldName, ...asked } = readBody(request, body);
  if (operation === 'hardDelete')
    throw notSupported('hardDelete (deleted records are gone for good, use delete)');
  if (asked.assignmentRuleId !== undefined) throw notSupported('Assigning records by a rule');
  if (asked.contentType !== 'CSV')
    throw invalidJob(`Unsupported content type: ${asked.contentType}. Use CSV.`);
  const object = objectNamed(context.visible, name);
  if (!object) throw invalidJob(`Unable to find object: ${name}`);
  const { lineEnding, columnDelimiter } = asked;
  const details = { type: 'V2Ingest', object: object.apiName, lineEnding, columnDelimiter } as const;
  if (operation === 'upsert') {
    const key = keyName(object, externalIdFieldName);
    return createJob(context, { ...details, operation, externalIdFieldName: key }, 'Open');
  }
  if (externalIdFieldName !== undefined) throw invalidJob('externalIdFieldName is for upsert alone.');
  return createJob(context, { ...details, operation }, 'Open');
}

/** By which field upsert finds records. */
function keyName(object: ObjectSchema, name = ''): string {
  if (name.trim() === '') {
    throw invalidJob(
      `External ID was blank for ${object.apiName}. An External ID must be specified for upsert.`
    );
  }
  const field = fieldNamed(object, name);
  if (field && (field.type === 'Id' || isKeyField(object, field))) return field.apiName;
  throw invalidJob(
    `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${object.apiName}`
  );
}
