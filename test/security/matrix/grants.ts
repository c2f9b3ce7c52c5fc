/**
 * What each persona may do with each object and field of the package, read from the XML of the permission sets and of
 * the objects by code of the tests' own: the org's readers have no part in it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Persona } from '../../conformance/support/testOrg.ts';
import { kindOf, thePackage, type Part } from '../../package/packageModel.ts';
import { requiredStandardFields, standardFields } from '../../package/standardFields.ts';
import { childrenOf, textOf, type Element } from '../../package/xml.ts';

export type Operation = 'read' | 'create' | 'update' | 'delete';
/** `absent`: for this persona there is no such thing; `refused`: it is there, and the operation is not allowed. */
export type Verdict = 'granted' | 'refused' | 'absent';

export interface FieldAccess {
  readonly name: string;
  readonly readable: boolean;
  readonly creatable: boolean;
  readonly updatable: boolean;
  /** May anybody set it on create, on update? */
  readonly writable: { readonly create: boolean; readonly update: boolean };
}
export interface ObjectAccess {
  readonly object: string;
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly fields: readonly FieldAccess[];
}
export interface PersonaAccess {
  readonly name: Persona;
  /** Whose records the persona may edit: its own and those of the roles below. */
  readonly owners: readonly string[];
  readonly isAdministrator: boolean;
  readonly objects: readonly ObjectAccess[];
}

const names = [
  'rep',
  'rep2',
  'manager',
  'marketing',
  'product',
  'sales',
  'finance',
  'admin',
  'integration'
] as const;
const peopleShape = z.object({
  roles: z.array(z.object({ name: z.string(), reportsTo: z.string().optional() })),
  personas: z.array(
    z.object({
      name: z.string(),
      profile: z.string(),
      role: z.string().optional(),
      permissionSets: z.array(z.string())
    })
  )
});
const people = peopleShape.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../config/personas.json'), 'utf8'))
);
const subject = thePackage();

