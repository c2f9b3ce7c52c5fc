import { describe, expect, it } from 'vitest';
import { bundlePart, moduleProblem, partProblem } from './importTable.ts';
import { importedPath, partOf, sourcesIn, type Source } from './sources.ts';

const sources = sourcesIn('force-app', 'local-org', 'scripts');

function importProblems(source: Source): string[] {
  return source.imports.flatMap(specifier => {
    const path = importedPath(source, specifier);
    const problem = path ? partProblem(source.part, partOf(path)) : moduleProblem(source.part, specifier);
    return problem && source.part !== 'test' ? [`${source.path}: ${specifier}: ${problem}`] : [];
  });
}

/** The first cycle that a walk from `start` along relative imports finds, as paths. */
function cycleFrom(start: string, imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return undefined;
    for (const next of imports.get(path) ?? []) {
      const cycle = walk(next, [...trail, path]);
      if (cycle) return cycle;
    }
    finished.add(path);
    return undefined;
  };
  return walk(start, []);
}

describe('who may import whom', () => {
  it('holds for every source of the package, the local org and the commands', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(importProblems)).toEqual([]);
  });

  it('keeps the pure bundles free of cycles', () => {
    const pure = sources.filter(source => source.part === 'pure');
    const imports = new Map(
      pure.map(source => [source.path, source.imports.flatMap(name => importedPath(source, name) ?? [])])
    );
    expect(pure.length).toBeGreaterThan(0);
    expect(pure.flatMap(source => cycleFrom(source.path, imports) ?? [])).toEqual([]);
  });

  it('would notice a cycle', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']]
    ]);
    expect(cycleFrom('a', imports)).toEqual(['a', 'b', 'c', 'a']);
  });

  it.each([
    ['pure', 'lightning/graphql'],
    ['pure', 'node:fs'],
    ['presenter', 'lightning/graphql'],
    ['container', 'lightning/uiRecordApi'],
    ['scripts', 'lwc'],
    ['local-org/api', 'jsforce']
  ] as const)('refuses %s that names %s', (part, module) => {
    expect(moduleProblem(part, module)).toBe(`${part} may not import ${module}`);
  });

  it.each([
    ['local-org/formula', 'local-org/database'],
    ['local-org/soql', 'local-org/database'],
    ['local-org/api', 'pure'],
    ['presenter', 'service'],
    ['scripts', 'local-org/server']
  ] as const)('refuses %s that imports from %s', (part, target) => {
    expect(partProblem(part, target)).toBe(`${part} may not import ${target}`);
  });

  it('knows a bundle by its files', () => {
    expect(bundlePart({ name: 'letter', exposed: false, hasTemplate: false })).toBe('pure');
    expect(bundlePart({ name: 'guideService', exposed: false, hasTemplate: false })).toBe('service');
    expect(bundlePart({ name: 'answerTile', exposed: false, hasTemplate: true })).toBe('presenter');
    expect(bundlePart({ name: 'conversationGuide', exposed: true, hasTemplate: true })).toBe('container');
    expect(bundlePart({ name: 'answerModal', exposed: false, hasTemplate: true })).toBe('container');
  });
});
