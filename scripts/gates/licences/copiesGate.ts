import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../build/files.ts';
import type { Inspection } from '../gate.ts';
import { isAllowed } from './allowedLicence.ts';
import { installedPackages } from './packages.ts';

/** Its icons and fonts come under other terms than its package says. */
const designSystem = '@salesforce-ux/design-system@';

/** Below this, files are alike by chance: `export {};`. */
const fewestCharacters = 40;

/**
 * No file of the repository or of what is deployed is a file of a package whose licence is not allowed, such as
 * Salesforce's base components, design system, types and platform compiler, however its lines are broken.
 */
export async function inspectCopies(project: string): Promise<Inspection> {
  const kept = execFileSync('git', ['ls-files', '-z'], { cwd: project, encoding: 'utf8' });
  const own = new Set([...kept.split('\0').filter(file => file !== ''), ...filesBelow(project, 'dist')]);
  const foreign = (await installedPackages(project, 'all')).filter(
    ({ id, licence }) => !isAllowed(licence) || id.startsWith(designSystem)
  );
  const origins = new Map<string, string>();
  for (const { id, folder } of foreign) {
    for (const file of filesBelow(folder, '.')) {
      const print = fingerprint(path.join(folder, file));
      if (print) origins.set(print, `${id}/${file}`);
    }
  }
  return {
    inspected: `${own.size} files against ${origins.size} of ${foreign.length} packages`,
    findings: [...own].flatMap(file => {
      const origin = origins.get(fingerprint(path.join(project, file)) ?? '');
      return origin
        ? [{ rule: 'copy', file, message: `is ${origin}, whose licence does not allow it here.` }]
        : [];
    })
  };
}

/** The same for two texts that differ in white space only; nothing for the shortest. */
function fingerprint(file: string): string | undefined {
  const characters = readFileSync(file, 'latin1').replace(/\s+/g, '');
  if (characters.length < fewestCharacters) return undefined;
  return createHash('sha256').update(characters, 'latin1').digest('hex');
}
