import type { ProblemReport } from '../problem.ts';
import type { OrgSchema } from '../schema.ts';
import { childrenOf, documentsOf, textOf } from '../xmlContent.ts';

/** Every part of a dashboard shows a report that exists: `Folder/Name`. */
export function checkDashboards(schema: OrgSchema, problems: ProblemReport): void {
  const reports = new Set(documentsOf(schema, 'Report').map(({ fullName }) => fullName.toLowerCase()));
  for (const { fullName, content, position } of documentsOf(schema, 'Dashboard')) {
    const sections = ['leftSection', 'middleSection', 'rightSection'].flatMap(name =>
      childrenOf(content, name)
    );
    const parts = [
      ...sections.flatMap(section => childrenOf(section, 'components')),
      ...childrenOf(content, 'dashboardGridLayout')
        .flatMap(layout => childrenOf(layout, 'dashboardGridComponents'))
        .flatMap(cell => childrenOf(cell, 'dashboardComponent'))
    ];
    for (const report of parts.flatMap(part => textOf(part, 'report') ?? [])) {
      if (!reports.has(report.toLowerCase()))
        problems.add(position, `The dashboard ${fullName} shows ${report}, which is no report.`);
    }
  }
}
