import addEvidence from '@salesforce/label/c.Qualification_Add_Evidence';
import askValue from '@salesforce/label/c.Qualification_Ask_Value';
import evidenceAny from '@salesforce/label/c.Qualification_Evidence_Any';
import evidenceBuyer from '@salesforce/label/c.Qualification_Evidence_Buyer';
import expiredOn from '@salesforce/label/c.Qualification_Expired_On';
import expiresIn from '@salesforce/label/c.Qualification_Expires_In';
import expiresToday from '@salesforce/label/c.Qualification_Expires_Today';
import expiresTomorrow from '@salesforce/label/c.Qualification_Expires_Tomorrow';
import figureNeeded from '@salesforce/label/c.Qualification_Figure_Needed';
import figureOf from '@salesforce/label/c.Qualification_Figure_Of';
import noteConfirmation from '@salesforce/label/c.Qualification_Note_Confirmation';
import renew from '@salesforce/label/c.Qualification_Renew';
import showEvidence from '@salesforce/label/c.Qualification_Show_Evidence';
import stateAwaitsManager from '@salesforce/label/c.Qualification_State_Awaits_Manager';
import stateExpired from '@salesforce/label/c.Qualification_State_Expired';
import stateMet from '@salesforce/label/c.Qualification_State_Met';
import stateMissing from '@salesforce/label/c.Qualification_State_Missing';
import stateNotHeld from '@salesforce/label/c.Qualification_State_Not_Held';
import stateWaived from '@salesforce/label/c.Qualification_State_Waived';
import talk from '@salesforce/label/c.Qualification_Talk';
import verifiedByManager from '@salesforce/label/c.Qualification_Verified_By_Manager';
import verify from '@salesforce/label/c.Qualification_Verify';
import waive from '@salesforce/label/c.Qualification_Waive';
import withdraw from '@salesforce/label/c.Qualification_Withdraw';

export const labels = {
  addEvidence,
  askValue,
  evidenceAny,
  evidenceBuyer,
  expiredOn,
  expiresIn,
  expiresToday,
  expiresTomorrow,
  figureNeeded,
  figureOf,
  noteConfirmation,
  renew,
  showEvidence,
  talk,
  verifiedByManager,
  verify,
  waive,
  withdraw
};

export const states = {
  awaitsManager: stateAwaitsManager,
  expired: stateExpired,
  met: stateMet,
  missing: stateMissing,
  notHeld: stateNotHeld,
  waived: stateWaived
} as const;
