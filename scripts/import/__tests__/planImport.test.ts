import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../steps/step.ts';
import type { PlannedRow } from '../importPlan.ts';
import { parseRows, readPipelineFiles } from '../pipelineFiles.ts';
import type { PipelineFiles } from '../pipelineFiles.ts';
import { planImport } from '../planImport.ts';

const OPTIONS = { asOf: '2026-02-10', hasParentRole: true };
const DEAL_HEADER =
  'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';

/** A small pipeline with these lines of deals and accounts. */
function files(deals: string[], accounts: string[] = ['Acme,retail,1996,1.5,20,Kenya,']): PipelineFiles {
  const rows = (file: string, header: string, lines: string[]) =>
    parseRows(file, header.split(','), [header, ...lines].join('\n'));
  const dealRows = rows('sales_pipeline.csv', DEAL_HEADER, deals);
  const accountRows = rows(
    'accounts.csv',
    'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
    accounts
  );
  return {
    teams: rows('sales_teams.csv', 'sales_agent,manager,regional_office', ['Mei-Mei Johns,Cara Losch,East'])
      .rows,
    products: rows('products.csv', 'product,series,sales_price', ['GTX Pro,GTX,4821']).rows,
    accounts: accountRows.rows,
    deals: dealRows.rows,
    remarks: [...accountRows.remarks, ...dealRows.remarks]
  };
}

const won = (changes: Record<string, string> = {}): string => {
  const cells: Record<string, string> = {
    opportunity_id: 'A1',
    sales_agent: 'Mei-Mei Johns',
    product: 'GTX Pro',
    account: 'Acme',
    deal_stage: 'Won',
    engage_date: '2016-10-20',
    close_date: '2017-03-01',
    close_value: '4500',
    ...changes
  };
  return DEAL_HEADER.split(',')
    .map(column => cells[column] ?? '')
    .join(',');
};

const fieldsOf = (rows: readonly PlannedRow[]): Fields[] =>
  rows.map(row => row.fields(reference => reference));
const plan = (deals: string[], accounts?: string[]) => planImport(files(deals, accounts), OPTIONS);
const reasons = (deals: string[], accounts?: string[]) =>
  plan(deals, accounts).remarks.map(remark => [remark.source.line, remark.outcome, remark.reason]);

describe('a deal of the export', () => {
  it('becomes an opportunity of its agent, under its own key', () => {
    expect(fieldsOf(plan([won()]).deals)).toEqual([
      {
        Source_Key__c: 'A1',
        Name: 'Acme: GTX Pro (A1)',
        StageName: 'Closed Won',
        Won_Before_Gate__c: true,
        CloseDate: '2017-03-01',
        Amount: 4500,
        Description: 'Engaged on 2016-10-20.',
        OwnerId: 'agent:Mei-Mei Johns',
        AccountId: 'account:Acme',
        Offering__c: 'offering:GTX Pro'
      }
    ]);
    expect(reasons([won()])).toEqual([]);
  });

  it('may write its product without the space', () => {
    expect(fieldsOf(plan([won({ product: 'GTXPro' })]).deals)[0]).toMatchObject({
      Offering__c: 'offering:GTX Pro'
    });
    expect(reasons([won({ product: 'GTXPro' })])).toEqual([
      [2, 'taken with a change', 'product GTXPro was taken as GTX Pro.']
    ]);
  });

  it('is taken without an account, and with a stand-in for its close date while it is open', () => {
    const open = won({ account: '', deal_stage: 'Engaging', close_date: '', close_value: '' });
    const { deals } = plan([open]);
    expect(fieldsOf(deals)).toEqual([
      {
        Source_Key__c: 'A1',
        StageName: 'Qualification',
        Won_Before_Gate__c: false,
        Name: 'No account: GTX Pro (A1)',
        Description: 'Engaged on 2016-10-20.',
        OwnerId: 'agent:Mei-Mei Johns',
        Offering__c: 'offering:GTX Pro'
      }
    ]);
    expect(deals).toMatchObject([{ blank: ['Amount', 'AccountId'], standIns: { CloseDate: '2026-03-31' } }]);
    expect(reasons([open])).toEqual([
      [2, 'taken with a change', 'It has no account.'],
      [
        2,
        'taken with a change',
        'It is open and has no close_date; where the org has none either, 2026-03-31 stands in.'
      ]
    ]);
  });

  it.each([
    [{ sales_agent: 'Nobody' }, 'sales_agent is Nobody, which is unknown.'],
    [{ sales_agent: '' }, 'sales_agent is empty, which is unknown.'],
    [{ product: 'GTX' }, 'product is GTX, which is unknown.'],
    [{ account: 'Emca' }, 'account is Emca, which is unknown.'],
    [{ deal_stage: 'Hoping' }, 'deal_stage is Hoping, which is unknown.'],
    [{ close_date: '2017-02-30' }, 'close_date is 2017-02-30, which is no day written as YYYY-MM-DD.'],
    [{ close_date: '01/03/2017' }, 'close_date is 01/03/2017, which is no day written as YYYY-MM-DD.'],
    [{ close_date: '' }, 'It is closed, and has no close_date.'],
    [{ close_value: 'much' }, 'close_value is much, which is no number.'],
    [{ opportunity_id: '' }, 'Its first column is empty.']
  ])('is not taken with %j, and the others are', (changes, reason) => {
    const deals = [won(changes), won({ opportunity_id: 'A2' })];
    expect(reasons(deals)).toEqual([[2, 'not taken', reason]]);
    expect(plan(deals).deals.map(deal => deal.source.key)).toEqual(['A2']);
  });

  it('is read whatever way its line ends', () => {
    const { rows } = parseRows('x.csv', ['a', 'b'], 'a,b\r\n1,2\n3,4\r\n');
    expect(rows.map(row => [row.source.line, row.cell('b')])).toEqual([
      [2, '2'],
      [3, '4']
    ]);
  });

  it('is not taken twice, nor with a cell too many', () => {
    expect(reasons([won(), won(), `${won({ opportunity_id: 'A2' })},more`])).toEqual([
      [3, 'not taken', 'An earlier line has the key A1 already.'],
      [4, 'not taken', 'It has 9 cells, and the header has 8.']
    ]);
  });
});

