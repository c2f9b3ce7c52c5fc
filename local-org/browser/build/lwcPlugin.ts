import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { BundleSource } from './compile.ts';
import type { ModuleMap } from './moduleMap.ts';
import { bundleOf, exposedBundles, moduleFile } from './moduleMap.ts';
import type { ScopedModuleContext } from './scopedModules.ts';
import { isSharedModule, scopedModule } from './scopedModules.ts';

export interface LwcPluginOptions {
  readonly map: ModuleMap;
  readonly scoped: ScopedModuleContext;
  readonly compile: (source: BundleSource) => string;
}

/** Vite's own plugins for html and css must not recognize a template's or a style sheet's id: `\0lwc:/…/hello.html.js`. */
const compiledPrefix = '\0lwc:';
const compiledId = (file: string): string => `${compiledPrefix}${file}.js`;
const scopedPrefix = '\0scoped:';
const exposedModule = 'local/exposedBundles';
/** Stand for what isn't there, and for the base components' thousands of icon templates: icons come from sprites. */
const noTemplate = compiledId('noTemplate');
const noStyles = compiledId('noStyles');
const runtime = new Map([
  ['lwc', '@lwc/engine-dom'],
  ['wire-service', '@lwc/wire-service']
]);

/** `/…/hello.html` or `/…/hello.css?scoped=true`, whatever prefix it came with. */
function fileOf(id: string): string {
  const file = id.startsWith(compiledPrefix) ? id.slice(compiledPrefix.length, -'.js'.length) : id;
  return file.split('?')[0] ?? file;
}

function resolveRelative(importee: string, importer: string): string {
  const file = path.resolve(path.dirname(importer), fileOf(importee));
  // The base components' style sheets for native shadow: the page shell uses synthetic shadow, as the platform does.
  if (file.endsWith('.lbc.native.css')) return noStyles;
  if (file.endsWith('.html')) return existsSync(file) ? compiledId(file) : noTemplate;
  if (file.endsWith('.css')) return existsSync(file) ? compiledId(file) : noStyles;
  const script = ['', '.ts', '.js', '/index.ts', '/index.js'].map(ending => file + ending).find(isScript);
  if (!script) throw new Error(`${importer} imports ${importee}, which does not exist.`);
  return script;
}

const isScript = (file: string): boolean => /\.[tj]s$/.test(file) && existsSync(file);

/** All exposed bundles as one module, so that pages load them with one request. */
function exposedSource(map: ModuleMap): string {
  const bundles = exposedBundles(map);
  const imports = bundles.map(
    ({ specifier }, index) => `import bundle${index} from ${JSON.stringify(specifier)};`
  );
  const entries = bundles.map(({ name }, index) => `[${JSON.stringify(name)}, bundle${index}]`);
  return `${imports.join('\n')}\nexport default new Map([${entries.join(', ')}]);`;
}

/** Does a module belong to the packages: their bundles, and what these import of the org and of the session? */
export function isPackageModule(map: ModuleMap, id: string): boolean {
  if (id.startsWith(scopedPrefix)) return !isSharedModule(id.slice(scopedPrefix.length));
  return id === compiledId(exposedModule) || bundleOf(map, fileOf(id))?.namespace === 'c';
}

/**
 * Vite plugin that resolves and compiles LWC bundles: of the packages, of the page shell and of the base components.
 * A module that the local org doesn't provide fails the build by name.
 */
export function lwcPlugin({ map, scoped, compile }: LwcPluginOptions): Plugin {
  return {
    name: 'local-org-lwc',
    enforce: 'pre',
    async resolveId(importee, importer) {
      if (!importer || importee.startsWith('\0')) return undefined;
      const from = fileOf(importer);
      const engine = runtime.get(importee);
      if (engine) return this.resolve(engine, undefined, { skipSelf: true });
      if (importee === exposedModule) return compiledId(exposedModule);
      if (importee.startsWith('lightning/iconSvgTemplates')) return noTemplate;
      if (isSharedModule(importee) && scopedModule(importee, scoped)) return scopedPrefix + importee;
      const file = moduleFile(map, importee);
      if (file) return file.endsWith('.css') ? compiledId(file) : file;
      if (!bundleOf(map, from)) return undefined;
      if (importee.startsWith('.')) return resolveRelative(importee, from);
      if (scopedModule(importee, scoped)) return scopedPrefix + importee;
      if (path.isAbsolute(importee) || importee.startsWith('@lwc/')) return undefined;
      const { namespace, name } = bundleOf(map, from) ?? { namespace: '', name: from };
      throw new Error(
        `${namespace}/${name} uses ${importee}, which the local org does not provide (${from}).`
      );
    },
    load(id) {
      if (id === noTemplate) return { code: 'export default undefined;', moduleType: 'js' };
      if (id === noStyles) return { code: 'export default [];', moduleType: 'js' };
      if (id === compiledId(exposedModule)) return { code: exposedSource(map), moduleType: 'js' };
      if (id.startsWith(scopedPrefix)) {
        return { code: scopedModule(id.slice(scopedPrefix.length), scoped) ?? '', moduleType: 'js' };
      }
      const file = fileOf(id);
      const bundle = bundleOf(map, file);
      if (!bundle) return undefined;
      const source = {
        ...bundle,
        file,
        text: readFileSync(file, 'utf8'),
        scoped: file.endsWith('.scoped.css')
      };
      return { code: compile(source), moduleType: 'js' };
    },
    /** The first script loads the shell and the package's bundles by code: the browser fetches them together with it. */
    transformIndexHtml(_html, { bundle = {} }) {
      return Object.values(bundle)
        .filter(chunk => chunk.type === 'chunk' && !chunk.isEntry && chunk.facadeModuleId !== noTemplate)
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `/${fileName}` },
          injectTo: 'head' as const
        }));
    }
  };
}
