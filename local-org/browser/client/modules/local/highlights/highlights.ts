import { LightningElement, api } from 'lwc';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { RecordPageJson } from '../../../pageJson.ts';
import { fieldViews } from '../../../fieldView.ts';
import type { FieldView } from '../../../fieldView.ts';

/** The record's name and the fields of its compact layout. */
export default class Highlights extends LightningElement {
  @api page?: RecordPageJson;
  @api record?: RecordRepresentation;

  get name(): string {
    const value = this.page && this.record?.fields[this.page.nameField]?.value;
    return typeof value === 'string' ? value : '';
  }

  get fields(): FieldView[] {
    const fields = (this.page?.highlights ?? []).filter(({ apiName }) => apiName !== this.page?.nameField);
    return fieldViews(this.record, fields);
  }
}
