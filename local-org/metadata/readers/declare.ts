import type { XmlComponent } from '../component.ts';
import type { XmlType } from '../componentTypes.ts';
import { declarationsOf, type Declarations, type ObjectDeclarations } from '../declarations.ts';
import type { ProblemReport } from '../problem.ts';
import type { MetadataDocument } from '../schema.ts';
import { contentOf } from '../xml/element.ts';
import { ElementReader } from '../xml/elementReader.ts';
import { readField } from './field.ts';
import { readLabel } from './labels.ts';
import { readMessageChannel } from './messageChannel.ts';
import { readObject } from './object.ts';
import { readCompactLayout, readListView, readValidationRule } from './objectParts.ts';
import { readCustomPermission, readPermissionSet } from './permissionSet.ts';

type Declare = (reader: ElementReader, fullName: string, declarations: Declarations) => void;

/** How each type of component is read into what all of them declare together. */
const readers: Readonly<Record<XmlType, Declare>> = {
  CustomObject: (reader, fullName, declarations) => {
    declarationsOf(declarations, fullName, reader.position).object = readObject(reader, fullName);
  },
  CustomField: partOfObject((reader, name, object) => {
    const field = readField(reader, name);
    if (field) object.fields.push(field);
  }),
  ValidationRule: partOfObject((reader, name, object) => {
    const rule = readValidationRule(reader, name);
    if (rule) object.validationRules.push(rule);
  }),
  CompactLayout: partOfObject((reader, name, object) => {
    object.compactLayouts.push(readCompactLayout(reader, name));
  }),
  ListView: partOfObject((reader, name, object) => {
    object.listViews.push(readListView(reader, name));
  }),
  PermissionSet: (reader, fullName, { permissionSets }) => {
    permissionSets.push(readPermissionSet(reader, fullName));
  },
  CustomPermission: (reader, fullName, { customPermissions }) => {
    customPermissions.push(readCustomPermission(reader, fullName));
  },
  CustomLabels: reader => reader.finish(),
  CustomLabel: (reader, _fullName, { labels }) => {
    labels.push(readLabel(reader));
  },
  LightningMessageChannel: (reader, fullName, { messageChannels }) => {
    messageChannels.push(readMessageChannel(reader, fullName));
  },
  FlexiPage: document('FlexiPage'),
  Layout: document('Layout'),
  CustomTab: document('CustomTab'),
  CustomApplication: document('CustomApplication'),
  Report: document('Report'),
  ReportFolder: () => undefined,
  ReportType: document('ReportType'),
  Dashboard: document('Dashboard'),
  DashboardFolder: () => undefined
};

/** Reads a component into the declarations; what is wrong with it goes to the report. */
export function declare(
  { type, fullName, element }: XmlComponent,
  declarations: Declarations,
  problems: ProblemReport
): void {
  readers[type](new ElementReader(element, problems), fullName, declarations);
}

function partOfObject(
  read: (reader: ElementReader, name: string, object: ObjectDeclarations) => void
): Declare {
  return (reader, fullName, declarations) => {
    const [object = '', name = ''] = fullName.split('.', 2);
    const ownName = reader.text('fullName');
    if (ownName !== undefined && ownName !== name) {
      reader.problems.add(
        reader.position,
        `<fullName> says ${ownName}, the file's name ${name}; make them equal.`
      );
    }
    read(reader, name, declarationsOf(declarations, object, reader.position));
  };
}

function document(type: MetadataDocument['type']): Declare {
  return (reader, fullName, { documents }) =>
    documents.push({ type, fullName, content: contentOf(reader.element), position: reader.position });
}
