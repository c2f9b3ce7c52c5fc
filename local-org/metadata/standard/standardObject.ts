import type { FieldSchema, ObjectSchema, SharingModel } from '../schema.ts';
import { standardPosition } from './fields.ts';
import { ownerField, systemFields } from './systemFields.ts';

/** What a standard object says beyond its fields. Without more, its records are owned, created, changed and deleted. */
export interface StandardDeclaration {
  readonly apiName: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly keyPrefix: string;
  /** The organization-wide default of a new org. */
  readonly sharingModel: SharingModel;
  readonly owned?: boolean;
  readonly createable?: boolean;
  readonly updateable?: boolean;
  readonly deletable?: boolean;
  readonly nameField?: string;
  /** Fields of the compact layout that a new org has. */
  readonly compactLayout?: readonly string[];
  readonly fields: readonly FieldSchema[];
}

/** A standard object in the form of the schema, with the fields that every object has. */
export function standardObject(declaration: StandardDeclaration): ObjectSchema {
  const { apiName, label, pluralLabel, keyPrefix, sharingModel } = declaration;
  const hasOwner = declaration.owned ?? true;
  const createable = declaration.createable ?? true;
  const updateable = declaration.updateable ?? true;
  const fields = [...systemFields, ...(hasOwner ? [ownerField] : []), ...declaration.fields].map(
    (field): FieldSchema => ({
      ...field,
      createable: createable && field.createable,
      updateable: updateable && field.updateable
    })
  );
  const system = {
    fullName: 'SYSTEM',
    label: 'System Default',
    fields: declaration.compactLayout ?? ['Name'],
    position: standardPosition
  };
  return {
    apiName,
    label,
    pluralLabel,
    custom: false,
    keyPrefix,
    sharingModel,
    hasOwner,
    createable,
    updateable,
    deletable: declaration.deletable ?? true,
    nameField: declaration.nameField ?? 'Name',
    fields: new Map(fields.map(field => [field.apiName.toLowerCase(), field])),
    validationRules: [],
    compactLayouts: [system],
    listViews: [],
    position: standardPosition
  };
}
