/** Somebody with a checkout and a home of their own, who runs the project's commands. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve } from 'node:path';
import { zipSync } from 'fflate';

export interface Finished {
  readonly code: number | null;
  /** Everything that was printed, as the reader saw it. */
  readonly said: string;
}

export class Traveller {
  readonly #folder = mkdtempSync(join(tmpdir(), 'road-'));
  readonly project = join(this.#folder, 'project');
  readonly home = join(this.#folder, 'home');
  readonly audits = join(this.#folder, 'audits');

  constructor() {
    mkdirSync(this.home);
    for (const part of ['sfdx-project.json', 'package.json', 'config', 'force-app']) {
      cpSync(part, join(this.project, part), { recursive: true });
    }
  }

  /** Changes a file of the checkout. */
  edit(file: string, change: (text: string) => string): void {
    const path = join(this.project, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  logIn(url: string, token: string, username: string, alias: string): Promise<Finished> {
    return this.#run('test/road/support/saveLogin.ts', [url, token, username, alias]);
  }

  deploy(...args: string[]): Promise<Finished> {
    return this.#run('scripts/deploy.ts', args);
  }

  scratch(...args: string[]): Promise<Finished> {
    return this.#run('scripts/scratch.ts', args);
  }

  /** Of the forecast; the files are written to `audits`. */
  auditForecast(...args: string[]): Promise<Finished> {
    return this.#run('scripts/audit.ts', ['--output', this.audits, ...args]);
  }

  /** The same, stopped with Ctrl+C when the promise is kept. */
  stoppedAudit(until: Promise<void>, ...args: string[]): Promise<Finished> {
    let stop = (): void => undefined;
    void until.then(() => stop());
    return this.#run('scripts/audit.ts', ['--output', this.audits, ...args], (_said, child) => {
      stop = () => child.kill('SIGINT');
    });
  }

  audit(...args: string[]): Promise<Finished> {
    return this.#run('scripts/audit.ts', ['--self-test', ...args]);
  }

  /** The same, stopped with Ctrl+C as soon as it has said this. */
  interruptedAudit(words: string, ...args: string[]): Promise<Finished> {
    return this.#run('scripts/audit.ts', ['--self-test', ...args], (said, child) => {
      if (said.includes(words)) child.kill('SIGINT');
    });
  }

  /** Installs a command that every later one finds first. */
  install(name: string, script: string): void {
    mkdirSync(join(this.#folder, 'bin'), { recursive: true });
    writeFileSync(join(this.#folder, 'bin', name), script, { mode: 0o755 });
  }

  /** A folder of the checkout, zipped as a package of the Metadata API. */
  zip(folder: string): Buffer {
    const root = join(this.project, folder);
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    const entries = files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(root, path), readFileSync(path)] as const;
    });
    return Buffer.from(zipSync(Object.fromEntries(entries)));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #run(
    script: string,
    args: readonly string[],
    heard: (said: string, child: ChildProcess) => void = () => undefined
  ): Promise<Finished> {
    const child = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), resolve(script), ...args],
      {
        cwd: this.project,
        env: {
          ...process.env,
          HOME: this.home,
          USERPROFILE: this.home,
          PATH: [join(this.#folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter)
        },
        stdio: ['ignore', 'pipe', 'pipe']
      }
    );
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        said.push(String(part));
        heard(String(part), child);
      });
    return new Promise(done => child.once('close', code => done({ code, said: said.join('') })));
  }
}
