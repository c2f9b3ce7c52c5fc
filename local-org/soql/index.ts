/**
 * Queries over an org's records: SOQL text or a `Query` tree → checked against what the asker may see → SQL → records.
 *
 * For the REST API:
 *   const cursors = new QueryCursors();                                            // one for the server
 *   const batch = await queryRecords(context, soql, { batchSize: 2000, cursors }); // {totalSize, done, records, next?}
 *   batch.records.map(record => recordJson(record, '67.0'));                       // {attributes: {type, url}, …}
 *   await queryMore(context, locator, { batchSize: 2000, cursors });               // nextRecordsUrl: …/query/${batch.next}
 *   columnMetadata(readSoql(soql, context));                                       // query?q=…&columns=true
 *   recordsByIds(context, 'Account', ids, ['Name', 'Owner.Name']);                 // GET sobjects/Account/{id}?fields=…
 * A `QueryContext` is made of the org's database, its schema and the asker's session. All of them throw `QueryError {code,
 * message}` with the platform's code (INVALID_FIELD, MALFORMED_QUERY, …): answer it with status 400.
 */
export type { QueryContext } from './context.ts';
export { QueryError } from './queryError.ts';
export type {
  ChildQuery,
  ComparisonOperator,
  Condition,
  Expression,
  Literal,
  Order,
  Path,
  Selection
} from './query.ts';
export { parseSoql } from './parse/parseSoql.ts';
export { checkQuery } from './check/checkQuery.ts';
export type { RecordQuery } from './check/checkedQuery.ts';
export { childRelationships, referenceNamed } from './check/relationships.ts';
export { runCount, runQuery, runRecords } from './run/runQuery.ts';
export { isChildren, isRecord, type FieldValue, type QueriedRecord, type RecordValue } from './run/record.ts';
export { displayValue, type DisplayFormat } from './run/displayValue.ts';
export { recordsByIds } from './run/recordsByIds.ts';
export { QueryCursors } from './rest/queryCursors.ts';
export {
  queryMore,
  queryRecords,
  readSoql,
  type BatchOptions,
  type QueryBatch
} from './rest/queryRecords.ts';
export { recordJson } from './rest/recordJson.ts';
export { columnMetadata } from './rest/columnMetadata.ts';
