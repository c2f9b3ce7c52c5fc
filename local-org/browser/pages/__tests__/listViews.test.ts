import { describe, expect, it } from 'vitest';
import { objectNamed } from '../../../metadata/schema.ts';
import type { PageAccess } from '../access.ts';
import { listPage } from '../listViews.ts';
import { accessTo } from './schemaFor.ts';

function viewOf(content: string) {
  const access = accessTo({
    'objects/Opportunity/listViews/Chosen.listView-meta.xml': [
      'ListView',
      `<fullName>Chosen</fullName>${content}<label>Chosen</label>`
    ]
  });
  return listPage(access, 'opportunity')?.views.find(({ name }) => name === 'Chosen');
}

const columns =
  '<columns>OPPORTUNITY.NAME</columns><columns>ACCOUNT.NAME</columns><columns>OPPORTUNITY.STAGE_NAME</columns>';
const filter = (field: string, operation: string, value: string) =>
  `<filters><field>${field}</field><operation>${operation}</operation><value>${value}</value></filters>`;
const where = (filters: string, scope = 'Everything') =>
  viewOf(`${columns}<filterScope>${scope}</filterScope>${filters}`)?.where;

describe('a list view as a query', () => {
  it('selects standard columns by their API names, and what they link to', () => {
    const view = viewOf(`${columns}<filterScope>Everything</filterScope>`);
    expect(view?.select).toBe('SELECT Id, Name, Account.Name, AccountId, StageName FROM Opportunity');
    expect(view?.where).toBeUndefined();
    expect(view?.columns.map(({ link }) => link?.object)).toEqual(['Opportunity', 'Account', undefined]);
  });

  it('compares by the type of the field', () => {
    expect(where(filter('OPPORTUNITY.AMOUNT', 'greaterOrEqual', '100'))).toBe('Amount >= 100');
    expect(where(filter('OPPORTUNITY.CLOSE_DATE', 'equals', 'THIS_QUARTER'))).toBe(
      'CloseDate = THIS_QUARTER'
    );
    expect(where(filter('IsWon', 'equals', '1'))).toBe('IsWon = TRUE');
    expect(where(filter('OPPORTUNITY.WON', 'equals', '1'))).toBe('IsWon = TRUE');
    expect(where(filter('OPPORTUNITY.CLOSED', 'equals', '0'))).toBe('IsClosed = FALSE');
    expect(where(filter('NextStep', 'equals', ''))).toBe('NextStep = null');
  });

  it('reads a comma as an alternative, and keeps quotes inside text', () => {
    expect(where(filter('StageName', 'equals', 'Prospecting, Qualification'))).toBe(
      "StageName IN ('Prospecting', 'Qualification')"
    );
    expect(where(filter('NextStep', 'contains', 'it’s a &lt;b&gt;, O&apos;Neill'))).toBe(
      "(NextStep LIKE '%it’s a <b>%' OR NextStep LIKE '%O\\'Neill%')"
    );
  });

  it('takes quotation marks around an alternative that holds a comma', () => {
    const value = '&quot;Acme, Inc.&quot;, Borealis';
    expect(where(filter('NextStep', 'equals', value))).toBe("NextStep IN ('Acme, Inc.', 'Borealis')");
  });

  it('reads days as list views write them, and relative ones as SOQL does', () => {
    expect(where(filter('CloseDate', 'lessOrEqual', '1/31/2026'))).toBe('CloseDate <= 2026-01-31');
    expect(where(filter('CloseDate', 'lessOrEqual', 'NEXT_N_DAYS:14'))).toBe('CloseDate <= NEXT_N_DAYS:14');
    expect(where(filter('OPPORTUNITY.CREATED_DATE', 'equals', '1/31/2026'))).toBe(
      'DAY_ONLY(convertTimezone(CreatedDate)) = 2026-01-31'
    );
  });

  it('compares what a parent says, and a reference by its parent’s name', () => {
    expect(where(filter('ACCOUNT.NAME', 'startsWith', 'A'))).toBe("(Account.Name LIKE 'A%')");
    expect(where(filter('CORE.USERS.ALIAS', 'equals', 'robin'))).toBe("Owner.Alias = 'robin'");
    expect(where(filter('AccountId', 'notEqual', ''))).toBe('Account.Name != null');
  });

  it('puts filters together as its logic says', () => {
    const filters =
      filter('IsWon', 'equals', '1') + filter('Amount', 'lessThan', '5') + filter('Amount', 'equals', '');
    const logic = '<booleanFilter>1 AND (2 OR 3)</booleanFilter>';
    expect(where(logic + filters, 'Mine')).toBe(
      "OwnerId = '005000000000001AAA' AND (IsWon = TRUE AND (Amount < 5 OR Amount = null))"
    );
  });

  it('is sorted by its columns, save long text and choices of several', () => {
    const view =
      viewOf(`${columns}<columns>CORE.USERS.ALIAS</columns><columns>OPPORTUNITY.DESCRIPTION</columns>
      <filterScope>Everything</filterScope>`);
    expect(view?.columns.map(({ sortBy }) => sortBy)).toEqual([
      'Name',
      'Account.Name',
      'StageName',
      'Owner.Name',
      undefined
    ]);
  });

  it('is refused with logic that is not about its filters, and as mine where nothing is anybody’s', () => {
    const logic = (text: string) => () =>
      where(`<booleanFilter>${text}</booleanFilter>${filter('IsWon', 'equals', '1')}`);
    for (const text of ['1 AND 2', 'NOT 2', '1 XOR 1'])
      expect(logic(text)).toThrow('is not about its filters');
    const detail = {
      'objects/OpportunityContactRole/listViews/Own.listView-meta.xml': [
        'ListView',
        '<fullName>Own</fullName><columns>Role</columns><filterScope>Mine</filterScope><label>Own</label>'
      ] as const
    };
    expect(() => accessTo(detail)).toThrow('OpportunityContactRole has no owner.');
  });

  it('is refused with a filter by long text, and by a field of nothing', () => {
    expect(() => where(filter('OPPORTUNITY.DESCRIPTION', 'contains', 'x'))).toThrow('which is long text');
    expect(() => where(filter('ACCOUNT.NONE', 'equals', 'x'))).toThrow('which is no field of Opportunity');
  });

  it('keeps to one’s own records where the view says so', () => {
    expect(where(filter('Amount', 'lessThan', '5'), 'Mine')).toBe(
      "OwnerId = '005000000000001AAA' AND Amount < 5"
    );
  });
});

