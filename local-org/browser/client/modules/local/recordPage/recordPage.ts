import { LightningElement, api, wire } from 'lwc';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation, RecordResult } from 'lightning/uiRecordApi';
import type { FieldJson, RecordPageJson } from '../../../pageJson.ts';
import { recordsChanged } from '../../../changes.ts';
import { failureOf } from '../../../failure.ts';
import { recordPages } from '../../../pageReads.ts';

/** The paths that show a field: its value and, of a reference, the parent's name. */
function pathsOf(object: string, { apiName, reference }: FieldJson): string[] {
  const own = `${object}.${apiName}`;
  return reference ? [own, `${object}.${reference.relationship}.${reference.nameField}`] : [own];
}

/** A record's page, as the package's page metadata lays it out. */
export default class RecordPage extends LightningElement {
  @api recordId?: string;
  page?: RecordPageJson;
  fields?: string[];
  messages: readonly string[] = [];
  record?: RecordRepresentation;
  private objectName?: string;
  private registration?: number;

  @api
  get object(): string | undefined {
    return this.objectName;
  }
  set object(name: string | undefined) {
    this.objectName = name;
    this.page = undefined;
    this.fields = undefined;
    if (name) void this.load(name);
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$fields' })
  receive({ data, error }: RecordResult): void {
    // What is being worked on stays on the page when the record can't be read again; a record that is gone takes it along.
    if (data || error?.status === 404) this.record = data;
    this.messages = error ? failureOf(error).messages : [];
    if (data && this.page) {
      document.title = `${String(getFieldValue(data, `${data.apiName}.${this.page.nameField}`))} | ${this.page.label}`;
    }
  }

  connectedCallback(): void {
    this.registration = registerRefreshHandler(this, () => this.refresh());
  }

  disconnectedCallback(): void {
    if (this.registration !== undefined) unregisterRefreshHandler(this.registration);
  }

  /** Panels ask for their own data: they begin while the record is still on its way. */
  get isShown(): boolean {
    return this.page !== undefined && (this.record !== undefined || this.messages.length === 0);
  }

  get isLoading(): boolean {
    return this.messages.length === 0;
  }

  get mainClass(): string {
    const width = this.page && this.page.sidebar.length > 0 ? 'slds-large-size_2-of-3' : 'slds-size_1-of-1';
    return `slds-col slds-size_1-of-1 ${width}`;
  }

  get hasSidebar(): boolean {
    return Boolean(this.page && this.page.sidebar.length > 0);
  }

  private async load(name: string): Promise<void> {
    const known = recordPages.known(name);
    if (known) this.show(known);
    try {
      const page = await recordPages.read(name);
      if (name === this.objectName && JSON.stringify(page) !== JSON.stringify(known)) this.show(page);
    } catch (reason) {
      this.messages = failureOf(reason).messages;
    }
  }

  private show(page: RecordPageJson): void {
    const shown = [
      ...page.highlights,
      ...page.sections.flatMap(({ columns }) => columns.flat().map(({ field }) => field))
    ];
    this.page = page;
    this.fields = [
      ...new Set([`${page.object}.${page.nameField}`, ...shown.flatMap(field => pathsOf(page.object, field))])
    ];
  }

  private async refresh(): Promise<void> {
    if (this.recordId) await recordsChanged([this.recordId]);
  }
}
