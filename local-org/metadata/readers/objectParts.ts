import type { CompactLayout, ListView, ValidationRule } from '../schema.ts';
import type { ElementReader } from '../xml/elementReader.ts';
import { readFilterItems } from './filter.ts';

/** A validation rule; nothing when it has no formula. */
export function readValidationRule(reader: ElementReader, fullName: string): ValidationRule | undefined {
  reader.without('fullName');
  const condition = reader.formula('errorConditionFormula');
  const description = reader.text('description');
  const errorDisplayField = reader.text('errorDisplayField');
  const rule = {
    fullName,
    active: reader.boolean('active'),
    ...(description === undefined ? {} : { description }),
    errorMessage: reader.requiredText('errorMessage'),
    ...(errorDisplayField === undefined ? {} : { errorDisplayField }),
    position: reader.position
  };
  if (!condition) reader.requiredText('errorConditionFormula');
  reader.finish();
  return condition ? { ...rule, condition } : undefined;
}

export function readCompactLayout(reader: ElementReader, fullName: string): CompactLayout {
  reader.without('fullName');
  const layout = {
    fullName,
    label: reader.requiredText('label'),
    fields: reader.texts('fields'),
    position: reader.position
  };
  reader.finish();
  return layout;
}

export function readListView(reader: ElementReader, fullName: string): ListView {
  reader.without('fullName', 'language', 'sharedTo');
  const booleanFilter = reader.text('booleanFilter');
  const view: ListView = {
    fullName,
    label: reader.requiredText('label'),
    filterScope: reader.oneOf('filterScope', ['Everything', 'Mine'] as const, 'Everything'),
    columns: reader.texts('columns'),
    filters: readFilterItems(reader, 'filters'),
    ...(booleanFilter === undefined ? {} : { booleanFilter }),
    position: reader.position
  };
  reader.finish();
  return view;
}
