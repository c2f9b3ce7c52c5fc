import type { ObjectSchema, PicklistField, PicklistValue } from '../../metadata/schema.ts';
import { forecastCategories, opportunityStages } from '../../metadata/standard/opportunityStages.ts';
import { eTagOf } from './eTag.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a stage means; the name of the last property is the platform's, its letters in this order. */
function stageAttributes({ fullName }: PicklistValue): Json | null {
  const stage = opportunityStages.find(({ name }) => name === fullName);
  return stage
    ? {
        closed: stage.closed,
        defaultProbability: stage.probability,
        forecastCategoryName: forecastCategories.get(stage.forecastCategory) ?? null,
        picklistAtrributesValueType: 'OpportunityStage',
        won: stage.won
      }
    : null;
}

/** The values of a picklist that can be chosen. @param url of this representation */
export function picklistValues(object: ObjectSchema, field: PicklistField, url: string): Json {
  const isStage = object.apiName === 'Opportunity' && field.apiName === 'StageName';
  const representation = (value: PicklistValue): Json => ({
    attributes: isStage ? stageAttributes(value) : null,
    label: value.label,
    validFor: [],
    value: value.fullName
  });
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
export function allPicklistValues(object: ObjectSchema, url: string): Json {
  const fields = [...object.fields.values()].flatMap(field =>
    isPicklist(field) ? [[field.apiName, picklistValues(object, field, `${url}/${field.apiName}`)]] : []
  );
  const content = { picklistFieldValues: Object.fromEntries(fields) };
  return { ...content, eTag: eTagOf(content) };
}

export function isPicklist(field: { readonly type: string } | undefined): field is PicklistField {
  return field?.type === 'Picklist' || field?.type === 'MultiselectPicklist';
}
