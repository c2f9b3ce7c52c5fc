import { describe, expect, it } from 'vitest';
import { panelImportProblems, unusedLabels } from './checks/panelImports.ts';
import { broken, field, file, text } from './fixture.ts';
import { thePackage } from './packageModel.ts';
import { panelSources } from './panelSources.ts';

describe('what panels import', () => {
  it('is in the package', () => {
    expect(panelSources().length).toBeGreaterThan(10);
    expect(panelImportProblems(thePackage(), panelSources())).toEqual([]);
  });

  it('uses every label', () => {
    expect(unusedLabels(thePackage(), panelSources())).toEqual([]);
  });

  it('is refused when the label, object or field is not there', () => {
    const subject = broken(
      field('A__c', 'B__c', text),
      file('labels/CustomLabels.labels', 'CustomLabels', '<labels><fullName>Hello</fullName></labels>')
    );
    const imports = ['label/c.Bye', 'schema/A__c', 'schema/A__c.B__c', 'schema/A__c.C__c', 'schema/D__c'];
    const source = {
      path: 'p/p.ts',
      text: imports.map(name => `import x from '@salesforce/${name}';`).join('\n')
    };
    expect(panelImportProblems(subject, [source])).toEqual([
      'p/p.ts: there is no label Bye',
      'p/p.ts: A__c has no field C__c',
      'p/p.ts: there is no object D__c'
    ]);
    expect(unusedLabels(subject, [source])).toEqual(['no panel shows the label Hello']);
  });
});
