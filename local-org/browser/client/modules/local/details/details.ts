import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { LayoutItemJson, RecordPageJson } from '../../../pageJson.ts';
import { failureOf } from '../../../failure.ts';
import { fieldView } from '../../../fieldView.ts';
import type { FieldView } from '../../../fieldView.ts';
import { navigate } from '../../../router.ts';

interface ItemView {
  readonly key: string;
  readonly view: FieldView;
  readonly required: boolean;
  readonly canEdit: boolean;
  readonly isInput: boolean;
  readonly draft: unknown;
  readonly message: string;
  readonly editLabel: string;
}
interface SectionView {
  readonly key: string;
  readonly label: string;
  readonly columns: { readonly key: string; readonly items: ItemView[] }[];
}
interface FieldInputElement extends Element {
  reportValidity(): boolean;
  focus(): void;
}

const noMessages: ReadonlyMap<string, string> = new Map();

/** The fields of the object's layout, editable in place. What the server refuses stands at its field, in its words. */
export default class Details extends LightningElement {
  @api page?: RecordPageJson;
  @api record?: RecordRepresentation;
  /** A record that is still to be made: without a record, always an input. */
  @api isNew = false;
  editing = false;
  saving = false;
  messages: readonly string[] = [];
  fieldMessages = noMessages;
  draft: Readonly<Record<string, unknown>> = {};
  private focusField?: string;

  get isEditing(): boolean {
    return this.isNew || this.editing;
  }

  get isReady(): boolean {
    return this.isNew || this.record !== undefined;
  }

  /** A new record has only what can be given: its computed fields have nothing to show yet. */
  get sections(): SectionView[] {
    return (this.page?.sections ?? [])
      .map(({ label, columns }, index) => ({
        key: `${label}${index}`,
        label,
        columns: columns.map((items, column) => ({
          key: `column${column}`,
          items: items.filter(({ creatable }) => creatable || !this.isNew).map(item => this.itemOf(item))
        }))
      }))
      .filter(({ columns }) => columns.some(({ items }) => items.length > 0));
  }

  /** Messages at fields that the layout doesn't show as inputs would be lost: they stand above instead. */
  get pageMessages(): string[] {
    const inputs = new Set(
      this.sections.flatMap(({ columns }) =>
        columns.flatMap(({ items }) => items.filter(({ isInput }) => isInput).map(({ key }) => key))
      )
    );
    return [
      ...this.messages,
      ...[...this.fieldMessages].flatMap(([field, text]) => (inputs.has(field) ? [] : [text]))
    ];
  }

  private itemOf({ field, required, editable, creatable }: LayoutItemJson): ItemView {
    const view = fieldView(this.record, field);
    return {
      key: field.apiName,
      view,
      required,
      canEdit: editable && !this.isEditing,
      isInput: this.isNew ? creatable : editable && this.isEditing,
      draft: field.apiName in this.draft ? this.draft[field.apiName] : view.value,
      message: this.fieldMessages.get(field.apiName) ?? '',
      editLabel: `Edit ${field.label}`
    };
  }

  renderedCallback(): void {
    if (!this.focusField) return;
    const input = this.template?.querySelector<FieldInputElement>(`[data-input="${this.focusField}"]`);
    this.focusField = undefined;
    input?.focus();
  }

  edit(event: Event & { currentTarget: HTMLElement }): void {
    this.focusField = event.currentTarget.dataset['field'];
    this.editing = true;
  }

  change(event: CustomEvent<{ value: unknown }> & { currentTarget: HTMLElement }): void {
    const field = event.currentTarget.dataset['input'];
    if (!field) return;
    this.draft = { ...this.draft, [field]: event.detail.value };
    this.fieldMessages = new Map([...this.fieldMessages].filter(([name]) => name !== field));
  }

  keys(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isEditing) this.cancel();
  }

  cancel(): void {
    if (this.isNew) window.history.back();
    this.editing = false;
    this.draft = {};
    this.messages = [];
    this.fieldMessages = noMessages;
  }

  async save(): Promise<void> {
    const inputs = [...(this.template?.querySelectorAll<FieldInputElement>('[data-input]') ?? [])];
    if (!inputs.map(input => input.reportValidity()).every(Boolean)) return;
    this.saving = true;
    try {
      await this.write();
      this.dispatchEvent(
        new ShowToastEvent({ message: `${this.page?.label} was saved.`, variant: 'success' })
      );
    } catch (reason) {
      const { messages, fieldMessages } = failureOf(reason);
      this.messages = messages;
      this.fieldMessages = fieldMessages;
    } finally {
      this.saving = false;
    }
  }

  private async write(): Promise<void> {
    const { record, page } = this;
    const changes = Object.entries(this.draft).filter(
      ([field, value]) => value !== (record?.fields[field]?.value ?? null)
    );
    const fields = Object.fromEntries(changes);
    if (record) {
      if (changes.length > 0) await updateRecord({ fields: { ...fields, Id: record.id } });
      this.cancel();
    } else if (page) {
      const created = await createRecord({ apiName: page.object, fields });
      const attributes = { objectApiName: page.object, recordId: created.id, actionName: 'view' };
      navigate({ type: 'standard__recordPage', attributes }, true);
    }
  }
}
