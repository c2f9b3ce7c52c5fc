import type { OrgConnection } from '../../../database/index.ts';
import { readCsv, type CsvRow } from '../csv/readCsv.ts';
import { writeCsv } from '../csv/writeCsv.ts';
import type { IngestJob } from '../job.ts';
import { readContent } from './content.ts';
import { readOutcomes, type Outcome } from './outcomes.ts';
import { rowUnits } from './units.ts';

export type ResultKind = 'successfulResults' | 'failedResults' | 'unprocessedrecords';

/** The rows of a job that ended in one way, as the platform writes them: the outcome's columns, then the row as it was sent. */
export async function* resultsCsv(
  db: OrgConnection,
  job: IngestJob,
  kind: ResultKind
): AsyncGenerator<string> {
  if (isUnread(job)) {
    // The text may be no CSV at all: it goes back as it came.
    if (kind === 'unprocessedrecords') yield* readContent(db, job.id);
    return;
  }
  const upload = () => readCsv(readContent(db, job.id), job);
  for await (const header of upload()) {
    yield writeCsv([[...outcomeColumns[kind], ...header]], job);
    break;
  }
  for await (const { place, rows } of rowUnits(upload())) {
    const outcomes = place < job.recordsProcessed ? await readOutcomes(db, job.id, place) : [];
    yield writeCsv(
      rows.flatMap((row, index) => resultRow(kind, row, outcomes[index])),
      job
    );
  }
}

/** Nothing of it was processed when the job ended. */
function isUnread(job: IngestJob): boolean {
  return job.recordsProcessed === 0 && job.state !== 'JobComplete';
}

const outcomeColumns: Readonly<Record<ResultKind, readonly string[]>> = {
  successfulResults: ['sf__Id', 'sf__Created'],
  failedResults: ['sf__Id', 'sf__Error'],
  unprocessedrecords: []
};

function resultRow(kind: ResultKind, row: CsvRow, outcome: Outcome | undefined): CsvRow[] {
  if (outcome === undefined) return kind === 'unprocessedrecords' ? [row] : [];
  if ('error' in outcome) return kind === 'failedResults' ? [[outcome.id, outcome.error, ...row]] : [];
  return kind === 'successfulResults' ? [[outcome.id, String(outcome.created), ...row]] : [];
}
