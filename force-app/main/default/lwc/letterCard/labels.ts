import copy from '@salesforce/label/c.Letter_Copy';
import download from '@salesforce/label/c.Letter_Download';
import fromGuide from '@salesforce/label/c.Letter_From_Guide';
import gaps from '@salesforce/label/c.Letter_Gaps';
import heading from '@salesforce/label/c.Letter_Heading';
import leave from '@salesforce/label/c.Letter_Leave';
import log from '@salesforce/label/c.Letter_Log';
import logged from '@salesforce/label/c.Letter_Logged';
import nextStep from '@salesforce/label/c.Letter_Next_Step_Field';
import noGaps from '@salesforce/label/c.Letter_No_Gaps';
import trace from '@salesforce/label/c.Letter_Trace';

export const labels = {
  copy,
  download,
  fromGuide,
  gaps,
  heading,
  leave,
  log,
  logged,
  nextStep,
  noGaps,
  trace
};
