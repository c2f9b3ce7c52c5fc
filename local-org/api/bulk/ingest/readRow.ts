import type { FieldSchema } from '../../../metadata/schema.ts';
import type { RecordInput } from '../../../database/index.ts';
import type { CsvRow } from '../csv/readCsv.ts';
import type { Column } from './columns.ts';

/** What a cell says to set a field to nothing; an empty cell leaves the field as it is. */
const nothing = '#N/A';

/** The record that a row asks for. */
export function readRow(columns: readonly Column[], row: CsvRow): RecordInput {
  let id: string | undefined;
  const fields: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const cell = row[index] ?? '';
    if (cell === '') continue;
    switch (column.kind) {
      case 'id':
        id = cell;
        break;
      case 'field':
        fields[column.field.apiName] = cell === nothing ? null : readCell(column.field, cell);
        break;
      case 'parent':
        if (cell === nothing) fields[column.reference.apiName] = null;
        else fields[column.relationship] = { [column.key]: cell };
        break;
    }
  }
  return id === undefined ? { fields } : { id, fields };
}

/** Documented spellings, in any case. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', 'on', '1'].map(text => [text, true] as const),
  ...['no', 'n', 'false', 'off', '0'].map(text => [text, false] as const)
]);

function readCell(field: FieldSchema, cell: string): string | boolean {
  return field.type === 'Checkbox' ? (booleans.get(cell.trim().toLowerCase()) ?? cell) : cell;
}
