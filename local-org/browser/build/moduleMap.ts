import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder whose sub-folders are LWC bundles of one namespace: `folder/hello/hello.ts` is `namespace/hello`. */
interface BundleFolder {
  readonly namespace: string;
  readonly folder: string;
}

/** What a module's name stands for: the files that may answer it, in the order in which they are asked. */
export interface ModuleMap {
  /** The org's own bundles, of namespace `c`: the folder of each by its name. */
  readonly packageBundles: ReadonlyMap<string, string>;
  readonly bundleFolders: readonly BundleFolder[];
  /** Modules that the base components name one by one: labels, gates, locale. */
  readonly baseModules: ReadonlyMap<string, string>;
}

/** A bundle of the packages that pages may place, by its name in a flexipage: `c:conversationGuide`. */
export interface ExposedBundle {
  readonly name: string;
  readonly specifier: string;
}

export const clientFolder = fileURLToPath(new URL('../client/', import.meta.url));
const require = createRequire(import.meta.url);
const baseFolder = path.dirname(require.resolve('lightning-base-components/package.json'));
const baseBundles = path.join(baseFolder, 'src/lightning');
/** A bundle is a script, or a style sheet that others import. */
const extensions = ['.ts', '.js', '.css'];

interface NamedModule {
  readonly name?: string;
  readonly path?: string;
}

function baseModules(): ReadonlyMap<string, string> {
  const manifest: { lwc: { modules: NamedModule[] } } = JSON.parse(
    readFileSync(path.join(baseFolder, 'package.json'), 'utf8')
  );
  return new Map(
    manifest.lwc.modules.flatMap(module =>
      module.name && module.path ? [[module.name, path.join(baseFolder, module.path)] as const] : []
    )
  );
}

/** Package bundles are `c`, the shell `local`; a stand-in of `lightning` comes before the base component of that name. */
export function createModuleMap(packageBundles: ReadonlyMap<string, string>): ModuleMap {
  return {
    packageBundles,
    bundleFolders: [
      ...['lightning', 'force', 'local'].map(namespace => ({
        namespace,
        folder: path.join(clientFolder, 'modules', namespace)
      })),
      { namespace: 'lightning', folder: baseBundles },
      // What a stand-in calls the base component that it stands in for.
      { namespace: 'lightningBase', folder: baseBundles }
    ],
    baseModules: baseModules()
  };
}

/** The file that a name of the form `namespace/name` stands for. */
export function moduleFile(map: ModuleMap, specifier: string): string | undefined {
  const [namespace, name, ...rest] = specifier.split('/');
  if (namespace === undefined || !name || rest.length > 0) return map.baseModules.get(specifier);
  const file = foldersOf(map, namespace, name)
    .flatMap(folder => extensions.map(extension => path.join(folder, name + extension)))
    .find(candidate => existsSync(candidate));
  return file ?? map.baseModules.get(specifier);
}

/** Where a bundle may be, the first place first. */
function foldersOf(map: ModuleMap, namespace: string, name: string): string[] {
  const own = namespace === 'c' ? map.packageBundles.get(name) : undefined;
  const shared = map.bundleFolders.filter(bundles => bundles.namespace === namespace);
  return [...(own === undefined ? [] : [own]), ...shared.map(({ folder }) => path.join(folder, name))];
}

/** The bundle that a file belongs to, which names the custom element: `{namespace: 'c', name: 'hello'}`. */
export function bundleOf(map: ModuleMap, file: string): { namespace: string; name: string } | undefined {
  for (const [name, folder] of map.packageBundles) {
    if (file.startsWith(folder + path.sep)) return { namespace: 'c', name };
  }
  for (const { namespace, folder } of map.bundleFolders) {
    if (!file.startsWith(folder + path.sep)) continue;
    const [name] = file.slice(folder.length + 1).split(path.sep);
    if (name) return { namespace, name };
  }
  return undefined;
}

/** The package's bundles whose meta file says `isExposed`. */
export function exposedBundles(map: ModuleMap): ExposedBundle[] {
  return [...map.packageBundles]
    .filter(([name, folder]) => {
      const meta = path.join(folder, `${name}.js-meta.xml`);
      return existsSync(meta) && /<isExposed>\s*true\s*</.test(readFileSync(meta, 'utf8'));
    })
    .map(([name]) => ({ name: `c:${name}`, specifier: `c/${name}` }));
}
