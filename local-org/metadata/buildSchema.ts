import { buildObject } from './buildObject.ts';
import type { Currencies } from './currencies.ts';
import type { Declarations, ObjectDeclarations } from './declarations.ts';
import type { ProblemReport } from './problem.ts';
import type { DeclaredField } from './readers/field.ts';
import type { FieldSchema, ObjectSchema, OrgSchema, SharingModel, SourcePosition } from './schema.ts';
import { standardObjects } from './standard/index.ts';
import { customKeyPrefixes } from './keyPrefix.ts';
import { resolveSummaries } from './resolveSummaries.ts';
import { withCurrencies } from './severalCurrencies.ts';

/** Organization-wide defaults of standard objects by API name, in any case. A package's own file decides over them. */
type OrganizationWideDefaults = ReadonlyMap<string, SharingModel>;

/** What an org is set up with beside its packages. */
export interface OrgSetUp {
  readonly organizationWideDefaults?: OrganizationWideDefaults;
  /** Nothing: the org has one. */
  readonly currencies?: Currencies;
}

/** An object whose roll-ups don't know their types yet. */
export type DraftObject = Omit<ObjectSchema, 'fields'> & {
  readonly fields: readonly (FieldSchema | DeclaredField)[];
};

/** Puts the packages' declarations and the standard objects together. */
export function buildSchema(
  declarations: Declarations,
  { organizationWideDefaults = new Map(), currencies }: OrgSetUp,
  problems: ProblemReport
): OrgSchema {
  const standard = new Map(standardObjects.map(object => [object.apiName.toLowerCase(), object]));
  const defaults = new Map([...organizationWideDefaults].map(([name, model]) => [name.toLowerCase(), model]));
  const custom = [...declarations.objects.values()].filter(
    object => !standard.has(object.apiName.toLowerCase())
  );
  const keyPrefixes = customKeyPrefixes(custom.map(object => object.apiName));
  const drafts = [
    ...standardObjects.map(object =>
      extended(object, declarations.objects.get(object.apiName.toLowerCase()), defaults, problems)
    ),
    ...custom.flatMap(object => buildObject(object, keyPrefixes.get(object.apiName) ?? '', problems) ?? [])
  ];
  const objects = currencies ? withCurrencies(drafts, currencies, problems) : drafts;
  return {
    ...(currencies && { currencies }),
    objects: resolveSummaries(objects, problems),
    permissionSets: byName(declarations.permissionSets, problems, 'permission set'),
    customPermissions: byName(declarations.customPermissions, problems, 'custom permission'),
    labels: byName(declarations.labels, problems, 'label'),
    messageChannels: byName(declarations.messageChannels, problems, 'message channel'),
    documents: declarations.documents
  };
}

/** A standard object with what packages add to it. */
function extended(
  object: ObjectSchema,
  added: ObjectDeclarations | undefined,
  organizationWideDefaults: ReadonlyMap<string, SharingModel>,
  problems: ProblemReport
): DraftObject {
  const custom = (added?.fields ?? []).filter(field => {
    if (/__c$/i.test(field.apiName)) return true;
    problems.add(
      field.position,
      `The local org does not support changing the standard field ${field.apiName}.`
    );
    return false;
  });
  const declared = added?.object;
  const assignment = declared?.compactLayoutAssignment;
  return {
    ...object,
    fields: [...object.fields.values(), ...custom],
    sharingModel:
      declared?.sharingModel ??
      organizationWideDefaults.get(object.apiName.toLowerCase()) ??
      object.sharingModel,
    validationRules: added?.validationRules ?? [],
    compactLayouts: [...object.compactLayouts, ...(added?.compactLayouts ?? [])],
    ...(assignment === undefined ? {} : { compactLayoutAssignment: assignment }),
    listViews: [...object.listViews, ...(added?.listViews ?? [])]
  };
}

function byName<Item extends { readonly fullName: string; readonly position: SourcePosition }>(
  items: readonly Item[],
  problems: ProblemReport,
  what: string
): ReadonlyMap<string, Item> {
  const named = new Map<string, Item>();
  for (const item of items) {
    const key = item.fullName.toLowerCase();
    const other = named.get(key);
    if (other) {
      problems.add(
        item.position,
        `There is a second ${what} ${item.fullName}; the first is in ${other.position.file}.`
      );
    } else {
      named.set(key, item);
    }
  }
  return named;
}
