/** The public face of the database layer: what the protocols (`api`) may use. */
export type { OrgConnection } from './connection/connection.ts';
export { whileContended } from './connection/contention.ts';
export { isLockFailure } from './connection/postgresError.ts';
export { DatabaseInUse } from './connection/databaseLock.ts';
export { DataFolderInUse } from './connection/dataFolder.ts';
export { openDatabase, type DatabaseLocation, type OrgDatabase } from './connection/openDatabase.ts';
export { formulaSession } from './access/formulaSession.ts';
export { loadSystemSession, loadUserSession } from './access/loadUserSession.ts';
export { readableRecords } from './access/recordAccess.ts';
export type { UserSession } from './access/userSession.ts';
export { visibleSchema } from './access/visibleSchema.ts';
export { newRecordId, parseRecordId } from './save/recordId.ts';
export { saveRecords } from './save/saveRecords.ts';
export { upsertRecords } from './save/upsertRecords.ts';
export {
  largestUnit,
  type RecordInput,
  type SaveContext,
  type SaveError,
  type SaveResult,
  type SaveUnit,
  type UpsertUnit
} from './save/saveUnit.ts';
export { installSchema } from './tables/installSchema.ts';
export { dropRemoved, removedBetween } from './tables/dropRemoved.ts';
export type { SchemaConflict } from './tables/migrate.ts';
export { forgetDeployed, keepDeployed, readDeployed } from './deployed/deployedComponents.ts';
export { isKeyField } from './save/uniqueKeys.ts';
