/** The parent's side of an org that runs as a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const repository = join(import.meta.dirname, '../../..');
const started = z.object({ url: z.string() });
const rested = z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() });
export type Memory = z.infer<typeof rested>;

export interface OrgChild {
  readonly url: string;
  /** What it wrote to its error output: the reasons of its own faults. */
  readonly complaints: readonly string[];
  isAlive(): boolean;
  /** Collects its garbage. @returns the bytes that it holds then */
  rest(): Promise<Memory>;
  end(): Promise<void>;
}

/** Starts it and waits until it answers. @throws with what it printed when it ends before */
export async function startOrgChild(): Promise<OrgChild> {
  const child = fork(join(import.meta.dirname, 'fuzzedOrg.ts'), {
    cwd: repository,
    execArgv: ['--expose-gc', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  });
  const complaints: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`The local org ended with ${String(code)}:\n${complaints.join('')}`);
  });
  gone.catch(() => undefined);
  const told = async (): Promise<unknown> => (await Promise.race([once(child, 'message'), gone]))[0];
  const { url } = started.parse(await told());
  return {
    url,
    complaints,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    rest: async () => {
      const answer = told();
      child.send('rest');
      return rested.parse(await answer);
    },
    end: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
  };
}
