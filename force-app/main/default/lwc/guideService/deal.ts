import ACCOUNT from '@salesforce/schema/Opportunity.AccountId';
import ACCOUNT_NAME from '@salesforce/schema/Opportunity.Account.Name';
import OFFERING from '@salesforce/schema/Opportunity.Offering__c';
import OFFERING_NAME from '@salesforce/schema/Opportunity.Offering__r.Name';
import VERSION from '@salesforce/schema/Opportunity.Offering__r.Current_Version__c';
import VERSION_NUMBER from '@salesforce/schema/Opportunity.Offering__r.Current_Version__r.Version_Number__c';
import VERSION_STATUS from '@salesforce/schema/Opportunity.Offering__r.Current_Version__r.Status__c';
import { getFieldValue } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';

/** What a deal is about, as far as the guide has to know it before it reads. */
export interface Deal {
  readonly accountId?: string;
  readonly accountName?: string;
  readonly offeringId?: string;
  readonly offeringName?: string;
  /** The agreed version of the offering's guide in use. */
  readonly versionId?: string;
  readonly versionNumber?: number;
  /** Was that version retired, so that no call may begin with it? */
  readonly isRetired: boolean;
}

/** What a guide is asked about besides the deal itself: whose contacts, and which version. */
export interface DealAbout {
  readonly accountId: string;
  readonly versionId: string;
}

/** The fields of an opportunity that `dealFrom` takes. */
export const dealFields = [ACCOUNT, OFFERING];
/** Those beyond a lookup, which are empty when it is. */
export const dealOptionalFields = [ACCOUNT_NAME, OFFERING_NAME, VERSION, VERSION_NUMBER, VERSION_STATUS];

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The deal in a record that was read with `dealFields`. */
export function dealFrom(record: RecordRepresentation): Deal {
  return {
    accountId: text(getFieldValue(record, ACCOUNT)),
    accountName: text(getFieldValue(record, ACCOUNT_NAME)),
    offeringId: text(getFieldValue(record, OFFERING)),
    offeringName: text(getFieldValue(record, OFFERING_NAME)),
    versionId: text(getFieldValue(record, VERSION)),
    versionNumber: number(getFieldValue(record, VERSION_NUMBER)),
    isRetired: getFieldValue(record, VERSION_STATUS) === 'Retired'
  };
}