describe('an account of the export', () => {
  it('has its words spelt right and its revenue in full', () => {
    const [account] = fieldsOf(plan([], ['Acme,technolgy,1996,1100.04,2822,Philipines,']).accounts);
    expect(account).toEqual({
      Source_Key__c: 'Acme',
      Name: 'Acme',
      Industry: 'Technology',
      AnnualRevenue: 1_100_040_000,
      NumberOfEmployees: 2822,
      Description: 'Office in Philippines. Established 1996.'
    });
  });

  it('belongs to its parent once both exist', () => {
    const two = ['Acme,retail,1996,1,1,Kenya,', 'Acme Two,retail,1996,1,1,Kenya,Acme'];
    expect(fieldsOf(plan([], two).subsidiaries)).toEqual([
      { Source_Key__c: 'Acme Two', ParentId: 'account:Acme' }
    ]);
    expect(reasons([], ['Lone,retail,1996,1,1,Kenya,Gone'])).toEqual([
      [2, 'taken with a change', 'Without its parent: Gone is no account of this file.']
    ]);
  });

  it('is not mistaken for one whose name differs by a space or by case', () => {
    const alike = ['Blue Sky,retail,1996,1,1,Kenya,', 'BlueSky,retail,1996,1,1,Kenya,'];
    const deals = [won({ account: 'Blue Sky' }), won({ opportunity_id: 'A2', account: 'BLUE SKY' })];
    expect(fieldsOf(plan(deals, alike).deals)).toMatchObject([{ AccountId: 'account:Blue Sky' }]);
    expect(reasons(deals, alike)).toEqual([[3, 'not taken', 'account is BLUE SKY, which is unknown.']]);
  });

  it('takes its deals with it when it is refused', () => {
    expect(reasons([won()], ['Acme,retail,1996,lots,20,Kenya,'])).toEqual([
      [2, 'not taken', 'revenue is lots, which is no number.'],
      [2, 'not taken', 'account is Acme, which is unknown.']
    ]);
  });
});

describe('the teams', () => {
  it('become users below their managers', () => {
    const { setup } = plan([]);
    const users = setup
      .filter(step => step.object === 'User')
      .flatMap(step => step.records.map(record => record.fields(reference => reference)));
    expect(users).toMatchObject([
      { LastName: 'Losch', UserRoleId: 'role:Manager Cara Losch', Alias: 'CLosch' },
      { FirstName: 'Mei-Mei', LastName: 'Johns', UserRoleId: 'role:Team Cara Losch', Alias: 'MJohns' }
    ]);
    expect(users[1]?.['Username']).toBe('mei.mei.johns@pipeline.same-page.local');
  });
});

describe('files that are no pipeline export', () => {
  it('are a wrong setup, not bad rows', () => {
    expect(() => readPipelineFiles('config')).toThrow('config has no sales_teams.csv, products.csv');
    expect(() => parseRows('x.csv', ['a', 'b'], 'a,c\n1,2\n')).toThrow('x.csv has no column b.');
  });
});

const realData = '../shared/data/crm-sales-opportunities';

// The export is not part of the repository; where it lies beside it, its quirks are known to the row.
describe.skipIf(!existsSync(realData))('the real pipeline', () => {
  const real = () => planImport(readPipelineFiles(realData), OPTIONS);

  it('is taken whole', () => {
    const { accounts, subsidiaries, deals, setup, remarks } = real();
    expect([accounts.length, subsidiaries.length, deals.length]).toEqual([85, 15, 8800]);
    expect(setup.filter(step => step.object === 'User').map(step => step.records.length)).toEqual([41]);
    expect(setup.filter(step => step.object === 'Offering__c').map(step => step.records.length)).toEqual([7]);
    expect(remarks.filter(remark => remark.outcome === 'not taken')).toEqual([]);
  });

  it('says what was changed on the way', () => {
    const { remarks } = real();
    const count = (part: string) => remarks.filter(remark => remark.reason.includes(part)).length;
    expect(count('GTXPro was taken as GTX Pro')).toBe(1480);
    expect(count('no account')).toBe(1425);
    expect(count('stands in')).toBe(2089);
    expect(count('technolgy')).toBe(12);
    expect(count('Philipines')).toBe(1);
  });
});
