/** The public face of the database layer: what the protocols (`api`) may use. */
export type { OrgConnection } from './connection/connection.ts';
export type { UserSession } from './access/userSession.ts';
export {
  largestUnit,
  type RecordInput,
  type SaveContext,
  type SaveError,
  type SaveResult,
  type SaveUnit,
  type StatusCode,
  type UpsertUnit
} from './save/saveUnit.ts';
