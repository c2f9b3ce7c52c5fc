export type { FormulaScope, QueryContext } from './context.ts';
export { checkQuery } from './check/checkQuery.ts';
export { parseSoql } from './parse/parseSoql.ts';
export { QueryError, type QueryErrorCode } from './queryError.ts';
export { runQuery } from './run/runQuery.ts';
