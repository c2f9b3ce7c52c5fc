import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../__tests__/projectFolder.ts';
import { differences, inspectConversion, manifestGaps } from '../conversionGate.ts';

const metadata = (type: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${type}>\n`;
const objects = 'dist/force-app/main/default/objects';

const sources = {
  'dist/sfdx-project.json': JSON.stringify({
    packageDirectories: [{ path: 'force-app', default: true }],
    sourceApiVersion: '67.0'
  }),
  [`${objects}/Deal__c/Deal__c.object-meta.xml`]: metadata('CustomObject', '<label>Deal</label>'),
  [`${objects}/Deal__c/fields/Value__c.field-meta.xml`]: metadata(
    'CustomField',
    '<fullName>Value__c</fullName><description>Its &quot;worth&quot;</description><type>Number</type>'
  ),
  [`${objects}/Deal__c/validationRules/Value_is_known.validationRule-meta.xml`]: metadata(
    'ValidationRule',
    '<fullName>Value_is_known</fullName><active>true</active>'
  ),
  [`${objects}/Account/fields/Rank__c.field-meta.xml`]: metadata(
    'CustomField',
    '<fullName>Rank__c</fullName><type>Number</type>'
  ),
  'dist/force-app/main/default/labels/CustomLabels.labels-meta.xml': metadata(
    'CustomLabels',
    '<labels><fullName>Yes</fullName><value>Yes</value></labels><labels><fullName>No</fullName><value>No</value></labels>'
  ),
  'dist/force-app/main/default/reports/Deals.reportFolder-meta.xml': metadata(
    'ReportFolder',
    '<name>Deals</name>'
  ),
  'dist/force-app/main/default/reports/Deals/Late.report-meta.xml': metadata('Report', '<name>Late</name>'),
  'dist/force-app/main/default/lwc/hello/hello.js': 'export const hello = 1;\n',
  'dist/force-app/main/default/lwc/hello/part.js': 'export const part = 1;\n',
  'dist/force-app/main/default/lwc/hello/hello.js-meta.xml': metadata(
    'LightningComponentBundle',
    '<apiVersion>67.0</apiVersion>'
  )
};

const messages = async (files: Readonly<Record<string, string>>) =>
  (await inspectConversion(projectFolder(files))).findings.map(({ message }) => message).sort();

describe('conversion', () => {
  it('finds every component again, there and back, and counts them', async () => {
    expect(await inspectConversion(projectFolder(sources))).toEqual({
      // An object, two fields, a rule; two labels and their file; a report and its folder; a bundle and its three files.
      inspected: '13 components and files of bundles there and back',
      findings: []
    });
  });

  it('names what an ignore file hides from the deployment', async () => {
    expect(
      await messages({ ...sources, 'dist/.forceignore': '**/validationRules/**\n**/part.js\n' })
    ).toEqual([
      'LightningComponentBundle:hello/part.js is missing in the converted back package.',
      'LightningComponentBundle:hello/part.js is missing in the converted package.',
      'ValidationRule:Deal__c.Value_is_known is missing in the converted back package.',
      'ValidationRule:Deal__c.Value_is_known is missing in the converted package.',
      'ValidationRule:Deal__c.Value_is_known is not named in package.xml.'
    ]);
  });

  it('names a component whose file has another name than it', async () => {
    const grade = metadata('CustomField', '<fullName>Grade__c</fullName><type>Number</type>');
    const renamed = { ...sources, [`${objects}/Account/fields/Rank__c.field-meta.xml`]: grade };
    expect(await messages(renamed)).toContain('CustomField:Account.Grade__c is not named in package.xml.');
  });

  it('names what is lost, added or changed', () => {
    const before = new Map([
      ['Layout:A', 'a'],
      ['Layout:B', 'b']
    ]);
    const after = new Map([
      ['Layout:B', 'other'],
      ['Layout:C', 'c']
    ]);
    expect(differences(before, after, 'converted').map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
      [
        'lost: Layout:A is missing in the converted package.',
        'changed: Layout:B says something else in the converted package.',
        'added: Layout:C stands in the converted package only.'
      ]
    );
  });

  it('names what the manifest lacks, and what only the manifest names', () => {
    const components = new Map([
      ['Layout:A', 'a'],
      ['LightningComponentBundle:hello/hello.js', 'a file has no line there']
    ]);
    expect(manifestGaps(components, new Set(['Layout:B'])).map(({ message }) => message)).toEqual([
      'Layout:A is not named in package.xml.',
      'Layout:B is named in package.xml and does not exist.'
    ]);
  });
});
