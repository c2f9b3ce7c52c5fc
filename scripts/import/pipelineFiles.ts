import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { fileText } from './fileText.ts';
import type { Remark, Source } from './importPlan.ts';

/** The files of a pipeline export and the columns that each must have; the first column is the row's key. */
const FILES = {
  teams: { name: 'sales_teams.csv', columns: ['sales_agent', 'manager', 'regional_office'] },
  products: { name: 'products.csv', columns: ['product', 'series', 'sales_price'] },
  accounts: {
    name: 'accounts.csv',
    columns: [
      'account',
      'sector',
      'year_established',
      'revenue',
      'employees',
      'office_location',
      'subsidiary_of'
    ]
  },
  deals: {
    name: 'sales_pipeline.csv',
    columns: [
      'opportunity_id',
      'sales_agent',
      'product',
      'account',
      'deal_stage',
      'engage_date',
      'close_date',
      'close_value'
    ]
  }
} as const;

/** What the parser gives with each record: the last line that it stood on. */
const parsedLines = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** One row: its text by column, trimmed; '' where a cell is empty or missing. */
export interface Row {
  readonly source: Source;
  readonly cell: (column: string) => string;
}

export interface PipelineFiles {
  readonly teams: readonly Row[];
  readonly products: readonly Row[];
  readonly accounts: readonly Row[];
  readonly deals: readonly Row[];
  /** Rows that could not be read as rows of their file. */
  readonly remarks: readonly Remark[];
}

/**
 * Reads the four files of a pipeline export from a folder.
 * @throws when a file or a column is missing: then it is no such folder; and when a file is no text in UTF-8 or UTF-16.
 */
export function readPipelineFiles(folder: string): PipelineFiles {
  const missing = Object.values(FILES).filter(file => !existsSync(join(folder, file.name)));
  if (missing.length > 0) {
    throw new Error(`${folder} has no ${missing.map(file => file.name).join(', ')}.`);
  }
  const read = ({ name, columns }: { name: string; columns: readonly string[] }) =>
    parseRows(name, columns, fileText(name, readFileSync(join(folder, name))));
  const files = {
    teams: read(FILES.teams),
    products: read(FILES.products),
    accounts: read(FILES.accounts),
    deals: read(FILES.deals)
  };
  return {
    teams: files.teams.rows,
    products: files.products.rows,
    accounts: files.accounts.rows,
    deals: files.deals.rows,
    remarks: Object.values(files).flatMap(file => file.remarks)
  };
}

/**
 * The rows of one file, and remarks about lines that are none.
 * @throws when the file does not have these columns.
 */
export function parseRows(
  file: string,
  columns: readonly string[],
  text: string
): { rows: Row[]; remarks: Remark[] } {
  const lines = parsedLines.parse(
    parse(text, {
      info: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true
    })
  );
  const [header, ...body] = lines;
  const names = header?.record ?? [];
  const absent = columns.filter(column => !names.includes(column));
  if (absent.length > 0) throw new Error(`${file} has no column ${absent.join(', ')}.`);
  const seen = new Set<string>();
  const [rows, remarks]: [Row[], Remark[]] = [[], []];
  for (const { record, info } of body) {
    const cell = (column: string) => record[names.indexOf(column)] ?? '';
    const source = { file, line: info.lines, key: cell(columns[0] ?? '') };
    const reason = lineProblem(source, record.length, names.length, seen);
    if (reason === undefined) rows.push({ source, cell });
    else remarks.push({ source, outcome: 'not taken', reason });
    seen.add(source.key);
  }
  return { rows, remarks };
}

function lineProblem(
  { key }: Source,
  cells: number,
  columns: number,
  seen: ReadonlySet<string>
): string | undefined {
  if (cells !== columns) return `It has ${cells} cells, and the header has ${columns}.`;
  if (key === '') return 'Its first column is empty.';
  return seen.has(key) ? `An earlier line has the key ${key} already.` : undefined;
}
