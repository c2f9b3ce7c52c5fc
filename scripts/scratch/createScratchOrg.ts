import { spawn } from 'node:child_process';
import type { ScratchOptions } from './options.ts';

/** The arguments of the sf CLI that make the org. */
export function scratchArguments({ alias, devHub, days }: Omit<ScratchOptions, 'demo'>): string[] {
  return [
    'org',
    'create',
    'scratch',
    '--definition-file',
    'config/project-scratch-def.json',
    '--alias',
    alias,
    '--set-default',
    '--duration-days',
    String(days),
    ...(devHub === undefined ? [] : ['--target-dev-hub', devHub])
  ];
}

/**
 * Has the user's own sf CLI make a scratch org, in sight of the user: it shows its progress, and its reason when it
 * can't.
 * @throws an error that says what to do when there is no CLI, or it made no org
 */
export async function createScratchOrg(root: string, options: Omit<ScratchOptions, 'demo'>): Promise<void> {
  const child = spawn('sf', scratchArguments(options), {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', error => reject(startProblem(error)));
    child.once('exit', resolve);
  });
  if (code !== 0) {
    throw new Error(
      'The sf CLI made no scratch org; it says above why. It takes a Dev Hub: sf org login web --set-default-dev-hub'
    );
  }
}

const startProblem = (error: Error): Error =>
  'code' in error && error.code === 'ENOENT'
    ? new Error('The Salesforce CLI is not installed. Install it: npm install --global @salesforce/cli', {
        cause: error
      })
    : error;
