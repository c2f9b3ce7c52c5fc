import buyerDocument from '@salesforce/label/c.Qualification_Buyer_Document';
import buyerSaid from '@salesforce/label/c.Qualification_Buyer_Said';
import buyersSaid from '@salesforce/label/c.Qualification_Proposal_Buyers';
import cancel from '@salesforce/label/c.Qualification_Cancel';
import checkedOn from '@salesforce/label/c.Qualification_Checked_On';
import chooseBuyer from '@salesforce/label/c.Qualification_Choose_Buyer';
import confirm from '@salesforce/label/c.Qualification_Confirm_Proposal';
import contact from '@salesforce/label/c.Qualification_Contact';
import count from '@salesforce/label/c.Guide_Contacts_Found';
import evidence from '@salesforce/label/c.Qualification_Evidence_Field';
import evidenceName from '@salesforce/label/c.Qualification_Evidence';
import expiresOn from '@salesforce/label/c.Qualification_Expires_On';
import findContact from '@salesforce/label/c.Guide_Find_Contact';
import judge from '@salesforce/label/c.Qualification_Judge';
import ourView from '@salesforce/label/c.Qualification_Our_View';
import reason from '@salesforce/label/c.Qualification_Reason_Field';
import reasonName from '@salesforce/label/c.Qualification_Reason';
import saidBefore from '@salesforce/label/c.Qualification_Proposal_Before';
import saveForManager from '@salesforce/label/c.Qualification_Save_For_Manager';
import saveMet from '@salesforce/label/c.Qualification_Save_Met';
import saveWaiver from '@salesforce/label/c.Qualification_Save_Waiver';
import sayExternal from '@salesforce/label/c.Qualification_Say_External';
import source from '@salesforce/label/c.Qualification_Source';
import speaksForAccount from '@salesforce/label/c.Qualification_Speaks_For_Account';
import stateMet from '@salesforce/label/c.Qualification_State_Met';
import stateNotMet from '@salesforce/label/c.Qualification_State_Not_Met';
import stateWaived from '@salesforce/label/c.Qualification_State_Waived';
import status from '@salesforce/label/c.Qualification_Status';
import touchProposal from '@salesforce/label/c.Qualification_Touch_Proposal';
import typedOn from '@salesforce/label/c.Qualification_Typed_On';
import typeEvidence from '@salesforce/label/c.Qualification_Type_Evidence';
import typeReason from '@salesforce/label/c.Qualification_Type_Reason';
import use from '@salesforce/label/c.Qualification_Use_Proposal';

export const labels = {
  buyersSaid,
  cancel,
  checkedOn,
  chooseBuyer,
  confirm,
  contact,
  count,
  evidence,
  evidenceName,
  expiresOn,
  findContact,
  judge,
  reason,
  reasonName,
  saidBefore,
  saveForManager,
  saveMet,
  saveWaiver,
  sayExternal,
  source,
  speaksForAccount,
  status,
  touchProposal,
  typedOn,
  typeEvidence,
  typeReason,
  use
};

export const sources = {
  'Buyer said': buyerSaid,
  'Buyer document': buyerDocument,
  'Our view': ourView
} as const;

export const statuses = { Met: stateMet, 'Not Met': stateNotMet, Waived: stateWaived } as const;
