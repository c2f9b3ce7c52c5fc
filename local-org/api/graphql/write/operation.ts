import type { FieldNode } from 'graphql';
import type { SaveError } from '../../../database/index.ts';
import type { ObjectSchema } from '../../../metadata/schema.ts';
import type { QueriedRecord } from '../../../soql/index.ts';

export type OperationKind = 'create' | 'update' | 'delete';

/** One record to be written. `key` is its name in the answer, by which later operations refer to it: `"@{key}"`. */
export interface Operation {
  readonly key: string;
  readonly kind: OperationKind;
  readonly object: ObjectSchema;
  readonly id?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
}

/** Why an operation was refused. */
export interface Refusal {
  readonly message: string;
  readonly errorCode: string;
  readonly fields: readonly string[];
}

/** What became of an operation. An operation is undone, without a reason of its own, when others of the same unit were refused. */
export type Payload =
  | { readonly success: true; readonly id: string; readonly record: QueriedRecord }
  | { readonly success: false; readonly refusals: readonly Refusal[] };

export function refused(errors: readonly SaveError[]): Payload {
  const refusals = errors.map(({ statusCode, message, fields }) => ({
    errorCode: statusCode,
    message,
    fields
  }));
  return { success: false, refusals };
}
