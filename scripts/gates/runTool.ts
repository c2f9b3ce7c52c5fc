import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface ToolOptions {
  readonly folder: string;
  /** With which the tool says that it has done its work; many say 1 for findings. */
  readonly exitCodes?: readonly number[];
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a command line tool that is written in JavaScript, and answers what it prints.
 * @throws Error with what the tool printed when it ends with another exit code
 */
export async function runTool(
  script: string,
  args: readonly string[],
  { folder, exitCodes = [0, 1], environment = {} }: ToolOptions
): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...process.env, SF_DISABLE_TELEMETRY: 'true', ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (exitCode === null || !exitCodes.includes(exitCode)) {
    throw new Error(`${script} ${args.join(' ')} ended with ${exitCode}:\n${stdout}\n${stderr}`);
  }
  return stdout;
}
