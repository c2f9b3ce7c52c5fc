import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../build/files.ts';
import { childrenOf, parseXml, textOf, type Element } from './xml.ts';

/**
 * The components of a package by `Type:Full.Name`, as a manifest names them, with what each says, so that two packages
 * can be compared. A file of a bundle has a line of its own: `LightningComponentBundle:guide/guide.js`.
 */
export type Inventory = ReadonlyMap<string, string>;

/** The parts of an object that are components themselves: by their element, which names their folder in source format too. */
const partTypes: Readonly<Record<string, string>> = {
  businessProcesses: 'BusinessProcess',
  compactLayouts: 'CompactLayout',
  fieldSets: 'FieldSet',
  fields: 'CustomField',
  indexes: 'Index',
  listViews: 'ListView',
  recordTypes: 'RecordType',
  sharingReasons: 'SharingReason',
  validationRules: 'ValidationRule',
  webLinks: 'WebLink'
};

/** What lies in a folder in source format (`sf project deploy start` takes it) or in metadata format (the Metadata API does). */
export function inventoryOf(folder: string): Inventory {
  const found = new Map<string, string>();
  for (const file of filesBelow(folder, '.')) {
    if (file === 'package.xml') continue;
    for (const [name, content] of componentsIn(folder, file)) {
      if (found.get(name)) throw new Error(`${name} stands twice in ${folder}.`);
      found.set(name, content);
    }
  }
  return found;
}

function componentsIn(folder: string, file: string): [string, string][] {
  const [kind = '', owner = '', part] = file.replace(/^main\/default\//, '').split('/');
  const text = readFileSync(path.join(folder, file), 'utf8');
  if (kind === 'lwc') {
    const inner = file.slice(file.indexOf(`${owner}/`));
    return [
      [`LightningComponentBundle:${owner}`, ''],
      [`LightningComponentBundle:${inner}`, text]
    ];
  }
  const root = parseXml(text);
  if (kind === 'labels') return [['CustomLabels:CustomLabels', ''], ...labels(root)];
  if (kind !== 'objects')
    return [[`${root.name.replace(/Folder$/, '')}:${fullName(file, kind)}`, said(childrenOf(root))]];

  const object = owner.replace(/\.object$/, '');
  const type = part === undefined ? undefined : partTypes[part];
  return type === undefined ? objectAndParts(object, root) : [partComponent(object, type, root)];
}

/** A standard object of which the package says nothing itself is none of its components. */
function objectAndParts(object: string, root: Element): [string, string][] {
  const own = childrenOf(root).filter(({ name }) => !(name in partTypes));
  const parts = childrenOf(root).flatMap(element => {
    const type = partTypes[element.name];
    return type ? [partComponent(object, type, element)] : [];
  });
  return own.length > 0 ? [[`CustomObject:${object}`, said(own)], ...parts] : parts;
}

function partComponent(object: string, type: string, element: Element): [string, string] {
  return [`${type}:${object}.${textOf(element, 'fullName')}`, said(childrenOf(element))];
}

function labels(root: Element): [string, string][] {
  return childrenOf(root).map(label => [`CustomLabel:${textOf(label, 'fullName')}`, said(childrenOf(label))]);
}

/** `reports/Folder/Name.report-meta.xml` → `Folder/Name`; a manifest names the folder of reports as a report too. */
function fullName(file: string, kind: string): string {
  const inner = file.slice(file.indexOf(`${kind}/`) + kind.length + 1);
  return inner.replace(/-meta\.xml$/, '').replace(/\.[^./]+$/, '');
}

function said(elements: readonly Element[]): string {
  return JSON.stringify(elements);
}
