import { declarationsOf, type Declarations, type ObjectDeclarations } from '../declarations.ts';
import type { ProblemReport } from '../problem.ts';
import type { MetadataDocument } from '../schema.ts';
import type { SourceFile } from '../sourceFiles.ts';
import { contentOf, type XmlElement } from '../xml/element.ts';
import { ElementReader } from '../xml/elementReader.ts';
import { parseXml, XmlError } from '../xml/parseXml.ts';
import { readField } from './field.ts';
import { readLabels } from './labels.ts';
import { readObject } from './object.ts';
import { readCompactLayout, readListView, readValidationRule } from './objectParts.ts';
import { readCustomPermission, readPermissionSet } from './permissionSet.ts';

interface Kind {
  readonly root: string;
  read(reader: ElementReader, file: SourceFile, declarations: Declarations): void;
}

/** The kinds of files that the local org reads, by the word before `-meta.xml`. */
const kinds: Readonly<Record<string, Kind>> = {
  object: {
    root: 'CustomObject',
    read: (reader, file, declarations) => {
      declarationsOf(declarations, file.name, reader.position).object = readObject(reader, file.name);
    }
  },
  field: partOfObject('CustomField', (reader, file, object) => {
    const field = readField(reader, file.name);
    if (field) object.fields.push(field);
  }),
  validationRule: partOfObject('ValidationRule', (reader, file, object) => {
    const rule = readValidationRule(reader, file.name);
    if (rule) object.validationRules.push(rule);
  }),
  compactLayout: partOfObject('CompactLayout', (reader, file, object) => {
    object.compactLayouts.push(readCompactLayout(reader, file.name));
  }),
  listView: partOfObject('ListView', (reader, file, object) => {
    object.listViews.push(readListView(reader, file.name));
  }),
  permissionset: {
    root: 'PermissionSet',
    read: (reader, file, declarations) =>
      declarations.permissionSets.push(readPermissionSet(reader, file.name))
  },
  customPermission: {
    root: 'CustomPermission',
    read: (reader, file, declarations) =>
      declarations.customPermissions.push(readCustomPermission(reader, file.name))
  },
  labels: {
    root: 'CustomLabels',
    read: (reader, _file, declarations) => declarations.labels.push(...readLabels(reader))
  },
  flexipage: document('FlexiPage'),
  layout: document('Layout'),
  tab: document('CustomTab'),
  app: document('CustomApplication'),
  report: document('Report'),
  reportType: document('ReportType'),
  reportFolder: { root: 'ReportFolder', read: () => undefined }
};

function partOfObject(
  root: string,
  read: (reader: ElementReader, file: SourceFile, object: ObjectDeclarations) => void
): Kind {
  return {
    root,
    read: (reader, file, declarations) => {
      const fullName = reader.text('fullName');
      if (fullName !== undefined && fullName !== file.name) {
        reader.problems.add(
          reader.position,
          `<fullName> says ${fullName}, the file's name ${file.name}; make them equal.`
        );
      }
      read(reader, file, declarationsOf(declarations, file.parentObject, reader.position));
    }
  };
}

function document(type: MetadataDocument['type']): Kind {
  return {
    root: type,
    read: (reader, file, declarations) =>
      declarations.documents.push({
        type,
        fullName: file.name,
        content: contentOf(reader.element),
        position: reader.position
      })
  };
}

/** Reads one file's text into the declarations; what is wrong with it goes to the report. */
export function readFile(
  file: SourceFile,
  xml: string,
  declarations: Declarations,
  problems: ProblemReport
): void {
  const element = parse(file, xml, problems);
  if (!element) return;
  const kind = kinds[file.kind];
  if (!kind) {
    problems.add(
      element.position,
      `The local org does not support metadata of type ${element.name} (.${file.kind}).`
    );
  } else if (element.name !== kind.root) {
    problems.add(element.position, `A .${file.kind} file holds <${kind.root}>, not <${element.name}>.`);
  } else {
    kind.read(new ElementReader(element, problems), file, declarations);
  }
}

function parse(file: SourceFile, xml: string, problems: ProblemReport): XmlElement | undefined {
  try {
    return parseXml(file.path, xml);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    problems.add(error.position, error.message);
    return undefined;
  }
}
