/** What the person may write, so that nobody is offered what the platform would refuse. */
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import type { FetchError } from 'lightning/uiRecordApi';
import { check, conversation, opportunity, review, testDeal } from 'c/schemaService';

/** The wire that reads it: give it one of `objects`. */
export { getObjectInfo as readAccess } from 'lightning/uiObjectInfoApi';

/** What calls, judgements, deals, reviews and the deals of a test are kept in. */
export const objects = {
  call: conversation.object,
  judgement: check.object,
  deal: opportunity.object,
  review: review.object,
  testDeal: testDeal.object
};

/** What the wire provides. */
export interface AccessResult {
  readonly data?: ObjectInfo;
  readonly error?: FetchError;
}

/** Is it known that the person may make no records of the object? Until then nobody is kept from it. */
export const mayNotCreate = ({ data }: AccessResult): boolean => data?.createable === false;

/** Is it known that the person may change no records of the object? */
export const mayNotChange = ({ data }: AccessResult): boolean => data?.updateable === false;
