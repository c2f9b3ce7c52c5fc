import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Org } from '../../org.ts';
import { atomically } from '../../write.ts';
import { creatorContext } from '../creatorContext.ts';
import { readCsv } from '../csv/readCsv.ts';
import type { IngestJob } from '../job.ts';
import { advanceJob } from '../jobs.ts';
import type { Stopped } from '../jobRunner.ts';
import { readColumns, type Column } from './columns.ts';
import { readContent } from './content.ts';
import { inspect } from './inspect.ts';
import { keepOutcomes, outcomeOf } from './outcomes.ts';
import { readRow } from './readRow.ts';
import { saveUnit } from './saveUnit.ts';
import { rowUnits, type RowUnit } from './units.ts';

/**
 * Processes the rows of a job that were not processed yet, unit by unit.
 * @returns `left` when somebody aborted the job or the process is to end; the units so far stand
 * @throws JobFailure when nothing of the upload can be processed
 */
export async function processIngest(org: Org, job: IngestJob, stopped: Stopped): Promise<'done' | 'left'> {
  const { db } = org.database;
  const upload = () => readCsv(readContent(db, job.id), job);
  const header = await inspect(upload());
  const { visible } = await creatorContext(org, job);
  const columns = readColumns(visible, job, header);
  for await (const unit of rowUnits(upload())) {
    if (unit.place < job.recordsProcessed) continue;
    // The embedded database answers within this turn: without a pause nobody else would be heard.
    await nextTurn();
    if (stopped() || !(await processUnit(org, job, columns, unit))) return 'left';
  }
  return 'done';
}

/**
 * Saves a unit's rows together with what became of them and with the job's progress, so that each is processed once
 * whatever happens to the process.
 * @returns false when the job is no longer in progress; nothing of the unit is saved then
 */
async function processUnit(
  org: Org,
  job: IngestJob,
  columns: readonly Column[],
  { place, rows }: RowUnit
): Promise<boolean> {
  const started = performance.now();
  return atomically(
    await creatorContext(org, job),
    async inside => {
      const results = await saveUnit(
        inside,
        job,
        rows.map(row => readRow(columns, row))
      );
      await keepOutcomes(inside.db, job.id, place, results.map(outcomeOf));
      return advanceJob(inside.db, job.id, {
        processed: rows.length,
        failed: results.filter(result => !result.success).length,
        milliseconds: performance.now() - started
      });
    },
    isInProgress => isInProgress
  );
}
