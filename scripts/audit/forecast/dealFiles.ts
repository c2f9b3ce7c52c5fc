import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { FileHandle } from 'node:fs/promises';
import { WrongUse } from '../../runCommand.ts';
import { CSV_COLUMNS, csvRow, dealRecord } from './dealRecord.ts';
import type { Verdict } from './verdict.ts';

/** The files of an audit, by what is in them. */
const FILES = { csv: 'failing-deals.csv', summary: 'summary.txt', json: 'audit.json' } as const;

const UNFINISHED = '.unfinished';

/** How `audit.json` begins: by it an audit knows what an earlier one wrote. */
const MARK = '{"madeBy":"npm run audit"';

/** Failing deals on their way into files, which get their names only when they are whole. */
export interface DealFiles {
  add(failing: readonly Verdict[]): Promise<void>;
  /** Ends the files with the summary and the totals. @returns their paths */
  finish(summary: readonly string[], totals: object): Promise<string[]>;
  /** Takes away what was written; files of an earlier audit stay as they are. */
  discard(): Promise<void>;
}

/**
 * Begins the files in a folder.
 * @param head what `audit.json` says before its deals
 * @throws an error that says what to do when the folder can't be written, or has files of these names that no audit wrote
 */
export async function openDealFiles(folder: string, head: object): Promise<DealFiles> {
  const opened = await inWords(folder, async () => {
    await mkdir(folder, { recursive: true });
    await refuseOthers(folder);
    return openAll(folder);
  });
  const { csv, json, summary } = opened;
  let first = true;
  await csv.write(stringify([CSV_COLUMNS]));
  await json.write(`${MARK},${JSON.stringify(head).slice(1, -1)},"deals":[`);
  const close = () => Promise.all(Object.values(opened).map(handle => handle.close()));
  return {
    add: async failing => {
      if (failing.length === 0) return;
      await csv.write(stringify(failing.map(csvRow), { escape_formulas: true }));
      const records = failing.map(verdict => JSON.stringify(dealRecord(verdict))).join(',\n');
      await json.write(`${first ? '' : ','}\n${records}`);
      first = false;
    },
    finish: async (lines, totals) => {
      await summary.write(`${lines.join('\n')}\n`);
      await json.write(`\n],"totals":${JSON.stringify(totals)}}\n`);
      await close();
      const paths = Object.values(FILES).map(name => path.join(folder, name));
      for (const whole of paths) await rename(`${whole}${UNFINISHED}`, whole);
      return paths;
    },
    discard: async () => {
      await close();
      for (const name of Object.values(FILES))
        await rm(path.join(folder, `${name}${UNFINISHED}`), { force: true });
    }
  };
}

async function openAll(folder: string): Promise<Readonly<Record<keyof typeof FILES, FileHandle>>> {
  const begin = (name: string) => open(path.join(folder, `${name}${UNFINISHED}`), 'w');
  return {
    csv: await begin(FILES.csv),
    summary: await begin(FILES.summary),
    json: await begin(FILES.json)
  };
}

/** Files of these names belong to an audit when its own file stands beside them. */
async function refuseOthers(folder: string): Promise<void> {
  const there = Object.values(FILES).filter(name => existsSync(path.join(folder, name)));
  if (there.length === 0) return;
  if (there.includes(FILES.json) && (await beginningOf(path.join(folder, FILES.json))) === MARK) return;
  throw new WrongUse(
    `${folder} has ${there.join(' and ')}, which no audit wrote, and nothing was audited. Name another folder with --output.`
  );
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MARK.length), 0, MARK.length, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Says of what the machine refuses where it was and what to do. */
async function inWords<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof WrongUse) throw error;
    throw new Error(
      `The files of the audit can't be written to ${folder}: ${error.message}. Name another folder with --output.`,
      { cause: error }
    );
  }
}
