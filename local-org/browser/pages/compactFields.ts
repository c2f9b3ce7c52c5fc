import type { ObjectSchema } from '../../metadata/schema.ts';

/** What a record shows of itself where the package has no compact layout for its object; missing fields are left out. */
const usual = [
  'AccountId',
  'Title',
  'StageName',
  'ForecastCategoryName',
  'Amount',
  'CloseDate',
  'Status',
  'Email',
  'Phone',
  'Industry',
  'OwnerId'
];

/** The fields of the object's compact layout: the assigned one, or its only one. */
export function compactFields(object: ObjectSchema): string[] {
  const assigned = object.compactLayouts.find(({ fullName }) => fullName === object.compactLayoutAssignment);
  const layout =
    assigned ?? (object.compactLayoutAssignment === 'SYSTEM' ? undefined : object.compactLayouts[0]);
  if (layout) return [...layout.fields];
  return [object.nameField, ...usual.filter(name => object.fields.has(name.toLowerCase()))].slice(0, 7);
}
