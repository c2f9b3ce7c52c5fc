import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BundleComponent } from '../../metadata/component.ts';
import { createCompiler } from './compile.ts';
import { isPackageModule, lwcPlugin } from './lwcPlugin.ts';
import { clientFolder, createModuleMap } from './moduleMap.ts';
import type { ScopedSchema } from './scopedModules.ts';
import { writeBundle } from './writeBundle.ts';

export interface BrowserBuildOptions {
  /** The org's own bundles. */
  readonly bundles: readonly BundleComponent[];
  readonly schema: ScopedSchema;
  /** Where builds and compiled sources are kept: `.cache/browser`. */
  readonly cacheFolder: string;
  readonly progress: (line: string) => void;
}

const require = createRequire(import.meta.url);
const designSystemFolder = path.dirname(require.resolve('@salesforce-ux/design-system/package.json'));
const designSystem2Folder = path.dirname(require.resolve('@salesforce-ux/design-system-2/package.json'));
const iconCategories = ['action', 'custom', 'doctype', 'standard', 'utility'];
const firstModules = new Set(
  [
    'index.html',
    'main.ts',
    'bundles.ts',
    'session.ts',
    'pageReads.ts',
    'http.ts',
    'localeSettings.ts',
    'localeFormats.ts'
  ].map(file => path.join(clientFolder, file))
);
/** What runs before the shell is loaded: it puts synthetic shadow in place and finds out who is signed in. */
const isFirstModule = (id: string): boolean =>
  firstModules.has(id) || id.includes('/@lwc/synthetic-shadow/') || /^\0(rolldown|vite)\//.test(id);
const buildFolder = fileURLToPath(new URL('.', import.meta.url));

function versionOf(packageName: string): string {
  const manifest: { version: string } = require(`${packageName}/package.json`);
  return `${packageName}@${manifest.version}`;
}

/** Every file below the folders, sorted, save tests. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap(entry => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === '__tests__' ? [] : sourceFiles(file);
      return [file];
    })
    .sort();
}

/** The folder's name: a hash of all that the build reads. */
function contentHash(files: readonly string[], rest: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of rest) hash.update(text).update('\0');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function copyAssets(target: string): void {
  cpSync(
    path.join(designSystem2Folder, 'dist/css/bundled/slds2.cosmos.css'),
    path.join(target, 'assets/slds2.cosmos.css')
  );
  for (const category of iconCategories) {
    const sprite = `icons/${category}-sprite/svg/symbols.svg`;
    cpSync(path.join(designSystemFolder, 'assets', sprite), path.join(target, 'assets', sprite));
  }
}

/** Another process may have built the same meanwhile: then its build is as good. */
function keep(temporary: string, folder: string): void {
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The pages could not be built: one line a problem, each naming the bundle, without the bundler's own traces. */
export class PageBuildError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[], cause: unknown) {
    super(`The pages could not be built:\n${lines.join('\n')}`, { cause });
    this.name = 'PageBuildError';
    this.lines = lines;
  }
}

/** What our plugin said, out of the bundler's error. */
function buildError(error: unknown): PageBuildError {
  const problems: unknown =
    error instanceof AggregateError || (error instanceof Error && 'errors' in error) ? error.errors : [error];
  const lines = (Array.isArray(problems) ? problems : [error]).map(problem =>
    problem instanceof Error ? problem.message : String(problem)
  );
  return new PageBuildError(lines, error);
}

/**
 * Builds the page shell and the packages' bundles into static files and answers their folder, which the server serves
 * under `/`. Unchanged sources are not built again; compiled base components are kept by the compiler's version.
 * Throws with the bundle's name when a source doesn't compile or uses what the local org does not provide.
 */
export async function buildBrowser(options: BrowserBuildOptions): Promise<{ folder: string }> {
  const { bundles, schema, cacheFolder, progress } = options;
  const folderOf = (bundle: BundleComponent) => bundle.folder ?? writeBundle(bundle, cacheFolder);
  const map = createModuleMap(new Map(bundles.map(bundle => [bundle.fullName, folderOf(bundle)])));
  const names = [
    ...[...schema.labels.values()].map(({ fullName, value }) => `${fullName}=${value}`),
    ...[...schema.messageChannels.values()].map(({ fullName }) => fullName),
    ...[...schema.objects.values()].flatMap(({ apiName, fields }) => [apiName, ...fields.keys()])
  ];
  const versions = [
    'lightning-base-components',
    '@lwc/compiler',
    '@salesforce-ux/design-system',
    '@salesforce-ux/design-system-2',
    'vite'
  ].map(versionOf);
  const files = [buildFolder, clientFolder, ...map.packageBundles.values()].flatMap(sourceFiles);
  const folder = path.join(cacheFolder, contentHash(files, [...versions, ...names]));
  if (existsSync(folder)) return { folder };

  progress('Building pages: the first time takes about a minute');
  const compilerVersion =
    versionOf('@lwc/compiler') + readFileSync(path.join(buildFolder, 'compile.ts'), 'utf8');
  const compile = createCompiler(path.join(cacheFolder, 'compiled'), compilerVersion);
  let compiled = 0;
  const temporary = `${folder}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    await build({
      root: clientFolder,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      oxc: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [
        lwcPlugin({
          map,
          scoped: {
            schema,
            sessionModule: path.join(clientFolder, 'session.ts'),
            i18nModule: path.join(clientFolder, 'i18n.ts')
          },
          compile: source => {
            compiled += 1;
            if (compiled % 200 === 0) progress(`Building pages: ${compiled} sources compiled`);
            return compile(source);
          }
        })
      ],
      build: {
        outDir: temporary,
        emptyOutDir: true,
        target: 'esnext',
        // Our plugin names in the page what is to be fetched early.
        modulePreload: false,
        chunkSizeWarningLimit: 10_000,
        rolldownOptions: {
          checks: { pluginTimings: false },
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                { name: 'start', test: isFirstModule },
                { name: 'base', test: id => !isPackageModule(map, id) }
              ]
            }
          }
        }
      }
    });
    copyAssets(temporary);
    keep(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw buildError(error);
  }
  return { folder };
}
