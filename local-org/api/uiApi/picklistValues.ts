import type { ObjectSchema, PicklistField, PicklistValue } from '../../metadata/schema.ts';
import { eTagOf } from './eTag.ts';

function representation({ label, fullName }: PicklistValue): Readonly<Record<string, unknown>> {
  return { attributes: null, label, validFor: [], value: fullName };
}

/** The values of a picklist that can be chosen. @param url of this representation */
export function picklistValues(field: PicklistField, url: string): Readonly<Record<string, unknown>> {
  const active = field.values.filter(value => value.active);
  const preset = active.find(value => value.isDefault);
  const content = {
    controllerValues: {},
    defaultValue: preset ? representation(preset) : null,
    url,
    values: active.map(representation)
  };
  return { ...content, eTag: eTagOf(content) };
}

/** The values of all picklists of an object, by field. */
export function allPicklistValues(object: ObjectSchema, url: string): Readonly<Record<string, unknown>> {
  const fields = [...object.fields.values()].flatMap(field =>
    isPicklist(field) ? [[field.apiName, picklistValues(field, `${url}/${field.apiName}`)]] : []
  );
  const content = { picklistFieldValues: Object.fromEntries(fields) };
  return { ...content, eTag: eTagOf(content) };
}

export function isPicklist(field: { readonly type: string } | undefined): field is PicklistField {
  return field?.type === 'Picklist' || field?.type === 'MultiselectPicklist';
}
