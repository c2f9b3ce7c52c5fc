/** The page of opportunities in the shell's package: tabs with titles of their own, and panels beside them. */

const document = (type: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${type}>`;

type Properties = Readonly<Record<string, string>>;

function item(name: string, properties: Properties = {}, identifier = name.replace(':', '_')): string {
  const written = Object.entries(properties).map(
    ([key, value]) =>
      `<componentInstanceProperties><name>${key}</name><value>${value}</value></componentInstanceProperties>`
  );
  return `<itemInstances><componentInstance>${written.join('')}<componentName>${name}</componentName>
    <identifier>${identifier}</identifier></componentInstance></itemInstances>`;
}

const region = (name: string, type: 'Region' | 'Facet', ...items: string[]): string =>
  `<flexiPageRegions>${items.join('')}<name>${name}</name><type>${type}</type></flexiPageRegions>`;

const tab = (title: string, body: string, active = 'false'): string =>
  item('flexipage:tab', { active, body, title }, `${body}Tab`);

export const page = {
  'flexipages/Deal_Page.flexipage-meta.xml': document(
    'FlexiPage',
    region('header', 'Region', item('force:highlightsPanel')) +
      region('Facet-talk', 'Facet', item('c:userFacts'), item('c:opener')) +
      region('Facet-stages', 'Facet', item('c:stages')) +
      region('Facet-details', 'Facet', item('force:detailPanel')) +
      region('Facet-related', 'Facet', item('force:relatedListContainer')) +
      region(
        'Facet-tabs',
        'Facet',
        tab('Talk &amp; listen', 'Facet-talk', 'true'),
        tab('Stages', 'Facet-stages'),
        tab('Standard.Tab.detail', 'Facet-details'),
        tab('Standard.Tab.relatedLists', 'Facet-related')
      ) +
      region('main', 'Region', item('flexipage:tabset', { tabs: 'Facet-tabs' })) +
      region('sidebar', 'Region', item('c:speaker'), item('c:listener'), item('c:caller')) +
      `<masterLabel>Deal Page</masterLabel><sobjectType>Opportunity</sobjectType>
       <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
  )
};

export const app = {
  'applications/Deals.app-meta.xml': document(
    'CustomApplication',
    `<actionOverrides><actionName>View</actionName><content>Deal_Page</content><formFactor>Large</formFactor>
       <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type>
       <pageOrSobjectType>Opportunity</pageOrSobjectType></actionOverrides>
     <actionOverrides><actionName>Tab</actionName><content>Start</content><formFactor>Large</formFactor>
       <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type>
       <pageOrSobjectType>standard-home</pageOrSobjectType></actionOverrides>
     <formFactors>Large</formFactors><label>Deals</label><navType>Standard</navType>
     <tabs>Plans</tabs><tabs>Drafts</tabs><tabs>Secrets</tabs><tabs>standard-home</tabs>
     <tabs>standard-Opportunity</tabs><uiType>Lightning</uiType>`
  )
};

const appPage = (type: string, template: string, ...regions: string[]): string =>
  document(
    'FlexiPage',
    `${regions.join('')}<masterLabel>${type}</masterLabel><template><name>${template}</name></template><type>${type}</type>`
  );
const pageTab = (name: string): Record<string, string> => ({
  [`tabs/${name}.tab-meta.xml`]: document(
    'CustomTab',
    `<flexiPage>Plan_Page</flexiPage><label>Our ${name}</label><motif>Custom13: Box</motif>`
  )
});

/** An app page with three tabs, of which a permission set shows one, makes one available and hides one; and a home page. */
export const appPages = {
  ...pageTab('Plans'),
  ...pageTab('Drafts'),
  ...pageTab('Secrets'),
  'flexipages/Plan_Page.flexipage-meta.xml': appPage(
    'AppPage',
    'flexipage:defaultAppHomeTemplate',
    region('main', 'Region', item('c:place'), item('flexipage:richText'))
  ),
  'flexipages/Start.flexipage-meta.xml': appPage(
    'HomePage',
    'home:desktopTemplate',
    region('top', 'Region', item('c:place')),
    region('bottomLeft', 'Region', item('c:userFacts')),
    region('bottomRight', 'Region', item('c:userFacts', {}, 'second')),
    region('sidebar', 'Region', item('c:userFacts', {}, 'third'))
  ),
  'permissionsets/Planner.permissionset-meta.xml': document(
    'PermissionSet',
    `<label>Planner</label>
     <tabSettings><tab>Drafts</tab><visibility>Available</visibility></tabSettings>
     <tabSettings><tab>Plans</tab><visibility>Visible</visibility></tabSettings>
     <tabSettings><tab>Secrets</tab><visibility>None</visibility></tabSettings>`
  )
};

export const channel = {
  'messageChannels/Page.messageChannel-meta.xml': document(
    'LightningMessageChannel',
    `<description>What the panels of a page tell each other.</description><isExposed>false</isExposed>
     <lightningMessageFields><description>The record.</description><fieldName>recordId</fieldName></lightningMessageFields>
     <lightningMessageFields><description>What to show.</description><fieldName>show</fieldName></lightningMessageFields>
     <masterLabel>Page</masterLabel>`
  )
};
