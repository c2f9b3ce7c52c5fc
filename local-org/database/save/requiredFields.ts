import type { FieldSchema, ObjectSchema } from '../../metadata/schema.ts';
import type { Draft } from './draft.ts';
import { saveError, type Refusals } from './refusals.ts';

/** Refuses new records that lack a required value, and changes that would blank one. */
export function checkRequiredFields(
  object: ObjectSchema,
  drafts: readonly Draft[],
  refusals: Refusals
): void {
  const required = [...object.fields.values()].filter(isAsked);
  for (const draft of drafts) {
    const missing = required.filter(field => {
      const value = draft.values.get(field.apiName);
      return draft.prior ? value === null : value === undefined || value === null;
    });
    if (missing.length === 0) continue;
    const names = missing.map(field => field.apiName).join(', ');
    refusals.add(
      draft.place,
      saveError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names}]`, ...missing)
    );
  }
}

/** Required fields that a request or a default must fill; the org itself fills the others. */
function isAsked(field: FieldSchema): boolean {
  if (field.type === 'Checkbox' || field.type === 'AutoNumber') return false;
  return (field.required || field.type === 'MasterDetail') && field.createable;
}
