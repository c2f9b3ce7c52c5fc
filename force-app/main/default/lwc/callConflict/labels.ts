import annualValue from '@salesforce/label/c.Guide_Annual_Value';
import answer from '@salesforce/label/c.Guide_Answer';
import besides from '@salesforce/label/c.Guide_Buyer_Words';
import callWith from '@salesforce/label/c.Guide_Call_With';
import capability from '@salesforce/label/c.Guide_Does_It_Help';
import confirmedOn from '@salesforce/label/c.Guide_Confirmed_On';
import doesNotKnow from '@salesforce/label/c.Guide_Does_Not_Know';
import heading from '@salesforce/label/c.Guide_Two_Values';
import keepTheirs from '@salesforce/label/c.Guide_Keep_Theirs';
import keepTheirsOf from '@salesforce/label/c.Guide_Keep_Theirs_Of';
import mine from '@salesforce/label/c.Guide_Mine';
import need from '@salesforce/label/c.Guide_In_Own_Words';
import nextStep from '@salesforce/label/c.Guide_Next_Step';
import no from '@salesforce/label/c.Guide_No';
import nothing from '@salesforce/label/c.Guide_Nothing';
import onlyWe from '@salesforce/label/c.Guide_Only_We_Read';
import outside from '@salesforce/label/c.Guide_Speaks_From_Outside';
import partly from '@salesforce/label/c.Guide_Partly';
import putMine from '@salesforce/label/c.Guide_Put_Mine';
import putMineOf from '@salesforce/label/c.Guide_Put_Mine_Of';
import takenBack from '@salesforce/label/c.Guide_Taken_Back';
import theirs from '@salesforce/label/c.Guide_Theirs';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = {
  annualValue,
  answer,
  besides,
  callWith,
  capability,
  confirmedOn,
  doesNotKnow,
  heading,
  keepTheirs,
  keepTheirsOf,
  mine,
  need,
  nextStep,
  no,
  nothing,
  onlyWe,
  outside,
  partly,
  putMine,
  putMineOf,
  takenBack,
  theirs,
  yes
};
