import answer from '@salesforce/label/c.Guide_Answer';
import askedDifferently from '@salesforce/label/c.Guide_Asked_Differently';
import doesNotKnow from '@salesforce/label/c.Guide_Does_Not_Know';
import earlierNote from '@salesforce/label/c.Guide_Earlier_Note';
import fold from '@salesforce/label/c.Guide_Fold';
import followUp from '@salesforce/label/c.Guide_Follow_Up';
import howToAnswer from '@salesforce/label/c.Guide_How_To_Answer';
import next from '@salesforce/label/c.Guide_Save_And_Next';
import no from '@salesforce/label/c.Guide_No';
import peek from '@salesforce/label/c.Guide_Peek';
import privateNote from '@salesforce/label/c.Guide_Private_Note';
import said from '@salesforce/label/c.Guide_Said';
import typeNumber from '@salesforce/label/c.Guide_Type_Number';
import typeText from '@salesforce/label/c.Guide_Type_Text';
import wouldItHelp from '@salesforce/label/c.Guide_Would_It_Help';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = {
  answer,
  askedDifferently,
  doesNotKnow,
  earlierNote,
  fold,
  followUp,
  howToAnswer,
  next,
  no,
  peek,
  privateNote,
  said,
  typeNumber,
  typeText,
  wouldItHelp,
  yes
};
