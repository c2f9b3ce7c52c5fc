/** How the attacks of each kind ended, as a table. */
import type { Ending } from './carryOut.ts';

const columns: readonly Ending[] = ['refused', 'harmless', 'open', 'got through', 'broken'];
const width = 12;

export class Tally {
  private readonly counts = new Map<string, Map<Ending, number>>();

  count(kind: string, ending: Ending): void {
    const known = this.counts.get(kind) ?? new Map<Ending, number>();
    this.counts.set(kind, known.set(ending, (known.get(ending) ?? 0) + 1));
  }

  /** How many attacks there were, of one kind or of all. */
  total(kind?: string): number {
    return columns.reduce((sum, ending) => sum + this.of(ending, kind), 0);
  }

  table(): string {
    const kinds = [...this.counts.keys()];
    const longest = Math.max(...kinds.map(({ length }) => length), 'all kinds'.length);
    const line = (name: string, cells: readonly (string | number)[]) =>
      `${name.padEnd(longest)}${cells.map(cell => String(cell).padStart(width)).join('')}`;
    const row = (name: string, kind?: string) =>
      line(name, [this.total(kind), ...columns.map(ending => this.of(ending, kind))]);
    return [
      line('kind', ['attacks', ...columns]),
      ...kinds.map(kind => row(kind, kind)),
      row('all kinds')
    ].join('\n');
  }

  private of(ending: Ending, kind?: string): number {
    const chosen = kind === undefined ? [...this.counts.values()] : [this.counts.get(kind)];
    return chosen.reduce((sum, counts) => sum + (counts?.get(ending) ?? 0), 0);
  }
}
