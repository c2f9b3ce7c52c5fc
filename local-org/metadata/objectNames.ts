import type { DeclaredObject } from './readers/object.ts';
import type { ObjectSchema } from './schema.ts';

/** What an object is called, by its own file; the name of the API stands in for a label. */
export function objectNames({
  apiName,
  label = apiName,
  pluralLabel = label,
  description
}: DeclaredObject): Pick<ObjectSchema, 'apiName' | 'label' | 'pluralLabel' | 'description'> {
  return { apiName, label, pluralLabel, ...(description === undefined ? {} : { description }) };
}
