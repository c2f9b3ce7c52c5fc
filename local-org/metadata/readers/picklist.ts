import type { PicklistValue } from '../schema.ts';
import { ElementReader } from '../xml/elementReader.ts';

/** A picklist's values from its `valueSet`, in their order. */
export function readPicklist(reader: ElementReader): {
  values: readonly PicklistValue[];
  restricted: boolean;
} {
  const element = reader.one('valueSet');
  if (!element) {
    reader.problems.add(reader.position, 'A picklist needs a <valueSet>.');
    return { values: [], restricted: false };
  }
  const valueSet = new ElementReader(element, reader.problems);
  const restricted = valueSet.boolean('restricted');
  const definitionElement = valueSet.one('valueSetDefinition');
  const values = definitionElement ? readValues(new ElementReader(definitionElement, reader.problems)) : [];
  valueSet.finish();
  return { values, restricted };
}

function readValues(definition: ElementReader): readonly PicklistValue[] {
  const sorted = definition.boolean('sorted');
  const values = definition.all('value').map(element => {
    const value = new ElementReader(element, definition.problems);
    value.without('color', 'description');
    const fullName = value.requiredText('fullName');
    const read: PicklistValue = {
      fullName,
      label: value.text('label') ?? fullName,
      isDefault: value.boolean('default'),
      active: value.boolean('isActive', true)
    };
    value.finish();
    return read;
  });
  definition.finish();
  return sorted ? values.toSorted((a, b) => a.label.localeCompare(b.label, 'en')) : values;
}
