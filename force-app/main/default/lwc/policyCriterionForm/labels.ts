import buyerEvidence from '@salesforce/label/c.Policy_Buyer_Evidence';
import cancel from '@salesforce/label/c.Policy_Cancel';
import days from '@salesforce/label/c.Policy_Days';
import gate from '@salesforce/label/c.Policy_Gate';
import howToCheck from '@salesforce/label/c.Policy_How_To_Check';
import howToCheckHelp from '@salesforce/label/c.Policy_How_To_Check_Help';
import manager from '@salesforce/label/c.Policy_Manager';
import measure from '@salesforce/label/c.Policy_Measure';
import rep from '@salesforce/label/c.Policy_Rep';
import save from '@salesforce/label/c.Policy_Save';
import statement from '@salesforce/label/c.Policy_Statement';
import statementHelp from '@salesforce/label/c.Policy_Statement_Help';
import threshold from '@salesforce/label/c.Policy_Threshold';
import validDays from '@salesforce/label/c.Policy_Valid_Days';
import verifiedBy from '@salesforce/label/c.Policy_Verified_By';
import warns from '@salesforce/label/c.Policy_Warns';

export const labels = {
  buyerEvidence,
  cancel,
  days,
  gate,
  howToCheck,
  howToCheckHelp,
  measure,
  save,
  statement,
  statementHelp,
  threshold,
  validDays,
  verifiedBy,
  warns
};

export const verifiers = { Rep: rep, Manager: manager } as const;
