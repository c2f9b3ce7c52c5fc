import { createHash } from 'node:crypto';
import { componentKey, contentOfComponent, type Component, type Components } from './component.ts';

/** What a deploy made of a component, over what the packages say. */
export interface Deployed {
  readonly key: string;
  /** Nothing: the deploy removed it. */
  readonly component?: Component;
  /** A mark of what the packages said when it was deployed; nothing: they did not have it. */
  readonly over?: string;
}

/** A short mark of all that a component says. */
export function markOf(component: Component): string {
  return createHash('sha256').update(contentOfComponent(component)).digest('hex');
}

export function componentsByKey(components: Iterable<Component>): Components {
  return new Map([...components].map(component => [componentKey(component), component]));
}

/**
 * The components of an org that serves packages and was deployed to: what was written last counts. A deployed component
 * stands until the packages say something else of it than they did when it was deployed; it is `outdated` then.
 */
export function deployedOver(
  packaged: Components,
  deployed: readonly Deployed[]
): { readonly components: Components; readonly outdated: readonly string[] } {
  const components = new Map(packaged);
  const outdated: string[] = [];
  for (const { key, component, over } of deployed) {
    const own = packaged.get(key);
    if ((own && markOf(own)) !== over) outdated.push(key);
    else if (component) components.set(key, component);
    else components.delete(key);
  }
  return { components, outdated };
}
