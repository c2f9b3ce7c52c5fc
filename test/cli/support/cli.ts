/**
 * The real sf CLI, as a user of its own would run it: a home folder and a project that nobody else has, no telemetry, no
 * update, no colours, nothing of the environment that the tests run in.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { accessToken } from './accessToken.ts';

const repository = join(import.meta.dirname, '../../..');
/** What no command may take, however busy the machine: beyond it, it hangs. */
const longestRun = 300_000;

/** How a command ended and what it printed. */
interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command says with `--json`: its result, or the name and message of what went wrong. */
const jsonAnswer = z.object({
  status: z.number(),
  result: z.unknown().optional(),
  name: z.string().optional(),
  message: z.string().optional(),
  warnings: z.array(z.string()).optional()
});
export type JsonAnswer = z.infer<typeof jsonAnswer>;

export interface Cli {
  /** The project's folder, in which commands run. */
  readonly project: string;
  /** Runs `sf` with these words, whatever comes of it. */
  run(...words: string[]): Promise<Run>;
  /** Runs it with `--json` and reads the answer. */
  json(...words: string[]): Promise<JsonAnswer>;
  /** Signs a persona in under its name as the alias, by a token as `sf org login access-token` takes it. */
  login(persona: string, ...words: string[]): Promise<Run>;
  /** As `login`, with a token at hand. */
  loginWith(token: string, ...words: string[]): Promise<Run>;
  /** Writes a file into the project; answers its name. */
  write(name: string, content: string): Promise<string>;
  close(): Promise<void>;
}

/** The CLI to run: what `SF_CLI` names, or the one that `tools/` installs. @throws when there is none */
export function sfCommand(): string {
  const command = resolve(process.env['SF_CLI'] ?? join(repository, 'tools/node_modules/.bin/sf'));
  if (existsSync(command)) return command;
  throw new Error(`There is no sf CLI at ${command}: run npm ci --prefix tools, or let SF_CLI name one.`);
}

/**
 * A user of the CLI, with a new home and a project of `sfdx-project.json` and an empty package directory.
 * @param copies further files and folders of this repository that the project has
 */
export async function openCli(orgUrl: string, copies: readonly string[] = []): Promise<Cli> {
  const folder = await mkdtemp(join(tmpdir(), 'same-page-cli-'));
  const [home, project] = [join(folder, 'home'), join(folder, 'project')];
  await mkdir(home);
  await mkdir(join(project, 'force-app'), { recursive: true });
  for (const name of ['sfdx-project.json', ...copies]) {
    await cp(join(repository, name), join(project, name), { recursive: true });
  }
  const run = (words: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    runCommand(words, project, { ...quietEnvironment(home), ...more });
  const cli: Cli = {
    project,
    run: (...words) => run(words),
    json: async (...words) => readJson(await run([...words, '--json'])),
    login: async (persona, ...words) =>
      cli.loginWith(await accessToken(orgUrl, persona), '--alias', persona, ...words),
    loginWith: (token, ...words) =>
      run(['org', 'login', 'access-token', '--instance-url', orgUrl, '--no-prompt', ...words], {
        SF_ACCESS_TOKEN: token
      }),
    write: async (name, content) => {
      await mkdir(dirname(join(project, name)), { recursive: true });
      await writeFile(join(project, name), content);
      return name;
    },
    close: () => rm(folder, { recursive: true, force: true })
  };
  return cli;
}

function quietEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_DISABLE_LOG_FILE: 'true',
    SF_DISABLE_TELEMETRY: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
  };
}

/** @throws when the command had to be ended */
function runCommand(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const options = {
    cwd,
    env,
    timeout: longestRun,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile(sfCommand(), [...words], options, (error, stdout, stderr) => {
      const printed = [stdout, stderr].map(stripVTControlCharacters);
      const exitCode = error === null ? 0 : error.code;
      if (typeof exitCode !== 'number') {
        reject(
          new Error(`sf ${words.join(' ')} did not end by itself:\n${printed.join('\n')}`, { cause: error })
        );
        return;
      }
      const [out = '', problems = ''] = printed;
      resolve({ exitCode, stdout: out, stderr: problems });
    });
    child.stdin?.end();
  });
}

function readJson({ stdout, stderr }: Run): JsonAnswer {
  try {
    return jsonAnswer.parse(JSON.parse(stdout));
  } catch (error) {
    throw new Error(`The command answered no JSON:\n${stdout}\n${stderr}`, { cause: error });
  }
}
