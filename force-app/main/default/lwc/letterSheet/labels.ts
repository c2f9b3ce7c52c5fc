import doesNotKnow from '@salesforce/label/c.Guide_Does_Not_Know';
import fromAnswer from '@salesforce/label/c.Letter_From_Answer';
import fromCall from '@salesforce/label/c.Letter_From_Call';
import fromGuide from '@salesforce/label/c.Letter_From_Guide';
import fromOutcome from '@salesforce/label/c.Letter_From_Outcome';
import fromYou from '@salesforce/label/c.Letter_From_You';
import hidden from '@salesforce/label/c.Guide_Answer_Hidden';
import how from '@salesforce/label/c.Letter_How';
import no from '@salesforce/label/c.Guide_No';
import subject from '@salesforce/label/c.Letter_Subject_Field';
import trace from '@salesforce/label/c.Letter_Trace';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = {
  doesNotKnow,
  fromAnswer,
  fromCall,
  fromGuide,
  fromOutcome,
  fromYou,
  hidden,
  how,
  no,
  subject,
  trace,
  yes
};
