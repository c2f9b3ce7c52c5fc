import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockDataFolder } from '../../../local-org/database/connection/dataFolder.ts';

const root = join(import.meta.dirname, '../../..');
let taken: Server;
let port = 0;
beforeAll(async () => {
  taken = createServer();
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => void taken.close());

/** Runs the command until it ends: its exit code and what it printed as errors. */
function run(...args: string[]): Promise<{ code: number | null; errors: string[] }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--no-pages', ...args], {
    cwd: root
  });
  let errors = '';
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  return new Promise(resolve =>
    child.once('close', code => resolve({ code, errors: errors.split('\n').filter(line => line !== '') }))
  );
}

function packageWith(path: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  return folder;
}

describe('npm start says in one line why it did not start:', () => {
  it('a port in use', async () => {
    expect(await run('--data', 'memory', '--port', String(port))).toEqual({
      code: 1,
      errors: [`Port ${port} is in use. Stop what uses it, or choose another with --port.`]
    });
  });

  it('a metadata file that is wrong, with path, line and column', async () => {
    const folder = packageWith('tabs/X.tab-meta.xml', '<CustomTab>\n  <label>X</lable>\n</CustomTab>');
    expect(await run('--data', 'memory', '--port', '0', '--source', folder)).toEqual({
      code: 1,
      errors: [
        expect.stringMatching(/X\.tab-meta\.xml:2:\d+ The XML is not well formed: unexpected close tag\.$/)
      ]
    });
  });

  it('a formula that is wrong', async () => {
    const folder = packageWith(
      'objects/Account/fields/X__c.field-meta.xml',
      '<CustomField>\n<fullName>X__c</fullName><label>X</label><type>Number</type>\n<formula>Nothing__c + 1</formula></CustomField>'
    );
    expect(await run('--data', 'memory', '--port', '0', '--source', folder)).toEqual({
      code: 1,
      errors: [expect.stringMatching(/X__c\.field-meta\.xml:3:10 .*Nothing__c/)]
    });
  });

  it('a data folder in use', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-'));
    const unlock = lockDataFolder(folder);
    const { code, errors } = await run('--bare', '--data', folder, '--port', '0');
    unlock();
    expect({ code, errors }).toEqual({
      code: 1,
      errors: [expect.stringContaining(`The data folder ${folder} is in use by process ${process.pid}.`)]
    });
  });
});
