import { americanEnglish, localeSettings } from '../client/localeSettings.ts';
import { fieldNamed } from '../../metadata/schema.ts';
import type { OrgSchema } from '../../metadata/schema.ts';

/** What scoped modules say about the org: its labels and channels, and where the client keeps what it knows of the user. */
export interface ScopedModuleContext {
  readonly schema: ScopedSchema;
  /** The client's module that exports `session`. */
  readonly sessionModule: string;
  /** The client's module whose default export holds the names of `@salesforce/i18n`. */
  readonly i18nModule: string;
}

/** What of an org's schema scoped modules speak of. */
export type ScopedSchema = Pick<OrgSchema, 'labels' | 'objects' | 'messageChannels'>;

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
/** A channel is told by its name: `Deal_Page__c` for the channel Deal_Page. */
const messageChannel: ScopedModule = (name, { schema }) => {
  const found = /__c$/i.test(name) && schema.messageChannels.get(name.slice(0, -'__c'.length).toLowerCase());
  return found ? constant(`${found.fullName}__c`) : undefined;
};
/** What the client tells of the user's locale; anything else of it base components bring themselves. */
const i18nNames = new Set(Object.keys(localeSettings(americanEnglish)));
const i18n: ScopedModule = (name, { i18nModule }) =>
  i18nNames.has(name)
    ? `import i18n from ${JSON.stringify(i18nModule)};\nexport default i18n[${JSON.stringify(name)}];`
    : undefined;
const resourceUrl: ScopedModule = name => constant(`/resource/${name}`);

const scopes: Readonly<Record<string, ScopedModule>> = {
  label,
  schema: schemaToken,
  user,
  customPermission: permission('customPermissions'),
  userPermission: permission('userPermissions'),
  messageChannel,
  i18n,
  resourceUrl
};

/** Modules that say the same to every bundle, base components among them: they belong to none of the packages. */
export function isSharedModule(specifier: string): boolean {
  return specifier.startsWith('@salesforce/i18n/');
}

/** The source of a module like `@salesforce/label/c.Title`; nothing when the local org doesn't provide it. */
export function scopedModule(specifier: string, context: ScopedModuleContext): string | undefined {
  const [, scope, name] = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  return scope && name ? scopes[scope]?.(name, context) : undefined;
}
