/**
 * The typed form of an org's metadata: what the XML of a package and the built-in standard objects say together.
 * Everything else in the local org reads this and never the XML. Names keep the case of their declaration; look-ups
 * go through the maps, whose keys are lower case, because the platform's names ignore case.
 */

import type { Currencies } from './currencies.ts';

/** Where a piece of metadata was declared. Built-in standard metadata has `file: 'standard'`, line and column 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A formula's text as it was written, with the place of its first character. */
export interface FormulaSource {
  readonly text: string;
  readonly position: SourcePosition;
}

export type TextType = 'Text' | 'TextArea' | 'LongTextArea' | 'Html' | 'Email' | 'Phone' | 'Url';
export type NumberType = 'Number' | 'Currency' | 'Percent';
/** What a formula field can return. */
export type FormulaReturnType = 'Text' | NumberType | 'Checkbox' | 'Date' | 'DateTime' | 'Time';
export type TreatBlanksAs = 'BlankAsZero' | 'BlankAsBlank';

interface FieldBase {
  readonly apiName: string;
  readonly label: string;
  readonly description?: string;
  readonly inlineHelpText?: string;
  readonly custom: boolean;
  /** A value must be there after every save. Master-detail fields and Checkbox fields are always required. */
  readonly required: boolean;
  /** May anybody set it on create, on update (before the permissions of a user are asked)? Formulas and roll-ups: neither. */
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly position: SourcePosition;
}

interface Keyed {
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
}

export interface IdField extends FieldBase {
  readonly type: 'Id';
}
export interface TextField extends FieldBase, Keyed {
  readonly type: TextType;
  readonly length: number;
  readonly defaultValue?: FormulaSource;
}
/** `precision` counts all digits, `scale` those behind the point: Number(18, 2) has precision 18, scale 2. */
export interface NumberField extends FieldBase, Keyed {
  readonly type: NumberType;
  readonly precision: number;
  readonly scale: number;
  readonly defaultValue?: FormulaSource;
}
export interface CheckboxField extends FieldBase {
  readonly type: 'Checkbox';
  readonly defaultValue: FormulaSource;
}
export interface TemporalField extends FieldBase {
  readonly type: 'Date' | 'DateTime' | 'Time';
  readonly defaultValue?: FormulaSource;
}
export interface PicklistValue {
  readonly fullName: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly active: boolean;
}
export interface PicklistField extends FieldBase {
  readonly type: 'Picklist' | 'MultiselectPicklist';
  readonly values: readonly PicklistValue[];
  readonly restricted: boolean;
}
export type DeleteConstraint = 'SetNull' | 'Restrict' | 'Cascade';
export interface FilterItem {
  readonly field: string;
  readonly operation: string;
  readonly value?: string;
  readonly valueField?: string;
  readonly position: SourcePosition;
}
export interface LookupFilter {
  readonly items: readonly FilterItem[];
  readonly booleanFilter?: string;
  readonly errorMessage?: string;
  readonly optional: boolean;
}
/** A reference to a parent. `relationshipName` is what a path to the parent is called (`Account`, `Offering__r`);
 *  `childRelationshipName` what the parent calls its children (`Opportunities`, `Outcomes__r`), if anything. */
export interface ReferenceField extends FieldBase {
  readonly type: 'Lookup' | 'MasterDetail';
  readonly referenceTo: readonly string[];
  readonly relationshipName: string;
  readonly childRelationshipName?: string;
  readonly deleteConstraint: DeleteConstraint;
  readonly reparentable: boolean;
  /** No two records refer to the same one: a setting holds for one user, profile or the org. */
  readonly unique?: boolean;
  /** Of a master-detail field: who may read the master may write its details (else it takes edit access to the master). */
  readonly writeRequiresMasterRead?: boolean;
  readonly lookupFilter?: LookupFilter;
}
export interface AutoNumberField extends FieldBase {
  readonly type: 'AutoNumber';
  readonly displayFormat: string;
}
export interface FormulaField extends FieldBase {
  readonly type: 'Formula';
  readonly returns: FormulaReturnType;
  readonly formula: FormulaSource;
  readonly treatBlanksAs: TreatBlanksAs;
  readonly precision: number;
  readonly scale: number;
}
/** A roll-up summary, stored on the master and recalculated when details change. COUNT has no `summarizedField`. */
export interface SummaryField extends FieldBase {
  readonly type: 'Summary';
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  /** API names: the detail object, its master-detail field to this object, the field that is aggregated. */
  readonly detailObject: string;
  readonly foreignKey: string;
  readonly summarizedField?: string;
  readonly filterItems: readonly FilterItem[];
  /** What the value is: the type of the summarized field, Number(18,0) for a count. */
  readonly returns: NumberType | 'Date' | 'DateTime';
  readonly precision: number;
  readonly scale: number;
}
export type FieldSchema =
  | IdField
  | TextField
  | NumberField
  | CheckboxField
  | TemporalField
  | PicklistField
  | ReferenceField
  | AutoNumberField
  | FormulaField
  | SummaryField;

