import { LightningElement, wire } from 'lwc';
import { mayNotChange, mayNotCreate, objects, readAccess } from 'c/accessService';
import type { AccessResult } from 'c/accessService';
import type { OrgGates } from 'c/qualification';
import {
  categoriesIn,
  categoryPicklist,
  placeFields,
  readPicklist,
  readPlace,
  recordTypeOf,
  stagePicklist,
  wonStagesIn
} from 'c/qualificationService';
import type { PicklistResult, PlaceResult } from 'c/qualificationService';

/**
 * What shows a deal at its gates, and reads which forecast categories and won stages deals of its record type have, and what
 * the person may do about them. It asks once `placedId` names the deal: what people wait for is read before that.
 */
export abstract class PlacesOfDeal extends LightningElement {
  placeFields = placeFields;
  categoryPicklist = categoryPicklist;
  stagePicklist = stagePicklist;
  placedId: string | undefined;
  recordTypeId: string | undefined;
  org: OrgGates = {};
  /** May the person only read how the deal was judged? */
  cannotJudge = false;
  /** May the person not move the deal? */
  cannotMove = false;

  /** Another deal may have others. */
  forgetPlaces(): void {
    this.placedId = undefined;
    this.recordTypeId = undefined;
    this.org = {};
  }

  @wire(readPlace, { recordId: '$placedId', fields: '$placeFields' })
  takePlace(result: PlaceResult): void {
    this.recordTypeId = recordTypeOf(result);
  }
  get judgementObject(): string | undefined {
    return this.placedId && objects.judgement;
  }
  @wire(readAccess, { objectApiName: '$judgementObject' })
  takeJudging(result: AccessResult): void {
    this.cannotJudge = mayNotCreate(result);
  }
  get dealObject(): string | undefined {
    return this.placedId && objects.deal;
  }
  @wire(readAccess, { objectApiName: '$dealObject' })
  takeMoving(result: AccessResult): void {
    this.cannotMove = mayNotChange(result);
  }
  @wire(readPicklist, { recordTypeId: '$recordTypeId', fieldApiName: '$categoryPicklist' })
  takeCategories({ data }: PicklistResult): void {
    if (data) this.org = { ...this.org, categories: categoriesIn(data) };
  }
  @wire(readPicklist, { recordTypeId: '$recordTypeId', fieldApiName: '$stagePicklist' })
  takeStages({ data }: PicklistResult): void {
    if (data) this.org = { ...this.org, wonStages: wonStagesIn(data) };
  }
}
