/** A file of the package and where it goes: as it is, or with its types taken out. */
export interface BuildStep {
  readonly source: string;
  readonly target: string;
  readonly action: 'copy' | 'strip types';
}

const leftOut = [/(^|\/)__tests__\//, /\.d\.ts$/, /(^|\/)(ts|js)config\.json$/, /(^|\/)\.[^/]+$/];

/**
 * What becomes of the package's files, given their paths relative to the project, with `/`: tests and tools' settings
 * are left out, TypeScript becomes JavaScript, the rest is copied.
 */
export function planBuild(files: readonly string[]): BuildStep[] {
  return files
    .filter(file => !leftOut.some(pattern => pattern.test(file)))
    .map(source =>
      source.endsWith('.ts')
        ? { source, target: `${source.slice(0, -'.ts'.length)}.js`, action: 'strip types' as const }
        : { source, target: source, action: 'copy' as const }
    );
}

/** Two sources that would become one file: `hello.ts` beside `hello.js`. */
export function clashes(steps: readonly BuildStep[]): string[] {
  const seen = new Map<string, string>();
  return steps.flatMap(({ source, target }) => {
    const other = seen.get(target);
    seen.set(target, source);
    return other ? [`${other} and ${source} both become ${target}: delete the one that is compiled.`] : [];
  });
}

/** The TypeScript sources whose JavaScript isn't among the written files. */
export function missingScripts(steps: readonly BuildStep[], written: ReadonlySet<string>): string[] {
  return steps
    .filter(({ action, target }) => action === 'strip types' && !written.has(target))
    .map(({ source, target }) => `${source} has no ${target} in the build.`);
}