export interface ValidationRule {
  readonly fullName: string;
  readonly active: boolean;
  readonly description?: string;
  readonly condition: FormulaSource;
  readonly errorMessage: string;
  readonly errorDisplayField?: string;
  readonly position: SourcePosition;
}
export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';
export interface CompactLayout {
  readonly fullName: string;
  readonly label: string;
  readonly fields: readonly string[];
  readonly position: SourcePosition;
}
export interface ListView {
  readonly fullName: string;
  readonly label: string;
  readonly filterScope: 'Everything' | 'Mine';
  readonly columns: readonly string[];
  readonly filters: readonly FilterItem[];
  /** How the filters go together: `1 AND (2 OR 3)`; all of them unless it says. */
  readonly booleanFilter?: string;
  readonly position: SourcePosition;
}
export interface ObjectSchema {
  readonly apiName: string;
  readonly label: string;
  readonly pluralLabel: string;
  readonly description?: string;
  readonly custom: boolean;
  /** A custom setting: its records say what formulas read as `$Setup`, for the org, a profile or a user. */
  readonly customSettingsType?: 'Hierarchy';
  /** First three characters of every record's id. */
  readonly keyPrefix: string;
  readonly sharingModel: SharingModel;
  /** Its records have an owner (false for details of a master and for set-up objects). */
  readonly hasOwner: boolean;
  /** May records be created, changed or deleted through the API at all (set-up objects: partly not)? */
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly nameField: string;
  /** Keys: lower-case API names. */
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly validationRules: readonly ValidationRule[];
  readonly compactLayouts: readonly CompactLayout[];
  readonly compactLayoutAssignment?: string;
  readonly listViews: readonly ListView[];
  readonly position: SourcePosition;
}
export interface ObjectPermission {
  readonly object: string;
  readonly allowRead: boolean;
  readonly allowCreate: boolean;
  readonly allowEdit: boolean;
  readonly allowDelete: boolean;
  readonly viewAllRecords: boolean;
  readonly modifyAllRecords: boolean;
}
export interface FieldPermission {
  readonly object: string;
  readonly field: string;
  readonly readable: boolean;
  readonly editable: boolean;
}
/** Is a tab in its app's navigation (Visible), opened by its address alone (Available), or not there at all (None)? */
export type TabVisibility = 'Visible' | 'Available' | 'None';
export interface TabSetting {
  readonly tab: string;
  readonly visibility: TabVisibility;
}
export interface PermissionSet {
  readonly fullName: string;
  readonly label: string;
  readonly description?: string;
  readonly objectPermissions: readonly ObjectPermission[];
  readonly fieldPermissions: readonly FieldPermission[];
  readonly customPermissions: readonly string[];
  /** System permissions, for example ModifyAllData, ViewAllData, ManageUsers. */
  readonly userPermissions: readonly string[];
  readonly tabSettings: readonly TabSetting[];
  readonly position: SourcePosition;
}
export interface CustomPermission {
  readonly fullName: string;
  readonly label: string;
  readonly description?: string;
  readonly position: SourcePosition;
}
export interface CustomLabel {
  readonly fullName: string;
  readonly value: string;
  readonly position: SourcePosition;
}
/** A channel on which the components of a page tell each other things: @salesforce/messageChannel/Name__c. */
export interface MessageChannel {
  readonly fullName: string;
  readonly label: string;
  readonly description?: string;
  readonly isExposed: boolean;
  /** The names of what a message may say. */
  readonly fields: readonly string[];
  readonly position: SourcePosition;
}
/** A generic XML element for metadata that is only displayed (flexipages, layouts, tabs, applications). */
export interface MetadataDocument {
  readonly type:
    'FlexiPage' | 'Layout' | 'CustomTab' | 'CustomApplication' | 'ReportType' | 'Report' | 'Dashboard';
  readonly fullName: string;
  /** Elements by name; every value an array, text as string. `{ masterLabel: ['x'], flexiPageRegions: [{…}] }` */
  readonly content: XmlContent;
  readonly position: SourcePosition;
}
export type XmlValue = string | XmlContent;
export interface XmlContent {
  readonly [element: string]: readonly XmlValue[];
}
export interface OrgSchema {
  /** Nothing: the org has one. */
  readonly currencies?: Currencies;
  /** Keys: lower-case API names. */
  readonly objects: ReadonlyMap<string, ObjectSchema>;
  readonly permissionSets: ReadonlyMap<string, PermissionSet>;
  readonly customPermissions: ReadonlyMap<string, CustomPermission>;
  readonly labels: ReadonlyMap<string, CustomLabel>;
  readonly messageChannels: ReadonlyMap<string, MessageChannel>;
  readonly documents: readonly MetadataDocument[];
}

/** The object of that name, in any case. */
export function objectNamed(schema: OrgSchema, name: string): ObjectSchema | undefined {
  return schema.objects.get(name.toLowerCase());
}

/** The field of that name on the object, in any case. */
export function fieldNamed(object: ObjectSchema, name: string): FieldSchema | undefined {
  return object.fields.get(name.toLowerCase());
}
