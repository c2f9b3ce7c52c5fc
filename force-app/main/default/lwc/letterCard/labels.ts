import copied from '@salesforce/label/c.Letter_Copied';
import copiedPlain from '@salesforce/label/c.Letter_Copied_Plain';
import doesNotKnow from '@salesforce/label/c.Guide_Does_Not_Know';
import downloaded from '@salesforce/label/c.Letter_Downloaded';
import fromAnswer from '@salesforce/label/c.Letter_From_Answer';
import fromCall from '@salesforce/label/c.Letter_From_Call';
import fromGuide from '@salesforce/label/c.Letter_From_Guide';
import fromOutcome from '@salesforce/label/c.Letter_From_Outcome';
import fromYou from '@salesforce/label/c.Letter_From_You';
import heading from '@salesforce/label/c.Letter_Heading';
import how from '@salesforce/label/c.Letter_How';
import mailed from '@salesforce/label/c.Letter_Mailed';
import no from '@salesforce/label/c.Guide_No';
import notCopied from '@salesforce/label/c.Letter_Not_Copied';
import nothingToDecide from '@salesforce/label/c.Letter_Nothing_To_Decide';
import subject from '@salesforce/label/c.Letter_Subject_Field';
import subjectTooLong from '@salesforce/label/c.Letter_Subject_Too_Long';
import toDecide from '@salesforce/label/c.Letter_To_Decide';
import tooLong from '@salesforce/label/c.Letter_Too_Long';
import tooLongCopied from '@salesforce/label/c.Letter_Too_Long_Copied';
import trace from '@salesforce/label/c.Letter_Trace';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = {
  copied,
  copiedPlain,
  doesNotKnow,
  downloaded,
  fromAnswer,
  fromCall,
  fromGuide,
  fromOutcome,
  fromYou,
  heading,
  how,
  mailed,
  no,
  notCopied,
  nothingToDecide,
  subject,
  subjectTooLong,
  toDecide,
  tooLong,
  tooLongCopied,
  trace,
  yes
};
