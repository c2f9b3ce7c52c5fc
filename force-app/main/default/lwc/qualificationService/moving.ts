import type { PicklistValues } from 'lightning/uiObjectInfoApi';
import type { FetchError, RecordResult } from 'lightning/uiRecordApi';
import { judgementThatCounts } from 'c/qualification';
import type { Choice } from 'c/qualification';
import { saveOnPage } from 'c/recordService';
import type { SaveResult } from 'c/recordService';
import { opportunity } from 'c/schemaService';
import type { DealAtGates } from './reading';

export { getPicklistValues as readPicklist } from 'lightning/uiObjectInfoApi';
/** The wire that reads which record type a deal has: give it `placeFields`, and its answer to `recordTypeOf`. */
export { getRecord as readPlace } from 'lightning/uiRecordApi';
export type { RecordResult as PlaceResult } from 'lightning/uiRecordApi';

/** Stands for deals without a record type of their own: they have the stages and categories of the whole org. */
const everyRecordType = '012000000000000AAA';
export const stagePicklist = { objectApiName: opportunity.object, fieldApiName: opportunity.stage };
export const categoryPicklist = { objectApiName: opportunity.object, fieldApiName: opportunity.category };
export const placeFields = [stagePicklist];

/** The record type whose stages and categories a deal has, once it is known; that of the whole org when it can't be read. */
export function recordTypeOf({ data, error }: RecordResult): string | undefined {
  return data || error ? (data?.recordTypeId ?? everyRecordType) : undefined;
}

/** What a picklist's wire provides. */
export interface PicklistResult {
  readonly data?: PicklistValues;
  readonly error?: FetchError;
}

/** Where a deal is asked to be: in a forecast category, or in a stage. */
export type Move = { readonly category: string } | { readonly stage: string };

/** The forecast categories that a deal may have. */
export function categoriesIn({ values }: PicklistValues): Choice[] {
  return values.map(({ value, label }) => ({ value, label }));
}

/** The stages in which the deal would be won. */
export function wonStagesIn({ values }: PicklistValues): Choice[] {
  return values
    .filter(({ attributes }) => attributes?.won === true)
    .map(({ value, label }) => ({ value, label }));
}

/**
 * Asks the platform to move the deal, with its latest judgement in force; a deal that rests on an accepted policy moves by that
 * one, whatever is prepared. The platform decides.
 */
export function moveTo(move: Move, deal: DealAtGates): Promise<SaveResult> {
  const latest = judgementThatCounts(deal).qualification?.id;
  const judged =
    latest && latest !== deal.qualificationInForceId ? { [opportunity.qualificationId]: latest } : {};
  const moved =
    'stage' in move ? { [opportunity.stage]: move.stage } : { [opportunity.category]: move.category };
  return saveOnPage(deal.opportunityId, { ...moved, ...judged });
}
