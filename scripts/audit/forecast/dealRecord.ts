import type { Lack } from './judgeDeal.ts';
import type { Verdict } from './verdict.ts';
import { lackWords, remarksOn } from './words.ts';

/** A failing deal as JSON: what it is, and all that it lacks. */
export function dealRecord(verdict: Verdict): object {
  const { deal, lacks, failsOn, differs } = verdict;
  const { id, name, owner, ownerIsActive, category, stage, closeDate, amount, currency, gap } = deal;
  return {
    id,
    name,
    owner,
    ownerIsActive,
    category,
    stage,
    closeDate: closeDate ?? null,
    amount: amount ?? null,
    currency: currency ?? null,
    failsOn,
    lacks,
    forecastGap: gap,
    differs,
    remarks: remarksOn(verdict)
  };
}

export const CSV_COLUMNS: readonly string[] = [
  'Id',
  'Name',
  'Owner',
  'Category',
  'Stage',
  'Close Date',
  'Amount',
  'Currency',
  'Fails On',
  'Not Judged',
  'Missing',
  'Expired',
  'Measures That Fell',
  'Forecast Gap',
  'Remarks'
];

/** A failing deal as a row of those columns; several things in one cell have a line each. */
export function csvRow(verdict: Verdict): string[] {
  const { deal, lacks, failsOn } = verdict;
  const cell = (...kinds: readonly Lack['kind'][]): string =>
    lacks
      .filter(({ kind }) => kinds.includes(kind))
      .map(lack => lackCell(lack))
      .join('\n');
  return [
    deal.id,
    deal.name,
    deal.owner,
    deal.category,
    deal.stage,
    deal.closeDate ?? '',
    deal.amount === undefined ? '' : String(deal.amount),
    deal.currency ?? '',
    failsOn ?? '',
    cell('not judged', 'policy not accepted', 'another policy judges it'),
    cell('missing'),
    cell('expired'),
    cell('measure fell'),
    String(deal.gap),
    remarksOn(verdict).join('\n')
  ];
}

/** The heading of the column says what kind it is, but for what was not judged. */
function lackCell(lack: Lack): string {
  if (!('criterion' in lack)) return lackWords(lack);
  return [`${lack.gate}: ${lack.criterion}`, ...(lack.why === '' ? [] : [lack.why])].join(', ');
}
