import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder of the project, as sorted paths relative to the project, with `/`. */
export function filesBelow(project: string, folder: string): string[] {
  const full = path.join(project, folder);
  if (!existsSync(full)) throw new Error(`${full} does not exist, although sfdx-project.json names it.`);
  return readdirSync(full, { withFileTypes: true })
    .flatMap(entry => {
      const name = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(project, name) : [name];
    })
    .sort();
}
