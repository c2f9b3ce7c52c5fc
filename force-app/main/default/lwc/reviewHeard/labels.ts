import byProxy from '@salesforce/label/c.Review_Heard_By_Proxy';
import confirmed from '@salesforce/label/c.Review_Heard_Confirmed';
import diagnosed from '@salesforce/label/c.Review_Heard_Diagnosed';
import envisioned from '@salesforce/label/c.Review_Heard_Envisioned';
import heading from '@salesforce/label/c.Review_Heard';
import moved from '@salesforce/label/c.Review_Buyer_Moved';
import movedToday from '@salesforce/label/c.Review_Buyer_Moved_Today';
import neverMoved from '@salesforce/label/c.Review_Buyer_Never_Moved';
import noValue from '@salesforce/label/c.Review_Heard_No_Value';
import nothing from '@salesforce/label/c.Review_Heard_Nothing';
import shared from '@salesforce/label/c.Review_Heard_Shared';
import stalled from '@salesforce/label/c.Review_Buyer_Stalled';
import value from '@salesforce/label/c.Review_Heard_Value';
import type { Progress } from 'c/guide';

export const labels = { byProxy, heading, moved, movedToday, neverMoved, noValue, nothing, stalled, value };

export const progressNames: Readonly<Record<Progress, string>> = {
  Shared: shared,
  Diagnosed: diagnosed,
  Envisioned: envisioned,
  Confirmed: confirmed
};
