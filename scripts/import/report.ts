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
