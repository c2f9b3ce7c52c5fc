import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestOrg } from '../../support/startTestOrg.ts';
import { rounded, type Figure, type FigureValues } from '../support/figure.ts';
import { copyForecast } from '../support/manyDeals.ts';

const repository = join(import.meta.dirname, '../../..');
const count = 100_000;

/** Says at the end how many bytes of memory a process was seen to have at most: what the system counts begins with its parent's. */
const PEAK =
  'let most=0;const look=()=>{most=Math.max(most,process.memoryUsage.rss())};' +
  'setInterval(look,20).unref();process.on("exit",()=>{look();console.error("Peak "+most)})';

/** An audit of a large forecast, as the command: how long it takes, and how much memory. */
export async function audits(): Promise<Figure> {
  const org = await startTestOrg({ content: 'demo' });
  const folder = mkdtempSync(join(tmpdir(), 'bench-audit-'));
  try {
    const few = await audited(org.url, folder);
    const failing = await copyForecast(org.database.db, count);
    return {
      name: 'Audit of a large forecast',
      how:
        `npm run audit, of ${count} deals more than the demo's 27, copied with their qualifications and checks; ` +
        `${failing} of them rest on no qualification. Rows are deals and checks; memory is that of the largest of its processes.`,
      aim: 'Below 200 MB at most',
      values: { 'demo alone': few, [`${count} deals`]: await audited(org.url, folder) }
    };
  } finally {
    rmSync(folder, { recursive: true });
    await org.close();
  }
}

async function audited(url: string, folder: string): Promise<FigureValues> {
  const said = await npmRun(['audit', '--', '--url', url, '--output', folder]);
  const numbers = (pattern: RegExp): number[] => {
    const found = [...said.matchAll(pattern)].map(([, number]) => Number(number));
    if (found.length === 0) throw new Error(`The audit did not say ${pattern.source}:\n${said}`);
    return found;
  };
  const number = (pattern: RegExp): number => Math.max(...numbers(pattern));
  return {
    failing: number(/^(\d+) of \d+ deals in the forecast/gm),
    rows: number(/^Read (\d+) rows/gm),
    seconds: number(/rows in ([\d.]+) s/g),
    rowsPerSecond: number(/ s, (\d+) a second/g),
    peakMegabytes: rounded(number(/^Peak (\d+)/gm) / 1_000_000)
  };
}

/** Runs a command of the project and answers what all its processes said. */
function npmRun(args: readonly string[]): Promise<string> {
  const child = spawn('npm', ['run', ...args], {
    cwd: repository,
    env: { ...process.env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(PEAK)}` },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => said.push(part.toString()));
  return new Promise(done => child.once('close', () => done(said.join(''))));
}
