/** Records of a list view or related list as SOQL reads them, and as tables and boards show them. */
import type { ColumnJson, TableJson } from './pageJson.ts';
import { request, servicePath } from './http.ts';
import { urlOf } from './router.ts';

export type Row = Readonly<Record<string, unknown>>;
interface QueryAnswer {
  readonly totalSize: number;
  readonly records: readonly Row[];
}
export interface Cell {
  readonly key: string;
  readonly label: string;
  readonly type: ColumnJson['type'];
  readonly scale?: number;
  readonly value: unknown;
  readonly url?: string;
}

export function query(soql: string): Promise<QueryAnswer> {
  return request<QueryAnswer>('GET', servicePath(`query?q=${encodeURIComponent(soql)}`));
}

function valueAt(row: Row, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && name in value ? Object(value)[name] : null,
    row
  );
}

/** What a record shows in a column, and the page that it leads to. */
export function cell(row: Row, column: ColumnJson): Cell {
  const id = column.link && valueAt(row, column.link.path);
  return {
    key: column.path.join('.'),
    label: column.label,
    type: column.type,
    scale: column.scale,
    value: valueAt(row, column.path),
    url:
      column.link && typeof id === 'string'
        ? urlOf({
            type: 'standard__recordPage',
            attributes: { objectApiName: column.link.object, recordId: id }
          })
        : undefined
  };
}

const quote = (text: string): string => `'${text.replace(/[\\']/g, character => `\\${character}`)}'`;

/** The WHERE clause of the table's records, below a parent and with a searched text where they are given. */
export function whereOf(table: TableJson, search: string, parentId?: string): string {
  const { where, searchField } = table;
  const conditions = [
    ...(where ? [where] : []),
    ...('parentField' in table && parentId ? [`${String(table.parentField)} = ${quote(parentId)}`] : []),
    ...(searchField && search ? [`${searchField} LIKE ${quote(`%${search}%`)}`] : [])
  ];
  return conditions.length > 0 ? ` WHERE ${conditions.map(condition => `(${condition})`).join(' AND ')}` : '';
}
