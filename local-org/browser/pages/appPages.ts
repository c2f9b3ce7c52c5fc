import { appPageTemplates, homeTab } from '../../metadata/appPages.ts';
import { objectNamed } from '../../metadata/schema.ts';
import type { MetadataDocument, OrgSchema } from '../../metadata/schema.ts';
import { childrenOf, documentsOf, textOf, textsOf } from '../../metadata/xmlContent.ts';
import type { AppJson, AppPageJson, TabJson } from '../client/pageJson.ts';
import type { PageAccess } from './access.ts';
import { appPageRegions } from './flexipage.ts';
import { iconOf } from './icons.ts';

/** Standard objects with a tab, where no package brings an app. */
const standardTabs = ['Opportunity', 'Account', 'Contact', 'Lead', 'Task', 'Product2'].map(
  name => `standard-${name}`
);

/** The app that the shell shows: the package's first, with the tabs that this user has in its navigation. */
export function appJson(access: PageAccess): AppJson {
  const app = documentsOf(access.schema, 'CustomApplication')[0];
  const names = app ? textsOf(app.content, 'tabs') : standardTabs;
  return {
    label: (app && textOf(app.content, 'label')) ?? 'Local org',
    tabs: names.flatMap(name =>
      access.tabVisibility(name) === 'Visible' ? (tabJson(access, name) ?? []) : []
    )
  };
}

function tabJson({ schema }: PageAccess, name: string): TabJson | undefined {
  if (name === homeTab) {
    const page = { type: 'standard__namedPage', attributes: { pageName: 'home' } };
    return { label: 'Home', icon: 'standard:home', page };
  }
  const object = objectNamed(schema, name.replace(/^standard-/, ''));
  if (object) {
    const attributes = { objectApiName: object.apiName, actionName: 'list' };
    const page = { type: 'standard__objectPage', attributes };
    return { label: object.pluralLabel, icon: iconOf(schema, object.apiName), page };
  }
  const tab = pageTab(schema, name);
  if (!tab) return undefined;
  const page = { type: 'standard__navItemPage', attributes: { apiName: tab.fullName } };
  return { label: tab.label, icon: iconOf(schema, tab.fullName), page };
}

interface PageTab {
  readonly fullName: string;
  readonly label: string;
  readonly page: MetadataDocument;
}

/** The tab of that name, when it shows an app page. */
function pageTab(schema: OrgSchema, name: string): PageTab | undefined {
  const tab = documentsOf(schema, 'CustomTab').find(
    ({ fullName }) => fullName.toLowerCase() === name.toLowerCase()
  );
  const shown = tab && textOf(tab.content, 'flexiPage');
  const page = documentsOf(schema, 'FlexiPage').find(({ fullName }) => fullName === shown);
  return tab && page && { fullName: tab.fullName, label: textOf(tab.content, 'label') ?? '', page };
}

/** The home page that the app's override names. The local org has no standard one. */
function homePage(schema: OrgSchema): PageTab | undefined {
  const overrides = documentsOf(schema, 'CustomApplication')
    .slice(0, 1)
    .flatMap(({ content }) => childrenOf(content, 'actionOverrides'));
  const override = overrides.find(
    entry => textOf(entry, 'actionName') === 'Tab' && textOf(entry, 'pageOrSobjectType') === homeTab
  );
  const name = override && textOf(override, 'content');
  const page = documentsOf(schema, 'FlexiPage').find(({ fullName }) => fullName === name);
  return page && { fullName: homeTab, label: 'Home', page };
}

/**
 * The page that a tab shows, for this user; nothing when there is none or the user doesn't have the tab. A tab that is
 * Available only is in no navigation and opens all the same.
 */
export function appPage(access: PageAccess, name: string): AppPageJson | undefined {
  if (access.tabVisibility(name) === 'None') return undefined;
  const tab = name === homeTab ? homePage(access.schema) : pageTab(access.schema, name);
  if (!tab) return undefined;
  const [template] = childrenOf(tab.page.content, 'template');
  const names = appPageTemplates.get((template && textOf(template, 'name')) ?? '') ?? [];
  return { label: tab.label, regions: appPageRegions(tab.page.content, names) };
}
