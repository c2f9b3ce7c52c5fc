import addEvidence from '@salesforce/label/c.Qualification_Add_Evidence';
import askValue from '@salesforce/label/c.Qualification_Ask_Value';
import awaitsYou from '@salesforce/label/c.Qualification_Awaits_You';
import buyerDocument from '@salesforce/label/c.Qualification_Buyer_Document';
import buyerSaid from '@salesforce/label/c.Qualification_Buyer_Said';
import changeEvidence from '@salesforce/label/c.Qualification_Change_Evidence';
import evidenceAny from '@salesforce/label/c.Qualification_Evidence_Any';
import evidenceBuyer from '@salesforce/label/c.Qualification_Evidence_Buyer';
import expiredOn from '@salesforce/label/c.Qualification_Expired_On';
import expiresIn from '@salesforce/label/c.Qualification_Expires_In';
import expiresToday from '@salesforce/label/c.Qualification_Expires_Today';
import expiresTomorrow from '@salesforce/label/c.Qualification_Expires_Tomorrow';
import external from '@salesforce/label/c.Qualification_External';
import figureNeeded from '@salesforce/label/c.Qualification_Figure_Needed';
import figureOf from '@salesforce/label/c.Qualification_Figure_Of';
import figureReached from '@salesforce/label/c.Qualification_Figure_Reached';
import judgedMet from '@salesforce/label/c.Qualification_Judged_Met';
import judgedNotMet from '@salesforce/label/c.Qualification_Judged_Not_Met';
import judgedWaived from '@salesforce/label/c.Qualification_Judged_Waived';
import noteConfirmation from '@salesforce/label/c.Qualification_Note_Confirmation';
import ourView from '@salesforce/label/c.Qualification_Our_View';
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
  awaitsYou,
  changeEvidence,
  evidenceAny,
  evidenceBuyer,
  expiredOn,
  expiresIn,
  expiresToday,
  expiresTomorrow,
  external,
  figureNeeded,
  figureOf,
  figureReached,
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

export const sources = {
  'Buyer said': buyerSaid,
  'Buyer document': buyerDocument,
  'Our view': ourView
} as const;

/** Who judged it so: “Judged by …”, “Waived by …”; what isn't met was only written down. */
export const judged = { Met: judgedMet, 'Not Met': judgedNotMet, Waived: judgedWaived } as const;
