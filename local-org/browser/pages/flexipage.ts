import type { ObjectSchema, OrgSchema, XmlContent } from '../../metadata/schema.ts';
import type { AppPageJson, PageNodeJson, PageTabJson } from '../client/pageJson.ts';
import { childrenOf, documentsOf, textOf } from '../../metadata/xmlContent.ts';

/** A page's regions and facets by name, and whether it is the page of a record. */
interface Source {
  readonly regions: ReadonlyMap<string, XmlContent>;
  readonly ofRecord: boolean;
}

const standardLabels = new Map([
  ['Standard.Tab.detail', 'Details'],
  ['Standard.Tab.relatedLists', 'Related'],
  ['Standard.Tab.activity', 'Activity'],
  ['Standard.Tab.collaborate', 'Chatter']
]);

function propertiesOf(component: XmlContent): Map<string, string> {
  return new Map(
    childrenOf(component, 'componentInstanceProperties').map(property => [
      textOf(property, 'name') ?? '',
      textOf(property, 'value') ?? ''
    ])
  );
}

const typed = (value: string): string | boolean =>
  value === 'true' ? true : value === 'false' ? false : value;

function tab(source: Source, instance: XmlContent, index: number): PageTabJson {
  const properties = propertiesOf(instance);
  const title = properties.get('title') ?? '';
  return {
    key: textOf(instance, 'identifier') ?? `tab${index}`,
    label: standardLabels.get(title) ?? title,
    active: properties.get('active') === 'true',
    body: nodesOf(source, properties.get('body') ?? '')
  };
}

function node(source: Source, component: XmlContent, key: string): PageNodeJson {
  const name = textOf(component, 'componentName') ?? '';
  const properties = propertiesOf(component);
  if (!source.ofRecord && name.startsWith('force:')) return { key, kind: 'unsupported', name };
  switch (name) {
    case 'force:highlightsPanel':
      return { key, kind: 'highlights' };
    case 'force:detailPanel':
      return { key, kind: 'details' };
    case 'force:relatedListContainer':
      return { key, kind: 'relatedLists' };
    case 'force:relatedListSingleContainer':
      return { key, kind: 'relatedList', list: properties.get('relatedListApiName') ?? '' };
    case 'flexipage:tabset': {
      const tabs = instancesOf(source, properties.get('tabs') ?? '');
      return { key, kind: 'tabset', tabs: tabs.map((instance, index) => tab(source, instance, index)) };
    }
    default:
      if (!/^(c:)?\w+$/.test(name)) return { key, kind: 'unsupported', name };
      return {
        key,
        kind: 'component',
        name: name.startsWith('c:') ? name : `c:${name}`,
        properties: Object.fromEntries([...properties].map(([property, value]) => [property, typed(value)]))
      };
  }
}

function instancesOf(source: Source, region: string): XmlContent[] {
  const items = childrenOf(source.regions.get(region) ?? {}, 'itemInstances');
  return items.flatMap(item => childrenOf(item, 'componentInstance'));
}

/** A component that shows only under a condition is not rendered: the local org says so in its place. */
function nodesOf(source: Source, region: string): PageNodeJson[] {
  return instancesOf(source, region).map((component, index) => {
    const name = textOf(component, 'componentName') ?? '';
    const key = textOf(component, 'identifier') ?? `${region}${index}`;
    const conditional = childrenOf(component, 'visibilityRule').length > 0;
    return conditional
      ? { key, kind: 'unsupported', name: `${name} with a visibility rule` }
      : node(source, component, key);
  });
}

export interface PageRegions {
  readonly header: readonly PageNodeJson[];
  readonly main: readonly PageNodeJson[];
  readonly sidebar: readonly PageNodeJson[];
}

/** The record page of objects that no app gives a page: highlights, and tabs for details and related lists. */
const plainPage: PageRegions = {
  header: [{ key: 'highlights', kind: 'highlights' }],
  main: [
    {
      key: 'tabs',
      kind: 'tabset',
      tabs: [
        { key: 'details', label: 'Details', active: true, body: [{ key: 'details', kind: 'details' }] },
        { key: 'related', label: 'Related', active: false, body: [{ key: 'related', kind: 'relatedLists' }] }
      ]
    }
  ],
  sidebar: []
};

/** The page that an app's override of View assigns to the object. */
function assignedPage(schema: OrgSchema, object: ObjectSchema): XmlContent | undefined {
  const overrides = documentsOf(schema, 'CustomApplication').flatMap(({ content }) =>
    childrenOf(content, 'actionOverrides')
  );
  const override = overrides.find(
    entry => textOf(entry, 'actionName') === 'View' && textOf(entry, 'pageOrSobjectType') === object.apiName
  );
  const name = override && textOf(override, 'content');
  return documentsOf(schema, 'FlexiPage').find(({ fullName }) => fullName === name)?.content;
}

/** Regions with a place of their own; every other region, whatever the template calls it, stands in the middle. */
const besideMain = new Set(['header', 'sidebar']);

function regionsOf(page: XmlContent): ReadonlyMap<string, XmlContent> {
  return new Map(childrenOf(page, 'flexiPageRegions').map(region => [textOf(region, 'name') ?? '', region]));
}

/** What stands in those regions of a page that is about no record; regions without anything are left out. */
export function appPageRegions(page: XmlContent, names: readonly string[]): AppPageJson['regions'] {
  const source = { regions: regionsOf(page), ofRecord: false };
  return names.map(name => ({ name, nodes: nodesOf(source, name) })).filter(({ nodes }) => nodes.length > 0);
}

/** What stands in the regions of the object's record page. Facets are resolved into the components that show them. */
export function recordPageRegions(schema: OrgSchema, object: ObjectSchema): PageRegions {
  const page = assignedPage(schema, object);
  if (!page) return plainPage;
  const source = { regions: regionsOf(page), ofRecord: true };
  const others = [...source.regions].filter(
    ([name, region]) => textOf(region, 'type') === 'Region' && !besideMain.has(name)
  );
  return {
    header: nodesOf(source, 'header'),
    main: others.flatMap(([name]) => nodesOf(source, name)),
    sidebar: nodesOf(source, 'sidebar')
  };
}
