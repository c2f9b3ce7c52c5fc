import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator } from '../support/administrator.ts';
import { startOrgProcess } from '../support/orgProcess.ts';

const kills = 4;
const rows = 6000;
/** Longer than a unit of rows takes, so that kills fall at any point of one. */
const longestWait = 200;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-org-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const jobOf = (connection: Connection, id: string) => connection.bulk2.job('ingest', { id });

/** Waits until the job came further than it was, or has ended. */
async function processed(connection: Connection, id: string, before: number): Promise<number> {
  for (;;) {
    const info = await jobOf(connection, id).check();
    if (info.state === 'JobComplete' || info.numberRecordsProcessed > before)
      return info.numberRecordsProcessed;
  }
}

describe('a local org that is killed while it processes a bulk job', () => {
  it(`processes every row once in the end, ${kills} kills`, async () => {
    let org = await startOrgProcess(folder);
    let connection = await administrator(org.url);
    const job = connection.bulk2.createJob({ object: 'Account', operation: 'insert' });
    await job.open();
    // Every tenth row has no name and is refused.
    const lines = Array.from({ length: rows }, (_, n) => `${n % 10 === 0 ? '' : `Bulk ${n}`},x\n`);
    await job.uploadData(`Name,Site\n${lines.join('')}`);
    await job.close();

    const { id = '' } = job;
    const stages: number[] = [0];
    for (let kill = 0; kill < kills; kill += 1) {
      stages.push(await processed(connection, id, stages.at(-1) ?? 0));
      await new Promise(resolve => setTimeout(resolve, Math.random() * longestWait));
      await org.kill();
      org = await startOrgProcess(folder);
      connection = await administrator(org.url);
    }
    await jobOf(connection, id).poll(100, 900_000);
    const finished = jobOf(connection, id);
    expect(await finished.check()).toMatchObject({
      state: 'JobComplete',
      numberRecordsProcessed: rows,
      numberRecordsFailed: rows / 10
    });
    const { successfulResults, failedResults, unprocessedRecords } = await finished.getAllResults();
    expect([failedResults.length, unprocessedRecords.length]).toEqual([rows / 10, 0]);
    const saved = await connection.query<{ Id: string; Name: string }>(
      "SELECT Id, Name FROM Account WHERE Name LIKE 'Bulk %'",
      { autoFetch: true, maxFetch: rows * 2 }
    );
    const names = saved.records.map(account => account.Name);
    expect(names).toHaveLength((rows / 10) * 9);
    expect(new Set(names).size, 'rows that were applied twice').toBe(names.length);
    expect(new Set(successfulResults.map(row => row.sf__Id))).toEqual(
      new Set(saved.records.map(account => account.Id))
    );
    await org.kill();
    process.stdout.write(
      `${kills} kills after ${stages.slice(1).join(', ')} of ${rows} rows, each applied once\n`
    );
  });
});
