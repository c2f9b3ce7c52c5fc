import { largestUnit } from '../../../database/index.ts';
import type { CsvRow } from '../csv/readCsv.ts';

/** Rows that are processed together. */
export interface RowUnit {
  /** How many rows come before. */
  readonly place: number;
  readonly rows: readonly CsvRow[];
}

/** The rows after the header, in the units that they are processed in. */
export async function* rowUnits(rows: AsyncIterable<CsvRow>): AsyncGenerator<RowUnit> {
  let place = 0;
  let unit: CsvRow[] = [];
  let isHeader = true;
  for await (const row of rows) {
    if (!isHeader) unit.push(row);
    isHeader = false;
    if (unit.length < largestUnit) continue;
    yield { place, rows: unit };
    place += unit.length;
    unit = [];
  }
  if (unit.length > 0) yield { place, rows: unit };
}
