import { stringify } from 'csv-stringify/sync';
import type { CsvFormat } from '../job.ts';
import { delimiters } from './delimiters.ts';
import type { CsvRow } from './readCsv.ts';

/** Rows as the platform writes them: every cell quoted. */
export function writeCsv(rows: readonly CsvRow[], format: CsvFormat): string {
  return stringify(
    rows.map(row => [...row]),
    { ...delimiters(format), quoted: true, quoted_empty: true }
  );
}
