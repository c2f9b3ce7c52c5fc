import { objectNamed } from '../metadata/schema.ts';
import type { OrgSchema } from '../metadata/schema.ts';
import type { PageAccess } from './pages/access.ts';
import { compactFields } from './pages/compactFields.ts';
import { fieldsNamed } from './pages/fields.ts';
import { recordPageRegions } from './pages/flexipage.ts';
import { iconOf } from './pages/icons.ts';
import { layoutSections } from './pages/layout.ts';
import type { RecordPageJson, SessionJson } from './client/pageJson.ts';
import { relatedLists } from './pages/relatedLists.ts';
import { documentsOf, textOf, textsOf } from './pages/xmlContent.ts';

export { listPage } from './pages/listViews.ts';
export type { PageAccess } from './pages/access.ts';
export type * from './client/pageJson.ts';

/** Standard objects with a tab, where no package brings an app. */
const standardTabs = ['Opportunity', 'Account', 'Contact', 'Lead', 'Task', 'Product2'];

/**
 * The app that the shell shows: the package's first, with the tabs of objects that this user may read.
 * @param schema as far as the user may read it
 */
export function appJson(schema: OrgSchema): SessionJson['app'] {
  const app = documentsOf(schema, 'CustomApplication')[0];
  const names = app ? textsOf(app.content, 'tabs').map(name => name.replace(/^standard-/, '')) : standardTabs;
  return {
    label: (app && textOf(app.content, 'label')) ?? 'Local org',
    tabs: names.flatMap(name => {
      const object = objectNamed(schema, name);
      return object
        ? [{ object: object.apiName, label: object.pluralLabel, icon: iconOf(schema, object.apiName) }]
        : [];
    })
  };
}

/** An object's record page for this user: where things stand, and which fields and lists they show. */
export function recordPage(access: PageAccess, objectName: string): RecordPageJson | undefined {
  const object = objectNamed(access.schema, objectName);
  if (!object) return undefined;
  return {
    object: object.apiName,
    label: object.label,
    icon: iconOf(access.schema, object.apiName),
    nameField: object.nameField,
    ...recordPageRegions(access.schema, object),
    highlights: fieldsNamed(access, object, compactFields(object)),
    sections: layoutSections(access, object),
    relatedLists: relatedLists(access, object)
  };
}
