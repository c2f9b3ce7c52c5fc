import { describe, expect, it } from 'vitest';
import type { TabVisibility } from '../../../metadata/schema.ts';
import { appJson, appPage } from '../../pages.ts';
import { accessTo } from './schemaFor.ts';

const component = (name: string): string =>
  `<itemInstances><componentInstance><componentName>${name}</componentName><identifier>${name}</identifier></componentInstance></itemInstances>`;
const region = (name: string, ...components: string[]): string =>
  `<flexiPageRegions>${components.map(component).join('')}<name>${name}</name><type>Region</type></flexiPageRegions>`;
const page = (type: string, template: string, regions: string): [string, string] => [
  'FlexiPage',
  `${regions}<masterLabel>Plans</masterLabel><template><name>${template}</name></template><type>${type}</type>`
];

const files = {
  'applications/Sales.app-meta.xml': [
    'CustomApplication',
    `<actionOverrides><actionName>Tab</actionName><content>Start</content><type>Flexipage</type>
       <pageOrSobjectType>standard-home</pageOrSobjectType></actionOverrides>
     <label>Sales</label><tabs>Plans</tabs><tabs>standard-home</tabs><tabs>standard-Opportunity</tabs>
     <tabs>standard-report</tabs>`
  ],
  'flexipages/All_Plans.flexipage-meta.xml': page(
    'AppPage',
    'flexipage:defaultAppHomeTemplate',
    region('main', 'c:plans', 'force:detailPanel')
  ),
  'flexipages/Start.flexipage-meta.xml': page(
    'HomePage',
    'home:desktopTemplate',
    region('top', 'c:plans') + region('bottomLeft') + region('sidebar', 'c:news')
  ),
  'tabs/Plans.tab-meta.xml': [
    'CustomTab',
    '<flexiPage>All_Plans</flexiPage><label>Our plans</label><motif>Custom13: Box</motif>'
  ]
} as const;

const accessWith = (visibility: TabVisibility) => ({
  ...accessTo(files),
  tabVisibility: (tab: string) => (tab.startsWith('standard-') ? 'Visible' : visibility)
});

describe('the app', () => {
  it('has its tabs in their order, each leading to the page that the platform means', () => {
    expect(appJson(accessWith('Visible'))).toEqual({
      label: 'Sales',
      tabs: [
        {
          label: 'Our plans',
          icon: 'custom:custom13',
          page: { type: 'standard__navItemPage', attributes: { apiName: 'Plans' } }
        },
        {
          label: 'Home',
          icon: 'standard:home',
          page: { type: 'standard__namedPage', attributes: { pageName: 'home' } }
        },
        {
          label: 'Opportunities',
          icon: 'standard:opportunity',
          page: {
            type: 'standard__objectPage',
            attributes: { objectApiName: 'Opportunity', actionName: 'list' }
          }
        }
      ]
    });
  });

  it.each(['Available', 'None'] as const)('leaves out a tab that is %s for the user', visibility => {
    const labels = appJson(accessWith(visibility)).tabs.map(({ label }) => label);
    expect(labels).toEqual(['Home', 'Opportunities']);
  });
});

describe('the page of a tab', () => {
  it('shows the components of its regions, and names those that only a record has', () => {
    expect(appPage(accessWith('Visible'), 'plans')).toEqual({
      label: 'Our plans',
      regions: [
        {
          name: 'main',
          nodes: [
            { key: 'c:plans', kind: 'component', name: 'c:plans', properties: {} },
            { key: 'force:detailPanel', kind: 'unsupported', name: 'force:detailPanel' }
          ]
        }
      ]
    });
  });

  it('opens by its address where the tab is Available, and not where it is None', () => {
    expect(appPage(accessWith('Available'), 'Plans')?.label).toBe('Our plans');
    expect(appPage(accessWith('None'), 'Plans')).toBeUndefined();
  });

  it('is none for the tab of an object or of nothing', () => {
    expect(appPage(accessWith('Visible'), 'Opportunity')).toBeUndefined();
    expect(appPage(accessWith('Visible'), 'Nothing')).toBeUndefined();
  });

  it('is the home page that the app names', () => {
    const regions = appPage(accessWith('None'), 'standard-home')?.regions;
    expect(regions?.map(({ name }) => name)).toEqual(['top', 'sidebar']);
    expect(appPage(accessTo({}), 'standard-home')).toBeUndefined();
  });
});

describe('a tab or a page without a record', () => {
  const problemWith = (changed: Record<string, readonly [string, string]>) => () =>
    accessTo({ ...files, ...changed });

  it('is refused where the local org does not show it', () => {
    const tab = (content: string) => problemWith({ 'tabs/Plans.tab-meta.xml': ['CustomTab', content] });
    expect(tab('<url>https://example.com</url><label>Elsewhere</label>')).toThrow(
      'The local org shows tabs of objects and of app pages; Plans is neither.'
    );
    expect(tab('<flexiPage>All_Plans</flexiPage>')).toThrow('The tab Plans has no <label>.');
    expect(tab('<flexiPage>Start</flexiPage><label>Plans</label>')).toThrow(
      'The tab Plans shows Start, which is no app page.'
    );
  });

  it('is refused with a template or a region that the local org does not lay out', () => {
    const shown = (template: string, name: string) =>
      problemWith({ 'flexipages/All_Plans.flexipage-meta.xml': page('AppPage', template, region(name)) });
    expect(shown('flexipage:other', 'main')).toThrow(
      'The local org does not lay out the template flexipage:other of All_Plans.'
    );
    expect(shown('flexipage:defaultAppHomeTemplate', 'header')).toThrow(
      'The template flexipage:defaultAppHomeTemplate of All_Plans has no region header.'
    );
  });

  it('is refused as the app’s home where it is no home page', () => {
    const other = page('AppPage', 'flexipage:defaultAppHomeTemplate', '');
    expect(problemWith({ 'flexipages/Start.flexipage-meta.xml': other })).toThrow(
      'Sales opens Start, which is no home page.'
    );
  });

  it('is refused in a permission set that names no tab', () => {
    const set =
      '<label>A</label><tabSettings><tab>None__c</tab><visibility>Visible</visibility></tabSettings>';
    const withSet = problemWith({ 'permissionsets/A.permissionset-meta.xml': ['PermissionSet', set] });
    expect(withSet).toThrow('There is no tab None__c to show.');
  });
});
