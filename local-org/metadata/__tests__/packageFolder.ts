import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadSchema, type LoadedSchema } from '../loadSchema.ts';

const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A complete small package: an object with a detail, as paths and texts. Tests add to it and spoil it. */
export const goodFiles: Readonly<Record<string, string>> = {
  'objects/Plan__c/Plan__c.object-meta.xml': object('Plan', 'Private'),
  'objects/Step__c/Step__c.object-meta.xml': object('Step', 'ControlledByParent'),
  'objects/Step__c/fields/Plan__c.field-meta.xml': field(
    'Plan__c',
    'MasterDetail',
    '<referenceTo>Plan__c</referenceTo><relationshipName>Steps</relationshipName>'
  ),
  'objects/Step__c/fields/Days__c.field-meta.xml': field(
    'Days__c',
    'Number',
    '<precision>4</precision><scale>1</scale>'
  ),
  'objects/Plan__c/fields/Total_Days__c.field-meta.xml': field(
    'Total_Days__c',
    'Summary',
    summary('sum', 'Days__c')
  )
};

export function object(label: string, sharingModel: string): string {
  return `<CustomObject ${namespace}>
    <label>${label}</label>
    <pluralLabel>${label}s</pluralLabel>
    <nameField><label>${label} Name</label><type>Text</type></nameField>
    <sharingModel>${sharingModel}</sharingModel>
</CustomObject>`;
}

export function field(apiName: string, type: string, more = ''): string {
  return `<CustomField ${namespace}>
    <fullName>${apiName}</fullName>
    <label>${apiName.replace('__c', '')}</label>
    <type>${type}</type>
    ${more}
</CustomField>`;
}

export function summary(operation: string, summarized: string, more = ''): string {
  return `<summaryOperation>${operation}</summaryOperation><summaryForeignKey>Step__c.Plan__c</summaryForeignKey>
    <summarizedField>Step__c.${summarized}</summarizedField>${more}`;
}

export function element(root: string, content: string): string {
  return `<${root} ${namespace}>\n    ${content}\n</${root}>`;
}

/** Loads the good files with these over them. */
export function load(files: Readonly<Record<string, string>> = {}): LoadedSchema {
  const root = mkdtempSync(join(tmpdir(), 'metadata-'));
  for (const [name, text] of Object.entries({ ...goodFiles, ...files })) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return loadSchema({ packageDirectories: [root] });
}

/** What is wrong with the good files once these are over them: `path below the package:line message`. */
export function problemsOf(files: Readonly<Record<string, string>>): readonly string[] {
  return load(files).problems.map(
    ({ file, line, message }) => `${file.replace(/^.*?metadata-[^/]+\//, '')}:${line} ${message}`
  );
}
