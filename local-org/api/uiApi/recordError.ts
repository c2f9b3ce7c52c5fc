import type { SaveError } from '../../database/index.ts';
import type { ObjectSchema } from '../../metadata/schema.ts';

interface FieldError {
  readonly constituentField: null;
  readonly duplicateRecordError: null;
  readonly errorCode: string;
  readonly field: string | null;
  readonly fieldLabel: string | null;
  readonly message: string;
}

/** A refused record as UI API answers it: reasons that are a field's below the field, the others apart. */
export interface RecordError {
  readonly message: string;
  readonly statusCode: number;
  readonly enhancedErrorType: 'RecordError';
  readonly output: {
    readonly errors: readonly FieldError[];
    readonly fieldErrors: Readonly<Record<string, readonly FieldError[]>>;
  };
}

export function recordError(
  object: ObjectSchema,
  action: 'create' | 'update' | 'delete',
  refusals: readonly SaveError[]
): RecordError {
  const errors: FieldError[] = [];
  const fieldErrors = new Map<string, FieldError[]>();
  for (const { statusCode, message, fields } of refusals) {
    const error = { constituentField: null, duplicateRecordError: null, errorCode: statusCode, message };
    if (fields.length === 0) errors.push({ ...error, field: null, fieldLabel: null });
    for (const field of fields) {
      const fieldLabel = object.fields.get(field.toLowerCase())?.label ?? null;
      const known = fieldErrors.get(field) ?? [];
      fieldErrors.set(field, [...known, { ...error, field, fieldLabel }]);
    }
  }
  return {
    message: `An error occurred while trying to ${action} the record. Please try again.`,
    statusCode: statusOf(refusals),
    enhancedErrorType: 'RecordError',
    output: { errors, fieldErrors: Object.fromEntries(fieldErrors) }
  };
}

function statusOf(refusals: readonly SaveError[]): number {
  const codes = new Set(refusals.map(({ statusCode }) => statusCode));
  if (codes.has('ENTITY_IS_DELETED')) return 404;
  return codes.has('INSUFFICIENT_ACCESS_OR_READONLY') ? 403 : 400;
}