describe('an object’s list views', () => {
  it('are not there where the user can’t see what they filter by, rather than show more than they say', () => {
    const access = accessTo({
      'objects/Opportunity/listViews/Chosen.listView-meta.xml': [
        'ListView',
        `<fullName>Chosen</fullName>${columns}${filter('OPPORTUNITY.AMOUNT', 'greaterThan', '1')}<label>Chosen</label>`
      ]
    });
    const opportunity = objectNamed(access.schema, 'Opportunity');
    if (!opportunity) throw new Error('There is no Opportunity.');
    const fields = new Map([...opportunity.fields].filter(([name]) => name !== 'amount'));
    const objects = new Map([...access.schema.objects, ['opportunity', { ...opportunity, fields }]]);
    const names = (schema: PageAccess['schema']) =>
      listPage({ ...access, schema }, 'Opportunity')?.views.map(({ name }) => name);
    expect(names(access.schema)).toContain('Chosen');
    expect(names({ ...access.schema, objects })).not.toContain('Chosen');
  });

  it('are all records and one’s own where the package has none', () => {
    const views = listPage(accessTo({}), 'Account')?.views;
    expect(views?.map(({ label }) => label)).toEqual(['All Accounts', 'My Accounts']);
    expect(views?.map(({ name }) => name)).toEqual(['AllAccounts', 'MyAccounts']);
  });

  it('are grouped by picklists of one choice, each by its values in their order', () => {
    const groupings = listPage(accessTo({}), 'Opportunity')?.groupings ?? [];
    expect(groupings.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['ForecastCategoryName', 'LeadSource', 'StageName'])
    );
    expect(new Set(groupings.map(({ label }) => label)).size).toBe(groupings.length);
    const categories = groupings.find(({ field }) => field === 'ForecastCategoryName')?.groups;
    expect(categories?.slice(0, 2).map(({ value }) => value)).toEqual(['Pipeline', 'Best Case']);
  });

  it('are not there for an object that the user can’t see', () => {
    expect(listPage(accessTo({}), 'Nothing__c')).toBeUndefined();
  });
});
