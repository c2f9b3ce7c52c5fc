import { appPageTemplates, homeTab } from '../appPages.ts';
import type { ProblemReport } from '../problem.ts';
import type { MetadataDocument, OrgSchema } from '../schema.ts';
import { childrenOf, documentsOf, textOf } from '../xmlContent.ts';

/** Tabs show objects or app pages, and pages without a record have a template that the local org lays out. */
export function checkAppPages(schema: OrgSchema, problems: ProblemReport): void {
  const pages = documentsOf(schema, 'FlexiPage');
  for (const tab of documentsOf(schema, 'CustomTab')) {
    const problem = tabProblem(tab, pages);
    if (problem !== undefined) problems.add(tab.position, problem);
  }
  for (const application of documentsOf(schema, 'CustomApplication')) {
    const home = childrenOf(application.content, 'actionOverrides').find(
      override => textOf(override, 'pageOrSobjectType') === homeTab
    );
    const name = home && textOf(home, 'content');
    if (name !== undefined && !pages.some(page => isPage(page, name, 'HomePage'))) {
      problems.add(application.position, `${application.fullName} opens ${name}, which is no home page.`);
    }
  }
  for (const page of pages) {
    if (typeOf(page) === 'AppPage' || typeOf(page) === 'HomePage') checkRegions(page, problems);
  }
}

const typeOf = ({ content }: MetadataDocument): string => textOf(content, 'type') ?? '';

const isPage = (page: MetadataDocument, name: string, type: string): boolean =>
  page.fullName === name && typeOf(page) === type;

function tabProblem(
  { fullName, content }: MetadataDocument,
  pages: readonly MetadataDocument[]
): string | undefined {
  if (textOf(content, 'customObject') === 'true') return undefined;
  const name = textOf(content, 'flexiPage');
  if (name === undefined)
    return `The local org shows tabs of objects and of app pages; ${fullName} is neither.`;
  if (textOf(content, 'label') === undefined) return `The tab ${fullName} has no <label>.`;
  return pages.some(page => isPage(page, name, 'AppPage'))
    ? undefined
    : `The tab ${fullName} shows ${name}, which is no app page.`;
}

function checkRegions(page: MetadataDocument, problems: ProblemReport): void {
  const [template] = childrenOf(page.content, 'template');
  const name = (template && textOf(template, 'name')) ?? '';
  const regions = appPageTemplates.get(name);
  if (!regions) {
    problems.add(page.position, `The local org does not lay out the template ${name} of ${page.fullName}.`);
    return;
  }
  for (const region of childrenOf(page.content, 'flexiPageRegions')) {
    const called = textOf(region, 'name') ?? '';
    if (textOf(region, 'type') === 'Region' && !regions.includes(called)) {
      problems.add(page.position, `The template ${name} of ${page.fullName} has no region ${called}.`);
    }
  }
}
