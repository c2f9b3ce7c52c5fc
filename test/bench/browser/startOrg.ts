import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const repository = join(import.meta.dirname, '../../..');

/** `npm start` with the demo in memory: a process of its own, so that the browser's driver takes no time from it. */
export function startOrg(): Promise<{ readonly url: string; stop(): void }> {
  const options = ['--import', 'tsx', 'scripts/start.ts', '--port', '0', '--data', 'memory'];
  const child = spawn(process.execPath, options, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The local org ended with ${code} before it was ready.`)));
    createInterface({ input: child.stdout }).on('line', line => {
      const url = /Local org ready at (\S+)/.exec(line)?.[1];
      if (url) resolve({ url, stop: () => child.kill('SIGTERM') });
    });
  });
}
