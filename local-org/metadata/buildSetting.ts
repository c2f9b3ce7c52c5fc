import type { DraftObject } from './buildSchema.ts';
import type { ObjectDeclarations } from './declarations.ts';
import { objectNames } from './objectNames.ts';
import type { ProblemReport } from './problem.ts';
import type { DeclaredObject } from './readers/object.ts';
import { lookup, text } from './standard/fields.ts';
import { systemFields } from './standard/systemFields.ts';

/** The types of fields that a custom setting may have. */
const fieldTypes: ReadonlySet<string> = new Set([
  'Checkbox',
  'Currency',
  'Date',
  'DateTime',
  'Email',
  'Number',
  'Percent',
  'Phone',
  'Text',
  'TextArea',
  'Url'
]);

/** A hierarchy custom setting: values for the org, which a profile or a user may have otherwise. */
export function buildSetting(
  declarations: ObjectDeclarations,
  object: DeclaredObject,
  keyPrefix: string,
  problems: ProblemReport
): DraftObject {
  const { apiName, fields } = declarations;
  for (const field of fields.filter(({ type }) => !fieldTypes.has(type))) {
    problems.add(field.position, `A custom setting can't have a field of type ${field.type}.`);
  }
  for (const { position } of [...declarations.validationRules, ...declarations.listViews]) {
    problems.add(position, `A custom setting has no validation rules and no list views; ${apiName} is one.`);
  }
  if (object.sharingModel || object.nameField) {
    problems.add(object.position, `A custom setting has no <sharingModel> and no <nameField>.`);
  }
  return {
    ...objectNames(object),
    custom: true,
    customSettingsType: 'Hierarchy',
    keyPrefix,
    sharingModel: 'ReadWrite',
    hasOwner: false,
    createable: true,
    updateable: true,
    deletable: true,
    nameField: 'Name',
    fields: [...systemFields, text('Name', 80), setupOwner, ...fields],
    validationRules: [],
    compactLayouts: [],
    listViews: [],
    position: object.position
  };
}

/** For whom a record holds. */
const setupOwner = {
  ...lookup('SetupOwnerId', ['Organization', 'Profile', 'User'], {
    label: 'Location',
    required: true,
    createOnly: true,
    whenDeleted: 'Restrict'
  }),
  unique: true
};
