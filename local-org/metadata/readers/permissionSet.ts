import type {
  CustomPermission,
  FieldPermission,
  ObjectPermission,
  PermissionSet,
  TabSetting
} from '../schema.ts';
import { ElementReader } from '../xml/elementReader.ts';

/** A permission set. Which applications it shows is read over: the local org shows the first one. */
export function readPermissionSet(reader: ElementReader, fullName: string): PermissionSet {
  reader.without('fullName', 'hasActivationRequired', 'license', 'applicationVisibilities');
  const description = reader.text('description');
  const entries = <Entry>(name: string, read: (entry: ElementReader) => Entry): readonly Entry[] =>
    reader.all(name).map(element => {
      const entry = new ElementReader(element, reader.problems);
      const result = read(entry);
      entry.finish();
      return result;
    });
  const set: PermissionSet = {
    fullName,
    label: reader.requiredText('label'),
    ...(description === undefined ? {} : { description }),
    objectPermissions: entries('objectPermissions', readObjectPermission),
    fieldPermissions: entries('fieldPermissions', readFieldPermission),
    customPermissions: entries('customPermissions', readEnabled).flatMap(name => name ?? []),
    userPermissions: entries('userPermissions', readEnabled).flatMap(name => name ?? []),
    tabSettings: entries('tabSettings', readTabSetting),
    position: reader.position
  };
  reader.finish();
  return set;
}

function readObjectPermission(entry: ElementReader): ObjectPermission {
  entry.without('viewAllFields');
  return {
    object: entry.requiredText('object'),
    allowRead: entry.boolean('allowRead'),
    allowCreate: entry.boolean('allowCreate'),
    allowEdit: entry.boolean('allowEdit'),
    allowDelete: entry.boolean('allowDelete'),
    viewAllRecords: entry.boolean('viewAllRecords'),
    modifyAllRecords: entry.boolean('modifyAllRecords')
  };
}

function readFieldPermission(entry: ElementReader): FieldPermission {
  const name = entry.requiredText('field');
  const [object = '', field = ''] = name.split('.');
  if (field === '') entry.problems.add(entry.position, `<field> is written Object.Field, not ${name}.`);
  return { object, field, readable: entry.boolean('readable'), editable: entry.boolean('editable') };
}

function readTabSetting(entry: ElementReader): TabSetting {
  return {
    tab: entry.requiredText('tab'),
    visibility: entry.oneOf('visibility', ['Visible', 'Available', 'None'] as const, 'None')
  };
}

function readEnabled(entry: ElementReader): string | undefined {
  const name = entry.requiredText('name');
  return entry.boolean('enabled') ? name : undefined;
}

export function readCustomPermission(reader: ElementReader, fullName: string): CustomPermission {
  reader.without('fullName', 'isLicensed');
  const description = reader.text('description');
  const permission = {
    fullName,
    label: reader.requiredText('label'),
    ...(description === undefined ? {} : { description }),
    position: reader.position
  };
  reader.finish();
  return permission;
}
