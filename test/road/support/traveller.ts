/** Somebody with a checkout and a home of their own, who runs the project's commands. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export interface Finished {
  readonly code: number | null;
  /** Everything that was printed, as the reader saw it. */
  readonly said: string;
}

export class Traveller {
  readonly #folder = mkdtempSync(join(tmpdir(), 'road-'));
  readonly project = join(this.#folder, 'project');
  readonly home = join(this.#folder, 'home');

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

  /** Installs a command that every later one finds first. */
  install(name: string, script: string): void {
    mkdirSync(join(this.#folder, 'bin'), { recursive: true });
    writeFileSync(join(this.#folder, 'bin', name), script, { mode: 0o755 });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #run(script: string, args: readonly string[]): Promise<Finished> {
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
      stream.on('data', (part: Buffer) => said.push(String(part)));
    return new Promise(done => child.once('close', code => done({ code, said: said.join('') })));
  }
}
