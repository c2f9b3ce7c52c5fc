import type { ObjectSchema, OrgSchema } from '../../../metadata/schema.ts';
import type { RequestContext } from '../../org.ts';
import { describeField } from './describeField.ts';

/** Objects that describe the org rather than hold its business. */
const withoutLayout: ReadonlySet<string> = new Set([
  'OpportunityStage',
  'OpportunityContactRole',
  'Organization',
  'PermissionSet',
  'PermissionSetAssignment',
  'Profile',
  'User',
  'UserRole'
]);

/** What the list of objects says of each. */
export function describeInShort(
  context: RequestContext,
  object: ObjectSchema
): Readonly<Record<string, unknown>> {
  const hasLayout = !withoutLayout.has(object.apiName);
  const path = `/services/data/v${context.apiVersion}/sobjects/${object.apiName}`;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: object.createable,
    custom: object.custom,
    customSetting: object.customSettingsType !== undefined,
    deepCloneable: false,
    deletable: object.deletable,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.pluralLabel,
    layoutable: hasLayout,
    mergeable: false,
    mruEnabled: hasLayout,
    name: object.apiName,
    queryable: true,
    replicateable: false,
    retrieveable: true,
    searchable: false,
    triggerable: false,
    undeletable: false,
    updateable: object.updateable,
    urls: {
      sobject: path,
      describe: `${path}/describe`,
      rowTemplate: `${path}/{ID}`
    }
  };
}

/** All that `describe` tells of an object, as far as the asker may see it. */
export function describeObject(
  context: RequestContext,
  object: ObjectSchema
): Readonly<Record<string, unknown>> {
  return {
    ...describeInShort(context, object),
    actionOverrides: [],
    childRelationships: describeChildren(context.visible, object),
    compactLayoutable: !withoutLayout.has(object.apiName),
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: [...object.fields.values()].map(field => describeField(object, field)),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [
      {
        active: true,
        available: true,
        defaultRecordTypeMapping: true,
        developerName: 'Master',
        master: true,
        name: 'Master',
        recordTypeId: '012000000000000AAA',
        urls: {}
      }
    ],
    searchLayoutable: false,
    sobjectDescribeOption: 'FULL',
    supportedScopes: [
      { label: 'All records', name: 'everything' },
      ...(object.hasOwner ? [{ label: 'My records', name: 'mine' }] : [])
    ]
  };
}

function describeChildren(schema: OrgSchema, parent: ObjectSchema): readonly unknown[] {
  return [...schema.objects.values()].flatMap(object =>
    [...object.fields.values()].flatMap(field => {
      if (field.type !== 'Lookup' && field.type !== 'MasterDetail') return [];
      if (!field.referenceTo.includes(parent.apiName)) return [];
      return [
        {
          cascadeDelete: field.deleteConstraint === 'Cascade',
          childSObject: object.apiName,
          deprecatedAndHidden: false,
          field: field.apiName,
          junctionIdListNames: [],
          junctionReferenceTo: [],
          relationshipName: field.childRelationshipName ?? null,
          restrictedDelete: field.deleteConstraint === 'Restrict'
        }
      ];
    })
  );
}
