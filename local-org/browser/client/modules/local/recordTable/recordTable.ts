import { LightningElement, api } from 'lwc';
import type { ColumnJson, TableJson } from '../../../pageJson.ts';
import { onRecordsChanged } from '../../../changes.ts';
import { failureOf } from '../../../failure.ts';
import { cell, query, whereOf, type Cell } from '../../../tableRows.ts';

interface Sort {
  readonly by: string;
  readonly descending: boolean;
}
interface Header {
  readonly key: string;
  readonly label: string;
  readonly headerClass: string;
  readonly order?: 'ascending' | 'descending' | 'none';
  readonly sortBy?: string;
  readonly icon?: string;
}

/** The platform refuses a larger OFFSET. */
const lastOffset = 2000;

/** A column's header: what it is sorted by, if anything, and whether it is now. */
function header({ label, path, sortBy }: ColumnJson, sort: Sort | undefined): Header {
  const key = path.join('.');
  if (sortBy === undefined) return { key, label, headerClass: '' };
  if (sort?.by !== sortBy) return { key, label, sortBy, order: 'none', headerClass: 'slds-is-sortable' };
  return {
    key,
    label,
    sortBy,
    order: sort.descending ? 'descending' : 'ascending',
    icon: sort.descending ? 'utility:arrowdown' : 'utility:arrowup',
    headerClass: 'slds-is-sortable slds-is-sorted'
  };
}

/** The chosen order, and within it the table's own. */
function orderOf({ orderBy }: TableJson, sort: Sort | undefined): string {
  if (!sort) return orderBy;
  const chosen = `${sort.by} ${sort.descending ? 'DESC' : 'ASC'}`;
  return sort.by === orderBy ? chosen : `${chosen}, ${orderBy}`;
}

/** Records of a list view or related list, read by SOQL a page at a time. */
export default class RecordTable extends LightningElement {
  @api pageSize = 50;
  /** May one sort by clicking a column's header, as in list views? */
  @api sortable = false;
  rows?: { key: string; cells: Cell[] }[];
  total = 0;
  offset = 0;
  messages: readonly string[] = [];
  private tableJson?: TableJson;
  private searchText = '';
  private recordId?: string;
  private sorting?: Sort;
  private latest = 0;
  private scheduled = false;
  private stop?: () => void;

  @api
  get table(): TableJson | undefined {
    return this.tableJson;
  }
  set table(table: TableJson | undefined) {
    this.tableJson = table;
    this.rows = undefined;
    this.sorting = undefined;
    this.firstPage();
  }

  @api
  get search(): string {
    return this.searchText;
  }
  set search(text: string) {
    if (text === this.searchText) return;
    this.searchText = text;
    this.firstPage();
  }

  /** The record whose children these are, for a related list. */
  @api
  get parentId(): string | undefined {
    return this.recordId;
  }
  set parentId(id: string | undefined) {
    this.recordId = id;
    this.firstPage();
  }

  connectedCallback(): void {
    this.stop = onRecordsChanged(ids => (this.shows(ids) ? this.load() : undefined));
  }

  disconnectedCallback(): void {
    this.stop?.();
  }

  get columns(): Header[] {
    const columns = this.tableJson?.columns ?? [];
    return columns.map(column =>
      header(this.sortable ? column : { ...column, sortBy: undefined }, this.sorting)
    );
  }

  get isEmpty(): boolean {
    return this.rows?.length === 0;
  }

  get range(): string {
    return `${this.offset + 1}–${this.offset + (this.rows?.length ?? 0)} of ${this.total.toLocaleString()}`;
  }

  get hasMorePages(): boolean {
    return this.total > Number(this.pageSize);
  }

  get isFirst(): boolean {
    return this.offset === 0;
  }

  get isLast(): boolean {
    const next = this.offset + Number(this.pageSize);
    return next >= this.total || next > lastOffset;
  }

  /** Upwards first, and downwards when it is clicked again. */
  sort(event: Event & { currentTarget: HTMLElement }): void {
    const by = event.currentTarget.dataset['sortBy'] ?? '';
    this.sorting = { by, descending: this.sorting?.by === by && !this.sorting.descending };
    this.firstPage();
  }

  previous(): void {
    this.offset = Math.max(0, this.offset - Number(this.pageSize));
    void this.load();
  }

  next(): void {
    this.offset += Number(this.pageSize);
    void this.load();
  }

  /** Properties are set one after the other: reads once they are all there. */
  private firstPage(): void {
    this.offset = 0;
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      void this.load();
    });
  }

  private shows(ids: ReadonlySet<string>): boolean {
    return [this.recordId ?? '', ...(this.rows ?? []).map(({ key }) => key)].some(id => ids.has(id));
  }

  private async load(): Promise<void> {
    const table = this.tableJson;
    if (!table || ('parentField' in table && !this.recordId)) return;
    this.latest += 1;
    const asked = this.latest;
    this.messages = [];
    const where = whereOf(table, this.searchText, this.recordId);
    const rows = `${table.select}${where} ORDER BY ${orderOf(table, this.sorting)} LIMIT ${this.pageSize} OFFSET ${this.offset}`;
    const count = `SELECT COUNT() FROM ${table.object}${where}`;
    try {
      const [answer, counted] = await Promise.all([query(rows), query(count)]);
      if (asked !== this.latest) return;
      this.total = counted.totalSize;
      this.rows = answer.records.map(row => ({
        key: String(row['Id']),
        cells: table.columns.map(column => cell(row, column))
      }));
    } catch (reason) {
      if (asked === this.latest) this.messages = failureOf(reason).messages;
    }
  }
}
