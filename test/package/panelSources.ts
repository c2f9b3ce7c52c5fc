import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const bundles = resolve(import.meta.dirname, '../../force-app/main/default/lwc');

/** What the package's bundles import from the platform's own modules, by the path of the importing file. */
export interface PanelSource {
  readonly path: string;
  readonly text: string;
}

/** The sources of all bundles, without their tests. */
export function panelSources(): PanelSource[] {
  if (!existsSync(bundles)) return [];
  return readdirSync(bundles, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.includes('__tests__') && !path.endsWith('.d.ts'))
    .map(path => ({ path, text: readFileSync(join(bundles, path), 'utf8') }));
}
