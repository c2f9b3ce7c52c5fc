import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A page that people read, by its path in the repository. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** The pages that say what the package is and how to use it. */
export function theDocuments(): Document[] {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => join('docs', path));
  return ['README.md', ...pages.sort()].map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The project as the pages name it: its commands and its files. */
export interface Project {
  readonly commands: readonly string[];
  has(path: string): boolean;
}

export function theProject(): Project {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  return { commands: Object.keys(scripts), has: path => existsSync(join(root, path)) };
}
