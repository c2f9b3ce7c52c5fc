import type { Fields } from '../steps/step.ts';
import { CellProblem, numberIn, splitBlank } from './cells.ts';
import { KEY } from './importPlan.ts';
import type { PlannedRow, PlannedRows, Remark } from './importPlan.ts';
import type { Row } from './pipelineFiles.ts';

/** Words that are spelt wrong in the exports seen so far. */
const SPELLING: ReadonlyMap<string, string> = new Map([
  ['technolgy', 'technology'],
  ['Philipines', 'Philippines']
]);

export function planAccounts(rows: readonly Row[]): PlannedRows {
  const planned: PlannedRow[] = [];
  const remarks: Remark[] = [];
  for (const row of rows) {
    try {
      planned.push(planAccount(row));
      remarks.push(...spellingRemarks(row));
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      remarks.push({ source: row.source, outcome: 'not taken', reason: error.message });
    }
  }
  return { rows: planned, remarks };
}

/** The parents of accounts that are subsidiaries of another one. */
export function planSubsidiaries(rows: readonly Row[]): PlannedRows {
  const known = new Set(rows.map(row => row.source.key));
  const subsidiaries = rows.filter(row => row.cell('subsidiary_of') !== '');
  return {
    rows: subsidiaries
      .filter(row => known.has(row.cell('subsidiary_of')))
      .map(row => ({
        source: row.source,
        reference: accountReference(row.source.key),
        fields: id => ({
          [KEY]: row.source.key,
          ParentId: id(accountReference(row.cell('subsidiary_of')))
        }),
        blank: [],
        standIns: {}
      })),
    remarks: subsidiaries
      .filter(row => !known.has(row.cell('subsidiary_of')))
      .map(row => ({
        source: row.source,
        outcome: 'taken with a change',
        reason: `Without its parent: ${row.cell('subsidiary_of')} is no account of this file.`
      }))
  };
}

function planAccount(row: Row): PlannedRow {
  const { said, blank } = splitBlank(accountFields(row));
  const fields = { [KEY]: row.source.key, ...said };
  return {
    source: row.source,
    reference: accountReference(row.source.key),
    fields: () => fields,
    blank: row.cell('subsidiary_of') === '' ? [...blank, 'ParentId'] : blank,
    standIns: {}
  };
}

function accountFields(row: Row): Fields {
  const revenue = numberIn(row.cell('revenue'), 'revenue');
  const sector = corrected(row.cell('sector'));
  const country = corrected(row.cell('office_location'));
  const founded = numberIn(row.cell('year_established'), 'year_established');
  return {
    Name: row.source.key,
    Industry: sector === '' ? null : sector.charAt(0).toUpperCase() + sector.slice(1),
    // The export counts revenue in millions.
    AnnualRevenue: revenue === null ? null : Math.round(revenue * 1_000_000),
    NumberOfEmployees: numberIn(row.cell('employees'), 'employees'),
    Description:
      [country === '' ? '' : `Office in ${country}.`, founded === null ? '' : `Established ${founded}.`]
        .filter(sentence => sentence !== '')
        .join(' ') || null
  };
}

function spellingRemarks(row: Row): Remark[] {
  return ['sector', 'office_location']
    .map(column => ({ column, written: row.cell(column) }))
    .filter(({ written }) => SPELLING.has(written))
    .map(({ column, written }) => ({
      source: row.source,
      outcome: 'taken with a change',
      reason: `${column} ${written} was taken as ${corrected(written)}.`
    }));
}

const corrected = (word: string): string => SPELLING.get(word) ?? word;

export const accountReference = (name: string): string => `account:${name}`;
