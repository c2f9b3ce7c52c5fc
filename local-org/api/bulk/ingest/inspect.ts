import { JobFailure } from '../bulkErrors.ts';
import type { CsvRow } from '../csv/readCsv.ts';
import { largestJob } from './limits.ts';

/**
 * Reads an upload from end to end before any row of it is processed.
 * @returns its header
 * @throws JobFailure when it is no CSV, has no header, or too many rows
 */
export async function inspect(rows: AsyncIterable<CsvRow>): Promise<CsvRow> {
  let header: CsvRow | undefined;
  let count = 0;
  for await (const row of rows) {
    if (header) count++;
    header ??= row;
    if (count > largestJob) {
      throw new JobFailure(
        'InvalidBatch',
        `The local org takes at most ${largestJob} rows in a job; this upload has more. Split it into several jobs.`
      );
    }
  }
  if (!header) throw new JobFailure('InvalidBatch', 'The upload is empty: it has not even a header row.');
  return header;
}
