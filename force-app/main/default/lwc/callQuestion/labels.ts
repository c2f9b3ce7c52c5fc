import add from '@salesforce/label/c.Guide_Add_Note';
import answer from '@salesforce/label/c.Guide_Answer';
import doesNotKnow from '@salesforce/label/c.Guide_Does_Not_Know';
import fold from '@salesforce/label/c.Guide_Fold';
import followUp from '@salesforce/label/c.Guide_Follow_Up';
import howToAnswer from '@salesforce/label/c.Guide_How_To_Answer';
import next from '@salesforce/label/c.Guide_Save_And_Next';
import no from '@salesforce/label/c.Guide_No';
import note from '@salesforce/label/c.Guide_Note';
import peek from '@salesforce/label/c.Guide_Peek';
import typeNumber from '@salesforce/label/c.Guide_Type_Number';
import typeText from '@salesforce/label/c.Guide_Type_Text';
import wouldItHelp from '@salesforce/label/c.Guide_Would_It_Help';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = {
  add,
  answer,
  doesNotKnow,
  fold,
  followUp,
  howToAnswer,
  next,
  no,
  note,
  peek,
  typeNumber,
  typeText,
  wouldItHelp,
  yes
};
