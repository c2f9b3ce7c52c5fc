import { fieldNamed } from '../../metadata/schema.ts';
import type { OrgSchema } from '../../metadata/schema.ts';

/** What scoped modules say about the org: its labels, and where the client keeps the session. */
export interface ScopedModuleContext {
  readonly schema: Pick<OrgSchema, 'labels' | 'objects'>;
  /** The client's module that exports `session`. */
  readonly sessionModule: string;
}

type ScopedModule = (name: string, context: ScopedModuleContext) => string | undefined;

const constant = (value: unknown): string => `export default ${JSON.stringify(value)};`;
const fromSession = (expression: string, { sessionModule }: ScopedModuleContext): string =>
  `import { session } from ${JSON.stringify(sessionModule)};\nexport default ${expression};`;

const label: ScopedModule = (name, { schema }) => {
  const found = name.startsWith('c.') ? schema.labels.get(name.slice(2).toLowerCase()) : undefined;
  return found && constant(found.value);
};
/** A token of an object, of its field, or of a field reached through parents, whose path isn't followed. */
const schemaToken: ScopedModule = (name, { schema }) => {
  const [objectName = '', ...path] = name.split('.');
  const object = schema.objects.get(objectName.toLowerCase());
  if (!object || (path.length === 1 && !fieldNamed(object, path[0] ?? ''))) return undefined;
  const token = { objectApiName: object.apiName };
  return constant(path.length > 0 ? { ...token, fieldApiName: path.join('.') } : token);
};
const user: ScopedModule = (name, context) => {
  if (name === 'Id') return fromSession('session.user.id', context);
  return name === 'isGuest' ? constant(false) : undefined;
};
/** The platform's module holds true or nothing, never false. */
const permission =
  (list: 'customPermissions' | 'userPermissions'): ScopedModule =>
  (name, context) =>
    fromSession(`session.${list}.includes(${JSON.stringify(name)}) || undefined`, context);
const resourceUrl: ScopedModule = name => constant(`/resource/${name}`);

const scopes: Readonly<Record<string, ScopedModule>> = {
  label,
  schema: schemaToken,
  user,
  customPermission: permission('customPermissions'),
  userPermission: permission('userPermissions'),
  resourceUrl
};

/** The source of a module like `@salesforce/label/c.Title`; nothing when the local org doesn't provide it. */
export function scopedModule(specifier: string, context: ScopedModuleContext): string | undefined {
  const [, scope, name] = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  return scope && name ? scopes[scope]?.(name, context) : undefined;
}
