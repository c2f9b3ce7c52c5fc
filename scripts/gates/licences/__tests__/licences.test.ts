import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../__tests__/projectFolder.ts';
import { isAllowed } from '../allowedLicence.ts';
import { inspectCopies } from '../copiesGate.ts';
import { inspectLicences } from '../licencesGate.ts';

const terms = `Terms of Use

These Terms of Use govern the download, installation, and/or use of this
software provided by Salesforce, Inc. ("Salesforce").
`;
const button =
  'export default class Button {\n  label = "a label that is long enough to be recognised";\n}\n';

const packages = {
  'node_modules/free/package.json': JSON.stringify({ name: 'free', version: '1.0.0', license: 'MIT' }),
  'node_modules/copyleft/package.json': JSON.stringify({
    name: 'copyleft',
    version: '1.0.0',
    license: 'GPL-3.0-only'
  }),
  'node_modules/components/package.json': JSON.stringify({
    name: 'components',
    version: '1.0.0',
    license: 'MIT'
  }),
  'node_modules/components/LICENSE.txt': terms,
  'node_modules/components/button.js': button
};

const manifest = (dependencies: object, devDependencies: object = {}) =>
  JSON.stringify({ name: 'x', version: '1.0.0', private: true, dependencies, devDependencies });

describe('licences', () => {
  it('are found wanting where a production dependency has none of the allowed ones', async () => {
    const project = projectFolder({
      ...packages,
      'package.json': manifest({ free: '1', copyleft: '1' })
    });
    expect((await inspectLicences(project)).findings).toEqual([
      {
        rule: 'licence',
        file: 'node_modules/copyleft',
        message: 'copyleft@1.0.0 comes under GPL-3.0-only, which is not among the allowed licences.'
      }
    ]);
  });

  it("are read from the licence's own text: a package under Salesforce's terms may call itself MIT", async () => {
    const project = projectFolder({ ...packages, 'package.json': manifest({ components: '1' }) });
    expect((await inspectLicences(project)).findings.map(({ message }) => message)).toEqual([
      "components@1.0.0 comes under Salesforce's terms of use, which is not among the allowed licences."
    ]);
  });

  it('of development dependencies are not asked for', async () => {
    const project = projectFolder({
      ...packages,
      'package.json': manifest({ free: '1' }, { components: '1' })
    });
    expect(await inspectLicences(project)).toEqual({ inspected: '1 production dependencies', findings: [] });
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['(MIT AND GPL-2.0-only)', false],
    ['Custom: LICENSE.txt', false],
    ['UNKNOWN', false]
  ])('%s: allowed is %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});

describe('copies', () => {
  async function copies(files: Readonly<Record<string, string>>) {
    const project = projectFolder({
      ...packages,
      'package.json': manifest({}, { components: '1' }),
      'dist/own.js': 'export const own = 1;\n',
      ...files
    });
    execFileSync('git', ['init', '--quiet'], { cwd: project });
    execFileSync('git', ['add', 'package.json', ...Object.keys(files)], { cwd: project });
    return (await inspectCopies(project)).findings;
  }

  it('are found in what is deployed and in the repository, formatted anew or not', async () => {
    const found = await copies({
      'dist/lwc/button/button.js': button,
      'lib/button.js': button.replaceAll('\n  ', '\n      ')
    });
    expect(found.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'dist/lwc/button/button.js is components@1.0.0/button.js, whose licence does not allow it here.',
      'lib/button.js is components@1.0.0/button.js, whose licence does not allow it here.'
    ]);
  });

  it('are none where a file only resembles one', async () => {
    expect(await copies({ 'lib/button.js': button.replace('label', 'title') })).toEqual([]);
  });
});
