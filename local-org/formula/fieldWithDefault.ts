import type {
  CheckboxField,
  FieldSchema,
  FormulaSource,
  NumberField,
  TemporalField,
  TextField
} from '../metadata/schema.ts';

export type FieldWithDefault = (TextField | NumberField | TemporalField | CheckboxField) & {
  readonly defaultValue: FormulaSource;
};

/** Has the field a default value that is a formula? Picklists have theirs among their values. */
export function hasDefault(field: FieldSchema): field is FieldWithDefault {
  return 'defaultValue' in field && field.defaultValue !== undefined;
}