/** Standard fields and an object that no permission set of the package names: only an administrator has them. */
const unnamed: Readonly<Record<string, readonly string[]>> = {
  Account: ['Fax', 'Rating', 'Site'],
  Contact: ['Birthdate', 'Fax', 'HomePhone'],
  Lead: ['Name', 'LastName', 'Company', 'Email', 'Status', 'OwnerId', 'CreatedDate'],
  Opportunity: ['TotalOpportunityQuantity'],
  Product2: ['IsActive']
};
/** Fields that follow from a stage come with the opportunity. */
const withStage = ['StageName', 'ForecastCategoryName', 'IsClosed', 'IsWon'];
const audit = ['Id', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'];
/** The platform alone sets these standard fields. */
const setByPlatform = [
  'Contact.Name',
  'Lead.Name',
  'Opportunity.ExpectedRevenue',
  'Opportunity.IsClosed',
  'Opportunity.IsWon'
];
/** Parts of a name, and what is required, come with their object. */
const requiredBeyondPackage = [
  ...requiredStandardFields,
  'Contact.FirstName',
  'Contact.Salutation',
  'Lead.LastName',
  'Lead.Company',
  'Lead.Status'
];

/** The objects of the matrix: those of the package, those that its permission sets name, and one that nothing names. */
export const objectNames: readonly string[] = [
  ...new Set([
    ...subject.objects.keys(),
    ...subject.permissionSets.flatMap(set =>
      childrenOf(set.content, 'objectPermissions').flatMap(item => textOf(item, 'object') ?? [])
    ),
    'Lead'
  ])
].sort();

/** The names of an object's fields. */
export function fieldNames(object: string): readonly string[] {
  const own = [...(subject.objects.get(object)?.fields.keys() ?? [])];
  const standard = object.endsWith('__c')
    ? ['Name', ...(isSetting(object) ? ['SetupOwnerId'] : hasOwner(object) ? ['OwnerId'] : [])]
    : ['Name', 'OwnerId'];
  const ownerless = object === 'Product2' ? standard.filter(name => name !== 'OwnerId') : standard;
  return [
    ...new Set([
      ...audit,
      ...ownerless,
      ...own,
      ...(standardFields[object] ?? []),
      ...(unnamed[object] ?? [])
    ])
  ];
}

/** The package's own words for how a record of the object finds the owner who decides over editing it, as a SOQL path; nothing: who reads it may. */
export function ownerPath(object: string): string | undefined {
  if (object === 'Contact') return 'Account.OwnerId';
  if (isSetting(object)) return undefined;
  const master = masterOf(object);
  if (!master) return object === 'Product2' ? undefined : 'OwnerId';
  if (textOf(master.content, 'writeRequiresMasterRead') === 'true') return undefined;
  const above = ownerPath(textOf(master.content, 'referenceTo') ?? '');
  return above === undefined ? undefined : `${master.name.replace(/__c$/, '__r')}.${above}`;
}

function masterOf(object: string): Part | undefined {
  return [...(subject.objects.get(object)?.fields.values() ?? [])].find(
    field => kindOf(field) === 'MasterDetail'
  );
}
/** Settings are the org's, a profile's or a user's; permission sets don't name them. */
function isSetting(object: string): boolean {
  const declaration = subject.objects.get(object)?.declaration;
  return declaration !== undefined && textOf(declaration.content, 'customSettingsType') !== undefined;
}
function hasOwner(object: string): boolean {
  return masterOf(object) === undefined;
}

/** Everything that every persona may do. */
export function allAccess(): readonly PersonaAccess[] {
  return people.personas.filter(isOneOfEach).map(persona => {
    const sets = subject.permissionSets.filter(set => persona.permissionSets.includes(set.name));
    const isAdministrator = persona.profile === 'System Administrator';
    return {
      name: persona.name,
      owners: people.personas
        .filter(other => other.name === persona.name || isBelow(other.role, persona.role))
        .map(other => other.name),
      isAdministrator,
      objects: objectNames.map(object => objectAccess(object, sets, isAdministrator))
    };
  });
}

type Someone = (typeof people.personas)[number];

/** Other teams hold what these hold. */
function isOneOfEach(persona: Someone): persona is Someone & { name: Persona } {
  return names.some(name => name === persona.name);
}

function isBelow(role: string | undefined, above: string | undefined): boolean {
  const next = people.roles.find(({ name }) => name === role)?.reportsTo;
  return next !== undefined && above !== undefined && (next === above || isBelow(next, above));
}

function objectAccess(object: string, sets: readonly Part[], isAdministrator: boolean): ObjectAccess {
  const granted = sets.flatMap(set =>
    childrenOf(set.content, 'objectPermissions').filter(item => textOf(item, 'object') === object)
  );
  const may = (what: string) => isAdministrator || granted.some(item => textOf(item, what) === 'true');
  const access = {
    read: may('allowRead'),
    create: may('allowCreate'),
    edit: may('allowEdit'),
    delete: may('allowDelete')
  };
  const fieldPermissions = sets.flatMap(set => childrenOf(set.content, 'fieldPermissions'));
  return {
    object,
    ...access,
    fields: fieldNames(object).map(name =>
      fieldAccess(object, name, access, fieldPermissions, isAdministrator)
    )
  };
}

function fieldAccess(
  object: string,
  name: string,
  access: { readonly read: boolean; readonly create: boolean; readonly edit: boolean },
  permissions: readonly Element[],
  isAdministrator: boolean
): FieldAccess {
  const granted = permissions.filter(item => textOf(item, 'field') === `${object}.${name}`);
  const allowed = (what: string) => granted.some(item => textOf(item, what) === 'true');
  const comes = isAdministrator || comesWithObject(object, name);
  const readable = access.read && (comes || allowed('readable') || allowed('editable'));
  const editable = readable && (comes || allowed('editable'));
  const writable = writableBy(object, name);
  return {
    name,
    readable,
    creatable: access.create && editable && writable.create,
    updatable: access.edit && editable && writable.update,
    writable
  };
}

function comesWithObject(object: string, name: string): boolean {
  const field = subject.objects.get(object)?.fields.get(name);
  if (field) return kindOf(field) === 'MasterDetail' || textOf(field.content, 'required') === 'true';
  return (
    audit.includes(name) ||
    name === 'Name' ||
    name === 'OwnerId' ||
    (object === 'Opportunity' && withStage.includes(name)) ||
    requiredBeyondPackage.includes(`${object}.${name}`)
  );
}

/** Whether anybody at all may set the field. */
function writableBy(object: string, name: string): FieldAccess['writable'] {
  const field = subject.objects.get(object)?.fields.get(name);
  const never = { create: false, update: false };
  if (field) {
    const kind = kindOf(field);
    if (kind === 'Formula' || kind === 'Summary' || kind === 'AutoNumber') return never;
    return {
      create: true,
      update: kind !== 'MasterDetail' || textOf(field.content, 'reparentableMasterDetail') === 'true'
    };
  }
  if (name === 'SetupOwnerId') return { create: true, update: false };
  if (audit.includes(name) || setByPlatform.includes(`${object}.${name}`)) return never;
  const nameField =
    name === 'Name' ? subject.objects.get(object)?.declaration?.content['nameField']?.[0] : undefined;
  const numbered = typeof nameField === 'object' && textOf(nameField, 'type') === 'AutoNumber';
  return numbered ? never : { create: true, update: true };
}
