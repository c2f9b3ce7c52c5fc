import { expect, it } from 'vitest';
import { inspectWithCodeAnalyzer } from '../codeAnalyzerGate.ts';
import { projectFolder } from './projectFolder.ts';

const bundle = 'dist/force-app/main/default/lwc/hello';
const field = (name: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${name}</fullName><label>${name}</label><type>Text</type></CustomField>
`;
const repeated = Array.from({ length: 40 }, (_, index) => `  sum += ${index} * sum - ${index};`).join('\n');

it('finds what each engine is there for, and a file that one of them cannot read', async () => {
  const project = projectFolder({
    [`${bundle}/hello.js`]: `import { LightningElement } from 'lwc';
export default class Hello extends LightningElement {
  connectedCallback() {
    setTimeout(() => undefined, 10);
  }
}
`,
    [`${bundle}/broken.js`]: 'export const = ;\n',
    [`${bundle}/first.js`]: `export function first(sum) {\n${repeated}\n  return sum;\n}\n`,
    [`${bundle}/second.js`]: `export function second(sum) {\n${repeated}\n  return sum;\n}\n`,
    [`${bundle}/hello.css`]: '.a {\n  padding: 0.5rem;\n}\n',
    // The first line of a library with known holes tells retire-js its version.
    [`${bundle}/library.js`]: '/*! jQuery v1.12.4 | (c) jQuery Foundation | jquery.org/license */\n',
    'dist/force-app/main/default/objects/Deal__c/fields/Api_Token__c.field-meta.xml': field('Api_Token__c'),
    'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true } }),
    'force-app/main/default/lwc/hello/hello.ts': 'export const hello: any = 1;\n',
    'dist/force-app/main/default/classes/Old.cls-meta.xml':
      '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>20.0</apiVersion></ApexClass>\n'
  });

  const { findings } = await inspectWithCodeAnalyzer(project);

  const found = findings.map(({ rule, file }) => `${rule} ${file.replace(`${bundle}/`, '')}`);
  expect(found).toEqual(
    expect.arrayContaining([
      '@lwc/lwc/no-async-operation hello.js',
      '@salesforce-ux/slds/no-hardcoded-values-slds2 hello.css',
      '@typescript-eslint/no-explicit-any force-app/main/default/lwc/hello/hello.ts',
      'eslint error broken.js',
      'DetectCopyPasteForJavascript first.js',
      'LibraryWithKnownMediumSeverityVulnerability library.js',
      'ProtectSensitiveData dist/force-app/main/default/objects/Deal__c/fields/Api_Token__c.field-meta.xml',
      'AvoidOldSalesforceApiVersions dist/force-app/main/default/classes/Old.cls-meta.xml'
    ])
  );
});
