import { describe, expect, it } from 'vitest';
import { dashboardProblems, reportProblems, reportTypeProblems, unsharedFolders } from './checks/reports.ts';
import { broken, field, file, number, reference } from './fixture.ts';
import { thePackage } from './packageModel.ts';
import { textOf } from './xml.ts';

describe('reports', () => {
  it('show and filter by columns that exist, in a folder that is shared', () => {
    const subject = thePackage();
    expect(subject.reports.map(report => report.name)).toContain('Deals_That_Lack_Criteria');
    expect([...reportProblems(subject), ...reportTypeProblems(subject), ...unsharedFolders(subject)]).toEqual(
      []
    );
  });

  it('are refused in no folder and with columns of nothing', () => {
    const column = (name: string) => `<columns><field>${name}</field></columns>`;
    const subject = broken(
      field('Opportunity', 'Gap__c', number),
      file('reports/Deals', 'ReportFolder', '<name>Deals</name>'),
      file(
        'reports/Other/One',
        'Report',
        `${['STAGE_NAME', 'STAGE', 'Opportunity.Gap__c', 'Opportunity.None__c', 'Gap__c'].map(column).join('')}
        <filter><criteriaItems><column>Opportunity.Nothing__c</column></criteriaItems></filter>
        <reportType>Opportunity</reportType><sortColumn>WON</sortColumn>`
      ),
      file('reports/Deals/Two', 'Report', '<reportType>Weather</reportType>')
    );
    expect(reportProblems(subject)).toEqual([
      'One: there is no folder Other',
      'One: Opportunity has no column STAGE',
      'One: Opportunity has no column Opportunity.None__c',
      'One: Opportunity has no column Gap__c',
      'One: Opportunity has no column Opportunity.Nothing__c',
      'One: Opportunity has no column WON',
      'Two: there is no report type Weather'
    ]);
    expect(unsharedFolders(subject)).toEqual(['Deals is shared with nobody']);
  });

  it('are refused with columns that their own report type does not offer, and twice the same', () => {
    const columns = (fields: readonly string[]) =>
      fields.map(name => `<columns><field>${name}</field></columns>`).join('');
    const subject = broken(
      field('Step__c', 'Plan__c', reference('MasterDetail', 'Plan__c', 'Steps')),
      field('Step__c', 'Days__c', number),
      field('Plan__c', 'Size__c', number),
      file('reports/Plans', 'ReportFolder', '<folderShares><accessLevel>View</accessLevel></folderShares>'),
      file(
        'reportTypes/Plans_With_Steps',
        'ReportType',
        `<baseObject>Plan__c</baseObject><join><relationship>Steps__r</relationship></join><sections>
          <columns><field>Size__c</field><table>Plan__c</table></columns>
          <columns><field>Days__c</field><table>Plan__c.Steps__r</table></columns>
          <columns><field>Days__c</field><table>Plan__c</table></columns>
          <columns><field>Days__c</field><table>Step__c</table></columns></sections>`
      ),
      file(
        'reports/Plans/Days',
        'Report',
        `${columns(['Plan__c$Size__c', 'Plan__c.Steps__r$Days__c', 'Plan__c$None__c'])}
        <groupingsDown><field>Plan__c$Size__c</field></groupingsDown>
        <reportType>Plans_With_Steps__c</reportType>`
      )
    );
    expect(reportTypeProblems(subject)).toEqual([
      'Plans_With_Steps: Plan__c has no field Days__c',
      'Plans_With_Steps: there is no table Step__c'
    ]);
    expect(reportProblems(subject)).toEqual([
      'Days: Plans_With_Steps__c has no column Plan__c$None__c',
      'Days: Plan__c$Size__c is shown and grouped by'
    ]);
  });
});

describe('dashboards', () => {
  it('show reports as these are grouped and summed up, each with its reader’s own access', () => {
    const subject = thePackage();
    expect(subject.dashboards.map(({ name }) => name)).toEqual(['Pipeline']);
    expect(dashboardProblems(subject)).toEqual([]);
    expect(subject.dashboards.map(({ content }) => textOf(content, 'dashboardType'))).toEqual([
      'LoggedInUser'
    ]);
  });

  it('are refused in no folder, and with what their reports don’t have', () => {
    const chart = (report: string, group: string, column: string) =>
      `<dashboardGridComponents><dashboardComponent><chartSummary><aggregate>Sum</aggregate><column>${column}</column>
       </chartSummary><groupingColumn>${group}</groupingColumn><report>${report}</report></dashboardComponent>
       </dashboardGridComponents>`;
    const charts = [
      chart('Deals/Open', 'STAGE_NAME', 'AMOUNT'),
      chart('Deals/Open', 'FULL_NAME', 'CLOSE_DATE'),
      chart('Deals/None', 'FULL_NAME', 'RowCount')
    ];
    const subject = broken(
      file('reports/Deals', 'ReportFolder', ''),
      file(
        'reports/Deals/Open',
        'Report',
        `<columns><aggregateTypes>Sum</aggregateTypes><field>AMOUNT</field></columns>
         <groupingsDown><field>STAGE_NAME</field></groupingsDown><reportType>Opportunity</reportType>`
      ),
      file(
        'dashboards/Deals/All',
        'Dashboard',
        `<dashboardGridLayout>${charts.join('')}</dashboardGridLayout>`
      )
    );
    expect(dashboardProblems(subject)).toEqual([
      'All: there is no folder Deals',
      "All: Deals/Open isn't grouped by FULL_NAME",
      'All: Deals/Open has no Sum of CLOSE_DATE',
      'All: there is no report Deals/None'
    ]);
  });
});
