import { describe, expect, it } from 'vitest';
import { reportProblems, unsharedFolders } from './checks/reports.ts';
import { broken, field, file, number } from './fixture.ts';
import { thePackage } from './packageModel.ts';

describe('reports', () => {
  it('show and filter by columns that exist, in a folder that is shared', () => {
    const subject = thePackage();
    expect(subject.reports.map(report => report.name)).toContain('Deals_That_Lack_Criteria');
    expect([...reportProblems(subject), ...unsharedFolders(subject)]).toEqual([]);
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
});
