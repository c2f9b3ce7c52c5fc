import { objectNamed } from '../metadata/schema.ts';
import type { PageAccess } from './pages/access.ts';
import { compactFields } from './pages/compactFields.ts';
import { fieldsNamed } from './pages/fields.ts';
import { recordPageRegions } from './pages/flexipage.ts';
import { iconOf } from './pages/icons.ts';
import { layoutSections } from './pages/layout.ts';
import type { RecordPageJson } from './client/pageJson.ts';
import { relatedLists } from './pages/relatedLists.ts';

export { appJson, appPage } from './pages/appPages.ts';
export { listPage } from './pages/listViews.ts';
export type { PageAccess } from './pages/access.ts';
export type * from './client/pageJson.ts';

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
