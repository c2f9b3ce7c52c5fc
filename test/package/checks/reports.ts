import { hasField, type Package, type Part } from '../packageModel.ts';
import { reportColumns } from '../standardFields.ts';
import { childrenOf, textOf } from '../xml.ts';

/** Reports lie in a folder of the package, and show, group by, filter and sort by columns that exist. */
export function reportProblems(subject: Package): string[] {
  return subject.reports.flatMap(report => {
    const [, folder = ''] = report.path.split('/');
    const type = textOf(report.content, 'reportType') ?? '';
    const known = reportColumns[type];
    if (known === undefined) return [`${report.name}: there is no report type ${type}`];
    return [
      ...(subject.reportFolders.some(part => part.name === folder) ? [] : [`there is no folder ${folder}`]),
      ...columnsOf(report)
        .filter(column => !known.includes(column) && !isField(subject, type, column))
        .map(column => `${type} has no column ${column}`)
    ].map(problem => `${report.name}: ${problem}`);
  });
}

/** A folder that is shared with nobody is seen by nobody but who deployed it. */
export function unsharedFolders(subject: Package): string[] {
  return subject.reportFolders
    .filter(folder => childrenOf(folder.content, 'folderShares').length === 0)
    .map(folder => `${folder.name} is shared with nobody`);
}

/** The columns that the report shows, groups by, filters and sorts by. */
function columnsOf(report: Part): string[] {
  const named = (element: string, child: string): string[] =>
    childrenOf(report.content, element).flatMap(item => textOf(item, child) ?? []);
  return [
    ...named('columns', 'field'),
    ...named('groupingsDown', 'field'),
    ...named('groupingsAcross', 'field'),
    ...named('timeFrameFilter', 'dateColumn'),
    ...childrenOf(report.content, 'filter')
      .flatMap(filter => childrenOf(filter, 'criteriaItems'))
      .flatMap(item => textOf(item, 'column') ?? []),
    ...(textOf(report.content, 'sortColumn') ?? '').split(',').filter(Boolean)
  ];
}

/** Custom fields are named with their object; standard ones have names of their own. */
function isField(subject: Package, object: string, column: string): boolean {
  const [owner, field = ''] = column.split('.');
  return owner === object && field.endsWith('__c') && hasField(subject, object, field);
}
