import { fieldNamed, objectNamed } from '../../metadata/schema.ts';
import type { ObjectSchema, ReferenceField } from '../../metadata/schema.ts';
import type { PageAccess } from './access.ts';
import { columnNamed, selectOf } from './columns.ts';
import { compactFields } from './compactFields.ts';
import { iconOf } from './icons.ts';
import { layoutOf } from './layout.ts';
import type { RelatedListJson } from '../client/pageJson.ts';
import { childrenOf, textOf, textsOf } from '../../metadata/xmlContent.ts';

/** What layouts call the related lists of standard relationships. */
const standardLists = new Map([
  ['RelatedContactList', 'Contact.AccountId'],
  ['RelatedOpportunityList', 'Opportunity.AccountId'],
  ['RelatedContactRoleList', 'OpportunityContactRole.OpportunityId'],
  ['RelatedActivityList', 'Task.WhatId']
]);

function relatedList(
  access: PageAccess,
  child: ObjectSchema,
  reference: ReferenceField,
  names: readonly string[]
): RelatedListJson {
  const columns = names.flatMap(name => columnNamed(access.schema, child, name) ?? []);
  return {
    name: reference.childRelationshipName ?? `${child.apiName}.${reference.apiName}`,
    object: child.apiName,
    label: child.pluralLabel,
    icon: iconOf(access.schema, child.apiName),
    columns,
    select: selectOf(child, columns),
    orderBy: 'CreatedDate DESC',
    parentField: reference.apiName
  };
}

/** The details and named children of an object, for objects that the package brings no layout for. */
function plainLists(access: PageAccess, parent: ObjectSchema): RelatedListJson[] {
  return [...access.schema.objects.values()].flatMap(child =>
    [...child.fields.values()].flatMap(field => {
      if (!('referenceTo' in field) || !field.childRelationshipName) return [];
      if (!field.referenceTo.includes(parent.apiName) || field.apiName === 'OwnerId') return [];
      const names = compactFields(child).filter(name => name !== field.apiName);
      return [relatedList(access, child, field, names)];
    })
  );
}

/** The related lists of the object's layout whose children the user may read. */
export function relatedLists(access: PageAccess, parent: ObjectSchema): RelatedListJson[] {
  const layout = layoutOf(access.schema, parent);
  if (!layout) return plainLists(access, parent);
  return childrenOf(layout, 'relatedLists').flatMap(entry => {
    const name = textOf(entry, 'relatedList') ?? '';
    const [childName = '', fieldName = ''] = (standardLists.get(name) ?? name).split('.');
    const child = objectNamed(access.schema, childName);
    const reference = child && fieldNamed(child, fieldName);
    if (!child || !reference || !('referenceTo' in reference)) return [];
    return [relatedList(access, child, reference, textsOf(entry, 'fields'))];
  });
}
