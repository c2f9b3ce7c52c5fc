import { LightningElement, api } from 'lwc';
import type { ColumnJson, GroupingJson, TableJson } from '../../../pageJson.ts';
import { onRecordsChanged } from '../../../changes.ts';
import { failureOf } from '../../../failure.ts';
import { cell, query, whereOf, type Cell, type Row } from '../../../tableRows.ts';

interface Group {
  readonly key: string;
  readonly heading: string;
  readonly sum: unknown;
  readonly cards: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
}

/** As many records as the platform's Kanban shows, and as many fields of each. */
const cardLimit = 200;
const fieldLimit = 4;

/** The table's SELECT with one more field, unless it is there. */
function selecting({ select }: TableJson, field: string): string {
  return new RegExp(`[ ,]${field}[ ,]`).test(select) ? select : select.replace(' FROM ', `, ${field} FROM `);
}

/** The records of a list view in groups, side by side: how many each has, what they sum up to, and the first ones as cards. */
export default class Board extends LightningElement {
  groups?: Group[];
  note?: string;
  messages: readonly string[] = [];
  private tableJson?: TableJson;
  private groupingJson?: GroupingJson;
  private searchText = '';
  private latest = 0;
  private scheduled = false;
  private stop?: () => void;

  @api
  get table(): TableJson | undefined {
    return this.tableJson;
  }
  set table(table: TableJson | undefined) {
    this.tableJson = table;
    this.loadSoon();
  }

  @api
  get grouping(): GroupingJson | undefined {
    return this.groupingJson;
  }
  set grouping(grouping: GroupingJson | undefined) {
    this.groupingJson = grouping;
    this.loadSoon();
  }

  @api
  get search(): string {
    return this.searchText;
  }
  set search(text: string) {
    this.searchText = text;
    this.loadSoon();
  }

  connectedCallback(): void {
    this.stop = onRecordsChanged(() => this.load());
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  get label(): string {
    return `${this.tableJson?.label ?? ''} by ${this.groupingJson?.label ?? ''}`;
  }

  /** Sums up the first amount of money that the list shows of its own records. */
  get sumColumn(): ColumnJson | undefined {
    return this.tableJson?.columns.find(({ type, path }) => type === 'currency' && path.length === 1);
  }

  /** Properties are set one after the other: reads once they are all there. */
  private loadSoon(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      void this.load();
    });
  }

  private async load(): Promise<void> {
    const [table, grouping] = [this.tableJson, this.groupingJson];
    if (!table || !grouping) return;
    this.latest += 1;
    const asked = this.latest;
    const { field } = grouping;
    const where = whereOf(table, this.searchText);
    const sum = this.sumColumn ? `, SUM(${this.sumColumn.path[0]}) total` : '';
    const counts = `SELECT ${field}, COUNT(Id) records${sum} FROM ${table.object}${where} GROUP BY ${field}`;
    const rows = `${selecting(table, field)}${where} ORDER BY ${table.orderBy} LIMIT ${cardLimit}`;
    try {
      const [counted, answer] = await Promise.all([query(counts), query(rows)]);
      if (asked !== this.latest) return;
      this.messages = [];
      this.groups = this.groupsOf(grouping, counted.records, answer.records);
      const total = counted.records.reduce((sofar, row) => sofar + Number(row['records']), 0);
      this.note =
        total > cardLimit ? `Cards of the first ${cardLimit} of ${total.toLocaleString()}` : undefined;
    } catch (reason) {
      if (asked === this.latest) this.messages = failureOf(reason).messages;
    }
  }

  /** The picklist's values in their order, and after them what records hold besides. */
  private groupsOf({ field, groups }: GroupingJson, counted: readonly Row[], rows: readonly Row[]): Group[] {
    const labels = new Map<unknown, string>(groups.map(({ label, value }) => [value, label]));
    for (const row of counted) {
      const value = row[field] ?? null;
      if (!labels.has(value)) labels.set(value, value === null ? 'None' : String(value));
    }
    const columns = (this.tableJson?.columns ?? [])
      .filter(({ path }) => path.join('.') !== field)
      .slice(0, fieldLimit);
    return [...labels].map(([value, label]) => {
      const of = counted.find(row => (row[field] ?? null) === value);
      return {
        key: String(value),
        heading: `${label} (${Number(of?.['records'] ?? 0).toLocaleString()})`,
        sum: of?.['total'],
        cards: rows
          .filter(row => (row[field] ?? null) === value)
          .map(row => ({ key: String(row['Id']), cells: columns.map(column => cell(row, column)) }))
      };
    });
  }
}
