/** A local org as a process of its own, so that it can be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const repository = join(import.meta.dirname, '../..');

export interface OrgProcess {
  readonly url: string;
  /** Ends the process at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts an org on that data folder and waits until it is ready; fails with what it printed when it ends before. */
export function startOrgProcess(folder: string): Promise<OrgProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/keptOrg.ts', folder], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe']
  });
  return new Promise((resolve, reject) => {
    const printed: string[] = [];
    const read = (line: string): void => {
      printed.push(line);
      const url = /Local org ready at (\S+)/.exec(line)?.[1];
      if (url) resolve({ url, kill: () => killed(child) });
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', read);
    child.once('exit', code => {
      reject(new Error(`The local org ended with ${code} before it was ready:\n${printed.join('\n')}`));
    });
  });
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
