import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSchema } from '../../../metadata/loadSchema.ts';
import { bundlesInSource } from '../../../metadata/sourceFormat.ts';
import { buildBrowser } from '../buildBrowser.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
  write(
    'hello.js-meta.xml',
    '<LightningComponentBundle><apiVersion>67.0</apiVersion><isExposed>true</isExposed></LightningComponentBundle>'
  );
  write('hello.html', '<template><lightning-button label={greeting}></lightning-button></template>');
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  const bundle = path.join(folder, 'package/main/default/lwc/hello');
  mkdirSync(bundle, { recursive: true });
  writeFileSync(path.join(bundle, file), text);
}

const component = (imports: string) => `
  import { LightningElement, api } from 'lwc';
  ${imports}
  export default class Hello extends LightningElement { @api greeting: string = 'Good morning'; }`;

async function build(): Promise<string> {
  const built = await buildBrowser({
    bundles: bundlesInSource(path.join(folder, 'package')),
    schema: loadSchema({ packageDirectories: [] }).schema,
    cacheFolder: path.join(folder, 'cache'),
    progress: () => undefined
  });
  return built.folder;
}

describe('the build of the pages', () => {
  it('makes one script of the shell with its base components, and one of the package’s bundles', async () => {
    write('hello.ts', component(''));
    const scripts = path.join(await build(), 'assets');
    const panels = readdirSync(scripts).filter(name => name.startsWith('exposedBundles'));
    expect(panels).toHaveLength(1);
    expect(readFileSync(path.join(scripts, panels[0] ?? ''), 'utf8')).toContain('Good morning');
    const html = readFileSync(path.join(scripts, '../index.html'), 'utf8');
    expect(html).toContain(`rel="modulepreload" href="/assets/${panels[0]}"`);
  });

  it('is not repeated while the sources are the same', async () => {
    const first = await build();
    const { mtimeMs } = statSync(path.join(first, 'index.html'));
    expect(await build()).toBe(first);
    expect(statSync(path.join(first, 'index.html')).mtimeMs).toBe(mtimeMs);
  });

  it.each([
    ["import 'lightning/empApi';", 'c/hello uses lightning/empApi, which the local org does not provide'],
    ["import call from '@salesforce/apex/A.b';", 'c/hello uses @salesforce/apex/A.b'],
    ["import { x } from './missing';", 'imports ./missing, which does not exist']
  ])('fails by name for %s', async (imports, message) => {
    write('hello.ts', component(imports));
    await expect(build()).rejects.toThrow(message);
  });

  it('says where a source does not compile', async () => {
    write('hello.ts', component('').replace('@api', '@unknown'));
    await expect(build()).rejects.toThrow(
      /^The pages could not be built:\nc\/hello does not compile: LWC1102: .*hello\.ts:4:\d+\)$/
    );
  });
});
