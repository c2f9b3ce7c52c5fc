import { describe, expect, it } from 'vitest';
import { layoutProblems, viewProblems } from './checks/layouts.ts';
import { applicationProblems, pageProblems } from './checks/pages.ts';
import { broken, field, file, text } from './fixture.ts';
import { thePackage } from './packageModel.ts';

const component = (name: string, value = '') =>
  `<itemInstances><componentInstance><componentInstanceProperties><name>body</name><value>${value}</value>` +
  `</componentInstanceProperties><componentName>${name}</componentName><identifier>one</identifier></componentInstance></itemInstances>`;

describe('what people see', () => {
  const subject = thePackage();

  it('is laid out with fields that exist', () => {
    expect(subject.layouts.length).toBeGreaterThan(15);
    expect([...layoutProblems(subject), ...viewProblems(subject)]).toEqual([]);
  });

  it('is on pages whose components exist', () => {
    expect(subject.pages.map(page => page.name)).toContain('Opportunity_Record_Page');
    expect([...pageProblems(subject), ...applicationProblems(subject)]).toEqual([]);
  });
});

describe('a layout', () => {
  it('is refused with a field or related list of nothing, and without a required field', () => {
    const item = (name: string) => `<layoutItems><field>${name}</field></layoutItems>`;
    const subject = broken(
      field('A__c', 'R__c', '<type>Text</type><required>true</required>'),
      file(
        'layouts/A__c-A Layout',
        'Layout',
        `<layoutSections><layoutColumns>${item('None__c')}${item('Name')}${item('Name')}</layoutColumns></layoutSections>
        <relatedLists><relatedList>B__c.A__c</relatedList><fields>NAME</fields><fields>C__c</fields></relatedLists>`
      )
    );
    expect(layoutProblems(subject)).toEqual([
      'A__c-A Layout: A__c has no field None__c',
      'A__c-A Layout: Name is shown twice',
      'A__c-A Layout: R__c is required and not shown',
      'A__c-A Layout: there is no related list B__c.A__c',
      'A__c-A Layout: B__c has no column C__c'
    ]);
  });
});

describe('a compact layout or list view', () => {
  it('is refused with a column of nothing, or when it is assigned and not there', () => {
    const subject = broken(
      field('A__c', 'B__c', text),
      file(
        'objects/A__c/A__c.object',
        'CustomObject',
        '<compactLayoutAssignment>Small</compactLayoutAssignment>'
      ),
      file('objects/A__c/compactLayouts/Other', 'CompactLayout', '<fields>C__c</fields>'),
      file(
        'objects/A__c/listViews/All',
        'ListView',
        '<columns>NAME</columns><filters><field>D__c</field></filters>'
      )
    );
    expect(viewProblems(subject)).toEqual([
      'A__c has no compact layout Small',
      'A__c has no column C__c',
      'A__c has no column D__c'
    ]);
  });
});

describe('a page, an application or a tab', () => {
  it('is refused when what it leads to is not there', () => {
    const subject = broken(
      file(
        'flexipages/P',
        'FlexiPage',
        `<flexiPageRegions>${component('c:none', 'Facet-none')}${component('force:detailPanel')}<name>main</name></flexiPageRegions>
        <sobjectType>None__c</sobjectType>`
      ),
      file(
        'flexipages/Home',
        'FlexiPage',
        `<flexiPageRegions>${component('c:deal')}</flexiPageRegions><type>HomePage</type>`
      ),
      {
        path: 'lwc/deal/deal.js-meta.xml',
        xml: '<LightningComponentBundle><targets><target>lightning__RecordPage</target></targets></LightningComponentBundle>'
      },
      file(
        'applications/App',
        'CustomApplication',
        '<tabs>None__c</tabs><actionOverrides><content>Q</content></actionOverrides>'
      ),
      file('tabs/T__c', 'CustomTab', '<customObject>true</customObject>'),
      file('tabs/Plans', 'CustomTab', '<flexiPage>All_Plans</flexiPage>')
    );
    expect(pageProblems(subject)).toEqual([
      'P: there is no object None__c',
      'P: there is no component c:none',
      'P: there is no facet Facet-none',
      'P: two components are named one',
      'Home: c:deal is for no page of type HomePage'
    ]);
    expect(applicationProblems(subject)).toEqual([
      'App: there is no tab None__c',
      'App: there is no page Q',
      'T__c: there is no object for the tab',
      'Plans: there is no All_Plans for the tab'
    ]);
  });
});
