import { hasObject, type Package, type Part } from '../packageModel.ts';
import { childrenOf, textOf, textsOf, type Element } from '../xml.ts';

/** Pages of records are about objects that exist; all hold components that exist and may be there, in facets that exist. */
export function pageProblems(subject: Package): string[] {
  return subject.pages.flatMap(page => {
    const object = textOf(page.content, 'sobjectType');
    const regions = childrenOf(page.content, 'flexiPageRegions');
    const names = regions.map(region => textOf(region, 'name'));
    const components = regions
      .flatMap(region => childrenOf(region, 'itemInstances'))
      .flatMap(item => childrenOf(item, 'componentInstance'));
    return [
      ...(object === undefined || hasObject(subject, object) ? [] : [`there is no object ${object}`]),
      ...components.flatMap(component =>
        bundleProblems(subject, textOf(page.content, 'type') ?? '', component)
      ),
      ...components
        .flatMap(facetsOf)
        .filter(facet => !names.includes(facet))
        .map(facet => `there is no facet ${facet}`),
      ...repeated(components.flatMap(component => textOf(component, 'identifier') ?? [])).map(
        identifier => `two components are named ${identifier}`
      )
    ].map(problem => `${page.name}: ${problem}`);
  });
}

function bundleProblems(subject: Package, pageType: string, component: Element): string[] {
  const name = textOf(component, 'componentName') ?? '';
  if (!name.startsWith('c:')) return [];
  const targets = subject.bundles.get(name.slice(2));
  if (!targets) return [`there is no component ${name}`];
  return targets.includes(`lightning__${pageType}`) ? [] : [`${name} is for no page of type ${pageType}`];
}

function facetsOf(component: Element): string[] {
  return childrenOf(component, 'componentInstanceProperties')
    .flatMap(property => textOf(property, 'value') ?? [])
    .filter(value => value.startsWith('Facet-'));
}

const repeated = (names: string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

/** Applications lead to tabs and pages that exist; tabs to pages or objects that exist. */
export function applicationProblems(subject: Package): string[] {
  const isTab = (name: string) => name.startsWith('standard-') || subject.tabs.some(tab => tab.name === name);
  const isPage = (name: string | undefined) => subject.pages.some(page => page.name === name);
  const ofApplication = (application: Part): string[] => [
    ...textsOf(application.content, 'tabs')
      .filter(tab => !isTab(tab))
      .map(tab => `there is no tab ${tab}`),
    ...childrenOf(application.content, 'actionOverrides')
      .map(override => textOf(override, 'content'))
      .filter(page => !isPage(page))
      .map(page => `there is no page ${page}`)
  ];
  return [
    ...subject.applications.flatMap(application =>
      ofApplication(application).map(problem => `${application.name}: ${problem}`)
    ),
    ...subject.tabs.flatMap(tab => {
      const page = textOf(tab.content, 'flexiPage');
      const leads = page === undefined ? hasObject(subject, tab.name) : isPage(page);
      return leads ? [] : [`${tab.name}: there is no ${page ?? 'object'} for the tab`];
    })
  ];
}
