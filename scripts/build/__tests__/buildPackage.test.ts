import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPackage } from '../buildPackage.ts';

let project: string;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
}

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'build-'));
  write('sfdx-project.json', JSON.stringify({ packageDirectories: [{ path: 'app' }] }));
  write('app/lwc/hello/hello.html', '<template>{greeting}</template>');
  write(
    'app/lwc/hello/hello.js-meta.xml',
    '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion></LightningComponentBundle>'
  );
});
afterEach(() => rmSync(project, { recursive: true }));

const component = (member: string) =>
  `import { LightningElement, api } from 'lwc';
   export default class Hello extends LightningElement { @api greeting: string = 'Hello'; ${member} }`;

describe('the build', () => {
  it('writes JavaScript that the platform takes, and no TypeScript', async () => {
    write('app/lwc/hello/hello.ts', component(''));
    const target = path.join(project, 'dist');

    expect(await buildPackage(project, target)).toEqual({ files: 3, bundles: 1, problems: [] });

    const script = readFileSync(path.join(target, 'app/lwc/hello/hello.js'), 'utf8');
    expect(script).toContain("@api greeting         = 'Hello';");
    expect(existsSync(path.join(target, 'app/lwc/hello/hello.ts'))).toBe(false);
    expect(existsSync(path.join(target, 'sfdx-project.json'))).toBe(true);
  });

  it('takes along what defines the package, and what removes it', async () => {
    const directory = { path: 'app', definitionFile: 'config/org.json' };
    write('sfdx-project.json', JSON.stringify({ packageDirectories: [directory] }));
    write('config/org.json', '{}');
    write('app/lwc/hello/hello.ts', component(''));
    const target = path.join(project, 'dist');

    await buildPackage(project, target);

    expect(existsSync(path.join(target, 'config/org.json'))).toBe(true);
    const removal = readFileSync(path.join(target, 'remove/destructiveChangesPost.xml'), 'utf8');
    expect(removal.match(/<(members|name)>.*?<\/\1>/g)).toEqual([
      '<members>hello</members>',
      '<name>LightningComponentBundle</name>'
    ]);
  });

  it('reports what the platform’s compiler refuses, with the file', async () => {
    write('app/lwc/hello/hello.ts', component('static { Hello.ready = true; }'));
    const { problems } = await buildPackage(project, path.join(project, 'dist'));
    expect(problems.join('\n')).toMatch(/app\/lwc\/hello\/hello\.js/);
  });
});
