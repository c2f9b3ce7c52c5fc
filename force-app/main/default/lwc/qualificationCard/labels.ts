import addEvidence from '@salesforce/label/c.Qualification_Add_Evidence';
import askValue from '@salesforce/label/c.Qualification_Ask_Value';
import failed from '@salesforce/label/c.Qualification_Read_Failed';
import glance from '@salesforce/label/c.Qualification_At_A_Glance';
import heading from '@salesforce/label/c.Qualification_Heading';
import here from '@salesforce/label/c.Qualification_Here';
import missing from '@salesforce/label/c.Qualification_Missing';
import move from '@salesforce/label/c.Qualification_Move';
import next from '@salesforce/label/c.Qualification_Next';
import nextFor from '@salesforce/label/c.Qualification_Next_For';
import nextMove from '@salesforce/label/c.Qualification_Next_Move';
import nextWait from '@salesforce/label/c.Qualification_Next_Wait';
import noPolicy from '@salesforce/label/c.Qualification_No_Policy';
import noteConfirmation from '@salesforce/label/c.Qualification_Note_Confirmation';
import notFound from '@salesforce/label/c.Guide_Not_Found';
import nothingMissing from '@salesforce/label/c.Qualification_Nothing_Missing';
import open from '@salesforce/label/c.Qualification_Open';
import talk from '@salesforce/label/c.Qualification_Talk';
import title from '@salesforce/label/c.Qualification_Title';
import verify from '@salesforce/label/c.Qualification_Verify';
import warnings from '@salesforce/label/c.Qualification_Warnings';
import yes from '@salesforce/label/c.Qualification_Yes';

export { askValue };

export const labels = {
  failed,
  glance,
  heading,
  here,
  missing,
  move,
  next,
  nextFor,
  nextMove,
  nextWait,
  noPolicy,
  notFound,
  nothingMissing,
  open,
  title,
  warnings,
  yes
};

/** What the button of the next thing says. */
export const remedies = { addEvidence, noteValue: noteConfirmation, talk, verify } as const;
