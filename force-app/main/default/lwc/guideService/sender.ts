import COMPANY from '@salesforce/schema/User.CompanyName';
import NAME from '@salesforce/schema/User.Name';
import PHONE from '@salesforce/schema/User.Phone';
import TITLE from '@salesforce/schema/User.Title';
import { getFieldValue } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { Sender } from 'c/letter';

/** The fields of the user who signs a letter. */
export const senderFields = [NAME];
/** Those that not every user has. */
export const senderOptionalFields = [TITLE, COMPANY, PHONE];

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Who signs the letter, in a record that was read with `senderFields`. */
export function senderFrom(record: RecordRepresentation): Sender {
  return {
    name: text(getFieldValue(record, NAME)) ?? '',
    title: text(getFieldValue(record, TITLE)),
    company: text(getFieldValue(record, COMPANY)),
    phone: text(getFieldValue(record, PHONE))
  };
}
