import type { Remark } from './importPlan.ts';

/** The remarks as CSV: one line each, in the order of files and lines. */
export function reportCsv(remarks: readonly Remark[]): string {
  const lines = [...remarks]
    .sort(
      (one, other) => one.source.file.localeCompare(other.source.file) || one.source.line - other.source.line
    )
    .map(({ source, outcome, reason }) => [source.file, String(source.line), source.key, outcome, reason]);
  return [['file', 'line', 'key', 'outcome', 'reason'], ...lines]
    .map(cells => cells.map(quoted).join(','))
    .join('\n')
    .concat('\n');
}

/** How many rows each kind of remark is about; what differs from row to row is left out. */
export function reportSummary(remarks: readonly Remark[]): string[] {
  const counts = new Map<string, number>();
  for (const { source, outcome, reason } of remarks) {
    const kind = `${source.file}, ${outcome}: ${reason}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([kind, count]) => `${count} × ${kind}`);
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** How many rows are named one by one before the report is pointed to. */
const NAMED = 20;

/** The rows that were left because people had changed their records, one by one. */
export function leftLines(remarks: readonly Remark[]): string[] {
  const left = remarks.filter(remark => remark.outcome === 'left as it is');
  const lines = left
    .slice(0, NAMED)
    .map(({ source, reason }) => `${source.file}, line ${source.line}, ${source.key}: ${reason}`);
  return left.length > NAMED ? [...lines, `… and ${left.length - NAMED} more, in the report.`] : lines;
}

/** Whether every row was taken. */
export function isTakenWhole(remarks: readonly Remark[]): boolean {
  return remarks.every(remark => remark.outcome === 'taken with a change');
}
