import type { LightningElementConstructor } from 'local/exposedBundles';

type Bundles = ReadonlyMap<string, LightningElementConstructor>;

let loaded: Bundles | undefined;

/** The bundles that pages may place, by name, once they are loaded: pages are rendered with them at once. */
export function loadedBundles(): Bundles | undefined {
  return loaded;
}

/** Loads the bundles that pages may place. */
export async function loadBundles(): Promise<Bundles> {
  loaded ??= (await import('local/exposedBundles')).default;
  return loaded;
}
