import { buildSetting } from './buildSetting.ts';
import type { DraftObject } from './buildSchema.ts';
import type { ObjectDeclarations } from './declarations.ts';
import { objectNames } from './objectNames.ts';
import type { ProblemReport } from './problem.ts';
import type { DeclaredName } from './readers/object.ts';
import type { FieldSchema } from './schema.ts';
import { ownerField, systemFields } from './standard/systemFields.ts';

/** A custom object from its folder's files; nothing when its own file is missing. */
export function buildObject(
  declarations: ObjectDeclarations,
  keyPrefix: string,
  problems: ProblemReport
): DraftObject | undefined {
  const { apiName, object } = declarations;
  if (!object) {
    problems.add(declarations.position, missingObject(apiName));
    return undefined;
  }
  if (!/__c$/i.test(apiName)) {
    problems.add(object.position, missingObject(apiName));
    return undefined;
  }
  for (const field of declarations.fields.filter(({ apiName: name }) => !/__c$/i.test(name))) {
    problems.add(field.position, `The name of a custom field ends in __c; ${field.apiName} does not.`);
  }
  if (!object.label) problems.add(object.position, `The object ${apiName} needs a <label>.`);
  if (object.customSettingsType) return buildSetting(declarations, object, keyPrefix, problems);
  if (!object.nameField) problems.add(object.position, `The object ${apiName} needs a <nameField>.`);
  if (!object.sharingModel) problems.add(object.position, `The object ${apiName} needs a <sharingModel>.`);
  const hasOwner = !declarations.fields.some(field => field.type === 'MasterDetail');
  return {
    ...objectNames(object),
    custom: true,
    keyPrefix,
    sharingModel: object.sharingModel ?? 'Private',
    hasOwner,
    createable: true,
    updateable: true,
    deletable: true,
    nameField: 'Name',
    fields: [
      ...systemFields,
      ...(hasOwner ? [ownerField] : []),
      nameField(object.nameField, declarations),
      ...declarations.fields
    ],
    validationRules: declarations.validationRules,
    compactLayouts: declarations.compactLayouts,
    ...(object.compactLayoutAssignment === undefined
      ? {}
      : { compactLayoutAssignment: object.compactLayoutAssignment }),
    listViews: declarations.listViews,
    position: object.position
  };
}

function missingObject(apiName: string): string {
  return /__c$/i.test(apiName)
    ? `The object ${apiName} has no file ${apiName}.object-meta.xml.`
    : `The local org has no standard object ${apiName}.`;
}

function nameField(name: DeclaredName | undefined, declarations: ObjectDeclarations): FieldSchema {
  const base = {
    apiName: 'Name',
    label: name?.label ?? 'Name',
    position: name?.position ?? declarations.position
  };
  if (name?.type === 'AutoNumber') {
    return {
      ...base,
      custom: false,
      required: false,
      createable: false,
      updateable: false,
      type: 'AutoNumber',
      displayFormat: name.displayFormat ?? '{0}'
    };
  }
  return {
    ...base,
    custom: false,
    required: true,
    createable: true,
    updateable: true,
    type: 'Text',
    length: 80,
    unique: false,
    caseSensitive: false,
    externalId: false
  };
}
