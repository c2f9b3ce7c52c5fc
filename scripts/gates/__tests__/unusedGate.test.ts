import { expect, it } from 'vitest';
import { inspectUnused } from '../unusedGate.ts';
import { projectFolder } from './projectFolder.ts';

it('finds the file, the export and the dependency that nothing uses, and the package that none declares', async () => {
  const project = projectFolder({
    'package.json': JSON.stringify({ name: 'x', type: 'module', dependencies: { zod: '4' } }),
    'index.js': "import { used } from './part.js';\nimport pg from 'pg';\npg(used);\n",
    'part.js': 'export const used = 1;\nexport const idle = 2;\n',
    'forgotten.js': 'export const nobody = 3;\n'
  });

  const { findings } = await inspectUnused(project);

  expect(findings.map(({ rule, file, message }) => `${file}: ${rule} ${message}`).sort()).toEqual([
    'forgotten.js: files forgotten.js',
    'index.js: unlisted pg',
    'package.json: dependencies zod',
    'part.js: exports idle'
  ]);
});
