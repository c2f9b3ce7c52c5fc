import { describe, expect, it } from 'vitest';
import { recordPage } from '../../pages.ts';
import { accessTo } from './schemaFor.ts';

const property = (name: string, value: string) =>
  `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
const component = (name: string, properties = '', rest = '') =>
  `<itemInstances><componentInstance>${properties}<componentName>${name}</componentName><identifier>${name}</identifier>${rest}</componentInstance></itemInstances>`;
const region = (name: string, content: string, type = 'Region') =>
  `<flexiPageRegions>${content}<name>${name}</name><type>${type}</type></flexiPageRegions>`;
const facet = (name: string, content: string) => region(name, content, 'Facet');

const app: [string, string] = [
  'CustomApplication',
  `<actionOverrides><actionName>View</actionName><content>Deal_Page</content><formFactor>Large</formFactor>
   <pageOrSobjectType>Opportunity</pageOrSobjectType><type>Flexipage</type></actionOverrides>
   <label>Sales</label><tabs>standard-Opportunity</tabs><tabs>Nothing__c</tabs>`
];
const page = (content: string): [string, string] => [
  'FlexiPage',
  `${content}<masterLabel>Deal</masterLabel><sobjectType>Opportunity</sobjectType><type>RecordPage</type>`
];
const pageOf = (content: string) =>
  recordPage(
    accessTo({
      'applications/Sales.app-meta.xml': app,
      'flexipages/Deal_Page.flexipage-meta.xml': page(content)
    }),
    'Opportunity'
  );

describe('the record page that an app assigns', () => {
  it('puts components into regions, with their properties', () => {
    const json = pageOf(
      region('header', component('force:highlightsPanel')) +
        region('sidebar', component('c:panel', property('title', 'Now') + property('compact', 'true')))
    );
    expect(json?.header).toEqual([{ key: 'force:highlightsPanel', kind: 'highlights' }]);
    expect(json?.sidebar).toEqual([
      { key: 'c:panel', kind: 'component', name: 'c:panel', properties: { title: 'Now', compact: true } }
    ]);
  });

  it('resolves facets into the tabs that show them', () => {
    const tab =
      property('active', 'true') + property('body', 'one') + property('title', 'Standard.Tab.detail');
    const json = pageOf(
      facet('one', component('force:detailPanel')) +
        facet('two', component('flexipage:tab', tab)) +
        region('main', component('flexipage:tabset', property('tabs', 'two')))
    );
    expect(json?.main).toEqual([
      {
        key: 'flexipage:tabset',
        kind: 'tabset',
        tabs: [
          {
            key: 'flexipage:tab',
            label: 'Details',
            active: true,
            body: [{ key: 'force:detailPanel', kind: 'details' }]
          }
        ]
      }
    ]);
  });

  it('shows the regions of other templates in the middle', () => {
    const json = pageOf(region('leftcol', component('c:one')) + region('rightcol', component('c:two')));
    expect(json?.main.map(({ key }) => key)).toEqual(['c:one', 'c:two']);
  });

  it('names what the local org doesn’t show', () => {
    const rule = '<visibilityRule><criteria/></visibilityRule>';
    const json = pageOf(region('main', component('flexipage:richText') + component('c:panel', '', rule)));
    expect(json?.main).toEqual([
      { key: 'flexipage:richText', kind: 'unsupported', name: 'flexipage:richText' },
      { key: 'c:panel', kind: 'unsupported', name: 'c:panel with a visibility rule' }
    ]);
  });
});

describe('the layout of a record page', () => {
  const layout = (content: string): [string, string] => ['Layout', content];
  const item = (field: string, behavior: string) =>
    `<layoutItems><behavior>${behavior}</behavior><field>${field}</field></layoutItems>`;

  it('shows the fields in their sections, and what may be edited', () => {
    const access = accessTo({
      'layouts/Opportunity-Deal.layout-meta.xml': layout(
        `<layoutSections><label>Deal</label><layoutColumns>${item('Name', 'Required')}${item('Amount', 'Readonly')}${item('Unknown', 'Edit')}</layoutColumns></layoutSections>`
      )
    });
    const [section] = recordPage(access, 'Opportunity')?.sections ?? [];
    expect(section?.label).toBe('Deal');
    expect(
      section?.columns.flat().map(({ field, required, editable }) => [field.apiName, required, editable])
    ).toEqual([
      ['Name', true, true],
      ['Amount', false, false]
    ]);
  });

  it('does not let a user edit what the user’s permissions keep', () => {
    const access = { ...accessTo({}), fieldEditable: () => false };
    const items = recordPage(access, 'Account')?.sections.flatMap(({ columns }) => columns.flat()) ?? [];
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ editable }) => !editable)).toBe(true);
  });

  it('brings the lists of children with their columns', () => {
    const access = accessTo({
      'layouts/Account-Company.layout-meta.xml': layout(
        '<relatedLists><fields>FULL_NAME</fields><fields>CONTACT.TITLE</fields><relatedList>RelatedContactList</relatedList></relatedLists>'
      )
    });
    const [list] = recordPage(access, 'Account')?.relatedLists ?? [];
    expect(list).toMatchObject({
      object: 'Contact',
      parentField: 'AccountId',
      select: 'SELECT Id, Name, Title FROM Contact'
    });
  });
});
