import { describe, expect, it } from 'vitest';
import { clashes, missingScripts, planBuild } from '../planBuild.ts';

describe('what becomes of the package’s files', () => {
  it('makes TypeScript JavaScript and copies the rest', () => {
    expect(planBuild(['app/lwc/hello/hello.ts', 'app/lwc/hello/hello.html'])).toEqual([
      { source: 'app/lwc/hello/hello.ts', target: 'app/lwc/hello/hello.js', action: 'strip types' },
      { source: 'app/lwc/hello/hello.html', target: 'app/lwc/hello/hello.html', action: 'copy' }
    ]);
  });

  it('leaves out tests, declarations and settings of tools', () => {
    const files = [
      'app/lwc/hello/__tests__/hello.test.ts',
      'app/lwc/tsconfig.json',
      'app/lwc/types.d.ts',
      'app/lwc/.eslintrc.json'
    ];
    expect(planBuild(files)).toEqual([]);
  });

  it('says when two sources become one file', () => {
    expect(clashes(planBuild(['lwc/a/a.js', 'lwc/a/a.ts', 'lwc/b/b.ts']))).toEqual([
      'lwc/a/a.js and lwc/a/a.ts both become lwc/a/a.js: delete the one that is compiled.'
    ]);
  });

  it('names TypeScript whose JavaScript was not written', () => {
    const steps = planBuild(['lwc/a/a.ts', 'lwc/b/b.ts', 'lwc/b/b.html']);
    expect(missingScripts(steps, new Set(['lwc/a/a.js']))).toEqual([
      'lwc/b/b.ts has no lwc/b/b.js in the build.'
    ]);
  });
});
