import copied from '@salesforce/label/c.Letter_Copied';
import copy from '@salesforce/label/c.Letter_Copy';
import doesNotKnow from '@salesforce/label/c.Guide_Does_Not_Know';
import download from '@salesforce/label/c.Letter_Download';
import downloaded from '@salesforce/label/c.Letter_Downloaded';
import fromAnswer from '@salesforce/label/c.Letter_From_Answer';
import fromCall from '@salesforce/label/c.Letter_From_Call';
import fromGuide from '@salesforce/label/c.Letter_From_Guide';
import fromOutcome from '@salesforce/label/c.Letter_From_Outcome';
import gaps from '@salesforce/label/c.Letter_Gaps';
import heading from '@salesforce/label/c.Letter_Heading';
import leave from '@salesforce/label/c.Letter_Leave';
import log from '@salesforce/label/c.Letter_Log';
import logged from '@salesforce/label/c.Letter_Logged';
import nextStep from '@salesforce/label/c.Letter_Next_Step_Field';
import no from '@salesforce/label/c.Guide_No';
import noGaps from '@salesforce/label/c.Letter_No_Gaps';
import notCopied from '@salesforce/label/c.Letter_Not_Copied';
import trace from '@salesforce/label/c.Letter_Trace';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = {
  copied,
  copy,
  doesNotKnow,
  download,
  downloaded,
  fromAnswer,
  fromCall,
  fromGuide,
  fromOutcome,
  gaps,
  heading,
  leave,
  log,
  logged,
  nextStep,
  no,
  noGaps,
  notCopied,
  trace,
  yes
};
