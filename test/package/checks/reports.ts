import { hasField, type Package, type Part } from '../packageModel.ts';
import { reportTypeOf, tablesOf } from '../reportTables.ts';
import { reportColumns } from '../standardFields.ts';
import { childrenOf, textOf, textsOf, type Element } from '../xml.ts';

/**
 * Reports lie in a folder of the package, and show, group by, filter and sort by columns that exist, of a standard report
 * type, of one of the package or of a bucket of their own. What a report groups by is no column of it.
 */
export function reportProblems(subject: Package): string[] {
  return subject.reports.flatMap(report => {
    const [, folder = ''] = report.path.split('/');
    const type = textOf(report.content, 'reportType') ?? '';
    const isColumn = columnsKnown(subject, report, type);
    if (isColumn === undefined) return [`${report.name}: there is no report type ${type}`];
    const shown = named(report, 'columns', 'field');
    return [
      ...(subject.reportFolders.some(part => part.name === folder) ? [] : [`there is no folder ${folder}`]),
      ...columnsOf(report)
        .filter(column => !bucketsOf(report).includes(column) && !isColumn(column))
        .map(column => `${type} has no column ${column}`),
      ...groupedBy(report)
        .filter(column => shown.includes(column))
        .map(column => `${column} is shown and grouped by`)
    ].map(problem => `${report.name}: ${problem}`);
  });
}

/** Custom report types join what is related, and offer fields that exist, of their own tables. */
export function reportTypeProblems(subject: Package): string[] {
  return subject.reportTypes.flatMap(type => {
    const tables = tablesOf(subject, type);
    return childrenOf(type.content, 'sections')
      .flatMap(section => childrenOf(section, 'columns'))
      .flatMap(column => {
        const [name = '', field = ''] = [textOf(column, 'table'), textOf(column, 'field')];
        const table = tables.find(each => each.name === name);
        if (!table) return [`${type.name}: there is no table ${name}`];
        return hasField(subject, table.object, field) ? [] : [`${type.name}: ${name} has no field ${field}`];
      });
  });
}

/**
 * Dashboards lie in a folder of the package. Their charts show reports that exist, grouped as these are, and sum up rows or
 * what the report sums up.
 */
export function dashboardProblems(subject: Package): string[] {
  return subject.dashboards.flatMap(dashboard => {
    const [, folder = ''] = dashboard.path.split('/');
    const known = subject.dashboardFolders.some(part => part.name === folder);
    const charts = childrenOf(dashboard.content, 'dashboardGridLayout')
      .flatMap(layout => childrenOf(layout, 'dashboardGridComponents'))
      .flatMap(cell => childrenOf(cell, 'dashboardComponent'));
    return [
      ...(known ? [] : [`there is no folder ${folder}`]),
      ...charts.flatMap(chart => chartProblems(subject, chart))
    ].map(problem => `${dashboard.name}: ${problem}`);
  });
}

function chartProblems(subject: Package, chart: Element): string[] {
  const name = textOf(chart, 'report') ?? '';
  const report = subject.reports.find(({ path }) => path === `reports/${name}.report-meta.xml`);
  if (!report) return [`there is no report ${name}`];
  const groups = groupedBy(report);
  const summed = childrenOf(report.content, 'columns').flatMap(column =>
    textsOf(column, 'aggregateTypes').map(aggregate => `${aggregate} of ${textOf(column, 'field')}`)
  );
  return [
    ...textsOf(chart, 'groupingColumn')
      .filter((column, at) => groups[at] !== column)
      .map(column => `${name} isn't grouped by ${column}`),
    ...childrenOf(chart, 'chartSummary')
      .filter(summary => textOf(summary, 'column') !== 'RowCount')
      .map(summary => `${textOf(summary, 'aggregate')} of ${textOf(summary, 'column')}`)
      .filter(summary => !summed.includes(summary))
      .map(summary => `${name} has no ${summary}`)
  ];
}

/** A folder that is shared with nobody is seen by nobody but who deployed it. */
export function unsharedFolders(subject: Package): string[] {
  return [...subject.reportFolders, ...subject.dashboardFolders]
    .filter(folder => childrenOf(folder.content, 'folderShares').length === 0)
    .map(folder => `${folder.name} is shared with nobody`);
}

/** Which columns a report of that type may name; nothing when there is no such type. */
function columnsKnown(
  subject: Package,
  report: Part,
  type: string
): ((column: string) => boolean) | undefined {
  const own = reportTypeOf(subject, report);
  if (own) return column => offeredBy(own).includes(column);
  const standard = reportColumns[type];
  return standard && (column => standard.includes(column) || isField(subject, type, column));
}

/** The columns of a custom report type, as reports name them: `Table$Field`. */
function offeredBy(type: Part): string[] {
  return childrenOf(type.content, 'sections')
    .flatMap(section => childrenOf(section, 'columns'))
    .map(column => `${textOf(column, 'table')}$${textOf(column, 'field')}`);
}

/** The columns that the report shows, groups by, filters and sorts by. */
function columnsOf(report: Part): string[] {
  return [
    ...named(report, 'columns', 'field'),
    ...groupedBy(report),
    ...named(report, 'timeFrameFilter', 'dateColumn'),
    ...childrenOf(report.content, 'filter')
      .flatMap(filter => childrenOf(filter, 'criteriaItems'))
      .flatMap(item => textOf(item, 'column') ?? []),
    ...named(report, 'buckets', 'sourceColumnName'),
    ...(textOf(report.content, 'sortColumn') ?? '').split(',').filter(Boolean)
  ];
}

const bucketsOf = (report: Part): string[] => named(report, 'buckets', 'developerName');

function groupedBy(report: Part): string[] {
  return ['groupingsDown', 'groupingsAcross'].flatMap(element => named(report, element, 'field'));
}

function named(report: Part, element: string, child: string): string[] {
  return childrenOf(report.content, element).flatMap(item => textOf(item, child) ?? []);
}

/** Custom fields are named with their object; standard ones have names of their own. */
function isField(subject: Package, object: string, column: string): boolean {
  const [owner, field = ''] = column.split('.');
  return owner === object && field.endsWith('__c') && hasField(subject, object, field);
}
