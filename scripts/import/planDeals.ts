import { CellProblem, dateIn, nameMeant, numberIn, splitBlank } from './cells.ts';
import { KEY } from './importPlan.ts';
import type { PlannedRow, PlannedRows, Remark } from './importPlan.ts';
import type { Row } from './pipelineFiles.ts';
import { accountReference } from './planAccounts.ts';
import { offeringReference } from './planProducts.ts';
import { agentReference } from './planTeams.ts';

/** The stages of the export as stages of the platform. */
const STAGES: ReadonlyMap<string, { name: string; closed: boolean; won: boolean }> = new Map([
  ['Prospecting', { name: 'Prospecting', closed: false, won: false }],
  ['Engaging', { name: 'Qualification', closed: false, won: false }],
  ['Won', { name: 'Closed Won', closed: true, won: true }],
  ['Lost', { name: 'Closed Lost', closed: true, won: false }]
]);

/** Names that deals may use, as `namesMeant` gives them. */
export interface KnownNames {
  readonly agents: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
}

/**
 * The deals. The platform asks every deal for a close date: an open one that has none gets the last day of the quarter
 * of `asOf` (an ISO date), and a remark that says so.
 */
export function planDeals(rows: readonly Row[], names: KnownNames, asOf: string): PlannedRows {
  const planned: PlannedRow[] = [];
  const remarks: Remark[] = [];
  for (const row of rows) {
    try {
      const { deal, changes } = planDeal(row, names, endOfQuarter(asOf));
      planned.push(deal);
      remarks.push(
        ...changes.map(reason => ({ source: row.source, outcome: 'taken with a change' as const, reason }))
      );
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      remarks.push({ source: row.source, outcome: 'not taken', reason: error.message });
    }
  }
  return { rows: planned, remarks };
}

function planDeal(row: Row, names: KnownNames, standIn: string): { deal: PlannedRow; changes: string[] } {
  const agent = named(row, 'sales_agent', names.agents);
  const product = named(row, 'product', names.products);
  const account = row.cell('account') === '' ? null : named(row, 'account', names.accounts);
  const stage = STAGES.get(row.cell('deal_stage'));
  if (stage === undefined)
    throw new CellProblem(`deal_stage is ${row.cell('deal_stage')}, which is unknown.`);
  const engaged = dateIn(row.cell('engage_date'), 'engage_date');
  const closes = dateIn(row.cell('close_date'), 'close_date');
  if (closes === null && stage.closed) throw new CellProblem('It is closed, and has no close_date.');
  const { said, blank } = splitBlank({
    Name: `${account ?? 'No account'}: ${product} (${row.source.key})`.slice(0, 120).trim(),
    StageName: stage.name,
    CloseDate: closes,
    Amount: inCents(numberIn(row.cell('close_value'), 'close_value')),
    Won_Before_Gate__c: stage.won,
    Description: engaged === null ? null : `Engaged on ${engaged}.`
  });
  return {
    deal: {
      source: row.source,
      reference: `deal:${row.source.key}`,
      fields: id => ({
        [KEY]: row.source.key,
        ...said,
        OwnerId: id(agentReference(agent)),
        ...(account === null ? {} : { AccountId: id(accountReference(account)) }),
        Offering__c: id(offeringReference(product))
      }),
      // The platform lets no deal be without a close date: an empty cell empties none.
      blank: [...blank, ...(account === null ? ['AccountId'] : [])].filter(field => field !== 'CloseDate'),
      standIns: closes === null ? { CloseDate: standIn } : {}
    },
    changes: [
      ...(product === row.cell('product') ? [] : [`product ${row.cell('product')} was taken as ${product}.`]),
      ...(account === null ? ['It has no account.'] : []),
      ...(closes === null
        ? [`It is open and has no close_date; where the org has none either, ${standIn} stands in.`]
        : [])
    ]
  };
}

function named(row: Row, column: string, names: ReadonlyMap<string, string>): string {
  const written = row.cell(column);
  const meant = nameMeant(written, names);
  if (meant === undefined) throw new CellProblem(`${column} is ${written || 'empty'}, which is unknown.`);
  return meant;
}

/** The platform keeps amounts in cents. */
function inCents(amount: number | null): number | null {
  return amount === null ? null : Number(amount.toFixed(2));
}

function endOfQuarter(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, Math.ceil(month / 3) * 3, 0)).toISOString().slice(0, 10);
}
