import buyerDocument from '@salesforce/label/c.Qualification_Buyer_Document';
import buyerSaid from '@salesforce/label/c.Qualification_Buyer_Said';
import cancel from '@salesforce/label/c.Qualification_Cancel';
import checkedOn from '@salesforce/label/c.Qualification_Checked_On';
import contact from '@salesforce/label/c.Qualification_Contact';
import evidence from '@salesforce/label/c.Qualification_Evidence_Field';
import expiresOn from '@salesforce/label/c.Qualification_Expires_On';
import ourView from '@salesforce/label/c.Qualification_Our_View';
import reason from '@salesforce/label/c.Qualification_Reason_Field';
import saveForManager from '@salesforce/label/c.Qualification_Save_For_Manager';
import saveMet from '@salesforce/label/c.Qualification_Save_Met';
import saveWaiver from '@salesforce/label/c.Qualification_Save_Waiver';
import source from '@salesforce/label/c.Qualification_Source';
import typeEvidence from '@salesforce/label/c.Qualification_Type_Evidence';
import typeReason from '@salesforce/label/c.Qualification_Type_Reason';

export const labels = {
  cancel,
  checkedOn,
  contact,
  evidence,
  expiresOn,
  reason,
  saveForManager,
  saveMet,
  saveWaiver,
  source,
  typeEvidence,
  typeReason
};

export const sources = {
  'Buyer said': buyerSaid,
  'Buyer document': buyerDocument,
  'Our view': ourView
} as const;
