import type { OrgSchema } from '../../metadata/schema.ts';
import type { OrgConnection } from '../connection/connection.ts';
import type { UserSession } from '../access/userSession.ts';

/** The most records that one unit may hold. */
export const largestUnit = 200;

/** Under what a unit is saved: the caller's transaction, the whole schema, who saves, and the moment of the request. */
export interface SaveContext {
  readonly db: OrgConnection;
  readonly schema: OrgSchema;
  readonly session: UserSession;
  readonly now: Date;
}

/** One record of a request. `id` says which record to update or delete (15 or 18 characters); `fields` are API JSON values by field name, in any case. */
export interface RecordInput {
  readonly id?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** At most 200 records of one object that are saved together. Without `allOrNone` the good ones stay when others are refused. */
export interface SaveUnit {
  readonly operation: 'create' | 'update' | 'delete';
  readonly object: string;
  readonly records: readonly RecordInput[];
  readonly allOrNone: boolean;
}

/** Records that are found by the value of an external id field (or `Id`): found ones are updated, the others created. */
export interface UpsertUnit {
  readonly object: string;
  readonly externalIdField: string;
  readonly records: readonly RecordInput[];
  readonly allOrNone: boolean;
}

/** Why a record was refused: the platform's status code, a message for people, the fields it is about. */
export interface SaveError {
  readonly statusCode: StatusCode;
  readonly message: string;
  readonly fields: readonly string[];
}

/** What became of one record, in the order of the request. */
export type SaveResult =
  | { readonly success: true; readonly id: string; readonly created: boolean }
  | { readonly success: false; readonly id?: string; readonly errors: readonly SaveError[] };

/** The closed set of the platform's codes that a save can end with. */
export type StatusCode =
  | 'ALL_OR_NONE_OPERATION_ROLLED_BACK'
  | 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
  | 'DELETE_FAILED'
  | 'DUPLICATE_EXTERNAL_ID'
  | 'DUPLICATE_VALUE'
  | 'ENTITY_IS_DELETED'
  | 'FIELD_CUSTOM_VALIDATION_EXCEPTION'
  | 'FIELD_FILTER_VALIDATION_EXCEPTION'
  | 'FIELD_INTEGRITY_EXCEPTION'
  | 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
  | 'INSUFFICIENT_ACCESS_OR_READONLY'
  | 'INVALID_CROSS_REFERENCE_KEY'
  | 'INVALID_EMAIL_ADDRESS'
  | 'INVALID_FIELD'
  | 'INVALID_FIELD_FOR_INSERT_UPDATE'
  | 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
  | 'INVALID_TYPE'
  | 'INVALID_TYPE_ON_FIELD_IN_RECORD'
  | 'JSON_PARSER_ERROR'
  | 'LIMIT_EXCEEDED'
  | 'MALFORMED_ID'
  | 'MISSING_ARGUMENT'
  | 'NUMBER_OUTSIDE_VALID_RANGE'
  | 'REQUIRED_FIELD_MISSING'
  | 'STRING_TOO_LONG'
  | 'UNABLE_TO_LOCK_ROW';
