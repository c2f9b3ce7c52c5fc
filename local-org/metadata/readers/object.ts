import type { SharingModel, SourcePosition } from '../schema.ts';
import { ElementReader } from '../xml/elementReader.ts';

/** What an object's own file says; its fields and rules have files of their own. */
export interface DeclaredObject {
  readonly apiName: string;
  readonly label?: string;
  readonly pluralLabel?: string;
  readonly description?: string;
  readonly sharingModel?: SharingModel;
  readonly customSettingsType?: 'Hierarchy';
  readonly nameField?: DeclaredName;
  readonly compactLayoutAssignment?: string;
  readonly position: SourcePosition;
}

export interface DeclaredName {
  readonly label: string;
  readonly type: 'Text' | 'AutoNumber';
  readonly displayFormat?: string;
  readonly position: SourcePosition;
}

/** Elements of an object that change nothing in what the local org stores, guards or shows. */
const withoutEffect = [
  'fullName',
  'actionOverrides',
  'allowInChatterGroups',
  'deploymentStatus',
  'enableActivities',
  'enableBulkApi',
  'enableFeeds',
  'enableHistory',
  'enableLicensing',
  'enableReports',
  'enableSearch',
  'enableSharing',
  'enableStreamingApi',
  'externalSharingModel',
  'gender',
  'searchLayouts',
  'startsWith',
  'visibility'
];
const sharingModels = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'] as const;

/** An object's own file. */
export function readObject(reader: ElementReader, apiName: string): DeclaredObject {
  reader.without(...withoutEffect);
  const sharing = reader.text('sharingModel');
  const nameElement = reader.one('nameField');
  const customSettings = reader.text('customSettingsType');
  const compactLayout = reader.text('compactLayoutAssignment');
  const object: DeclaredObject = {
    apiName,
    ...optional('label', reader.text('label')),
    ...optional('pluralLabel', reader.text('pluralLabel')),
    ...optional('description', reader.text('description')),
    ...(sharing === undefined
      ? {}
      : { sharingModel: reader.oneOf('sharingModel', sharingModels, 'Private') }),
    ...(customSettings === undefined
      ? {}
      : { customSettingsType: reader.oneOf('customSettingsType', ['Hierarchy'] as const, 'Hierarchy') }),
    ...(nameElement ? { nameField: readName(new ElementReader(nameElement, reader.problems)) } : {}),
    ...(compactLayout === undefined || compactLayout === 'SYSTEM'
      ? {}
      : { compactLayoutAssignment: compactLayout }),
    position: reader.position
  };
  reader.finish();
  return object;
}

function readName(reader: ElementReader): DeclaredName {
  reader.without('trackFeedHistory', 'trackHistory', 'startingNumber');
  const type = reader.oneOf('type', ['Text', 'AutoNumber'] as const, 'Text');
  const name: DeclaredName = {
    label: reader.requiredText('label'),
    type,
    ...(type === 'AutoNumber' ? { displayFormat: reader.requiredText('displayFormat') } : {}),
    position: reader.position
  };
  reader.finish();
  return name;
}

function optional<Key extends string>(
  key: Key,
  value: string | undefined
): { readonly [K in Key]?: string } | object {
  return value === undefined ? {} : { [key]: value };
}
