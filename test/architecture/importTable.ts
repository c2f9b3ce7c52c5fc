/**
 * The import table of docs/architecture.md as data: which part of the repository may import which. A part is found by
 * a file's path; an import is a relative path (resolved) or a module name.
 */
export type Part =
  | 'pure'
  | 'service'
  | 'presenter'
  | 'container'
  | 'scripts'
  | 'test'
  | 'local-org/metadata'
  | 'local-org/formula'
  | 'local-org/soql'
  | 'local-org/database'
  | 'local-org/api'
  | 'local-org/browser'
  | 'local-org/server'
  | 'local-org/client'
  | 'outside';

/** What a bundle's files say about it. */
export interface Bundle {
  readonly name: string;
  readonly exposed: boolean;
  readonly hasTemplate: boolean;
}

/**
 * A bundle with a template is shown: exposed ones are containers, and so are modals, which hold what a container would, and
 * the places of a deal and a panel of a policy's page, which containers extend; the others are presenters. Without one it is a service by name, or pure.
 */
export function bundlePart(bundle: Bundle): Part {
  if (bundle.exposed || /(Modal|Places|PagePanel)$/.test(bundle.name)) return 'container';
  if (bundle.hasTemplate) return 'presenter';
  return bundle.name.endsWith('Service') ? 'service' : 'pure';
}

const localOrgLayers: Partial<Record<Part, readonly Part[]>> = {
  'local-org/metadata': [],
  'local-org/formula': ['local-org/metadata'],
  'local-org/soql': ['local-org/formula', 'local-org/metadata'],
  'local-org/database': ['local-org/formula', 'local-org/metadata'],
  // The client's types of the JSON that pages are.
  'local-org/browser': ['local-org/metadata', 'local-org/client'],
  'local-org/api': ['local-org/soql', 'local-org/database', 'local-org/formula', 'local-org/metadata'],
  'local-org/server': [
    'local-org/api',
    'local-org/browser',
    'local-org/soql',
    'local-org/database',
    'local-org/formula',
    'local-org/metadata'
  ]
};

const allowedParts: Record<Part, readonly Part[]> = {
  pure: ['pure'],
  service: ['pure'],
  presenter: ['pure', 'presenter'],
  container: ['service', 'pure', 'presenter'],
  scripts: ['pure', 'scripts'],
  test: [],
  'local-org/metadata': [],
  'local-org/formula': [],
  'local-org/soql': [],
  'local-org/database': [],
  'local-org/api': [],
  'local-org/browser': [],
  'local-org/server': [],
  'local-org/client': ['local-org/client'],
  outside: [],
  ...localOrgLayers
};

/** Platform modules (`lwc`, `lightning/…`, `@salesforce/…`) each part of the package may name; everything else it may not. */
const allowedPlatformModules: Partial<Record<Part, readonly RegExp[]>> = {
  pure: [],
  service: [/^lightning\//, /^@salesforce\//],
  presenter: [/^lwc$/, /^@salesforce\/label\//],
  container: [
    /^lwc$/,
    /^@salesforce\/(?!apex)/,
    /^lightning\/(platformShowToastEvent|navigation|modal|confirm|refresh|messageService)$/
  ]
};

/** Modules that a part must never name, whatever else it may. */
const forbiddenModules: Partial<Record<Part, RegExp>> = {
  scripts: /^(lwc|lightning\/|@salesforce\/(?!(core|source-deploy-retrieve)$))/,
  'local-org/metadata': /jsforce|@salesforce\/core/,
  'local-org/formula': /jsforce|@salesforce\/core/,
  'local-org/soql': /jsforce|@salesforce\/core/,
  'local-org/database': /jsforce|@salesforce\/core/,
  'local-org/api': /jsforce|@salesforce\/core/,
  'local-org/browser': /jsforce|@salesforce\/core/,
  'local-org/server': /jsforce|@salesforce\/core/
};

/** Why `part` may not import a file of `target`, or nothing when it may. */
export function partProblem(part: Part, target: Part): string | undefined {
  if (part === 'test' || part === target) return undefined;
  return allowedParts[part].includes(target) ? undefined : `${part} may not import ${target}`;
}

/** Why `part` may not import the module of that name, or nothing when it may. */
export function moduleProblem(part: Part, module: string): string | undefined {
  const allowed = allowedPlatformModules[part];
  if (allowed) {
    return allowed.some(pattern => pattern.test(module)) ? undefined : `${part} may not import ${module}`;
  }
  return forbiddenModules[part]?.test(module) ? `${part} may not import ${module}` : undefined;
}
