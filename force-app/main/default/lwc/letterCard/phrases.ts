import access from '@salesforce/label/c.Letter_Access';
import added from '@salesforce/label/c.Letter_Added';
import closing from '@salesforce/label/c.Letter_Closing';
import correct from '@salesforce/label/c.Letter_Correct';
import didNotKnow from '@salesforce/label/c.Letter_Did_Not_Know';
import gapCapability from '@salesforce/label/c.Letter_Gap_Capability';
import gapNextStep from '@salesforce/label/c.Letter_Gap_Next_Step';
import gapOutcome from '@salesforce/label/c.Letter_Gap_Outcome';
import gapQuestion from '@salesforce/label/c.Letter_Gap_Question';
import gapValue from '@salesforce/label/c.Letter_Gap_Value';
import goal from '@salesforce/label/c.Letter_Goal';
import greeting from '@salesforce/label/c.Letter_Greeting';
import need from '@salesforce/label/c.Letter_Need';
import nextStep from '@salesforce/label/c.Letter_Next_Step';
import opening from '@salesforce/label/c.Letter_Opening';
import said from '@salesforce/label/c.Letter_Said';
import saidNo from '@salesforce/label/c.Letter_Said_No';
import saidYes from '@salesforce/label/c.Letter_Said_Yes';
import value from '@salesforce/label/c.Letter_Value';
import words from '@salesforce/label/c.Letter_Words';
import wouldHelp from '@salesforce/label/c.Letter_Would_Help';
import wouldPartlyHelp from '@salesforce/label/c.Letter_Would_Partly_Help';
import type { LetterPhrases } from 'c/letter';

export const phrases: LetterPhrases = {
  access,
  added,
  closing,
  correct,
  didNotKnow,
  gapCapability,
  gapNextStep,
  gapOutcome,
  gapQuestion,
  gapValue,
  goal,
  greeting,
  need,
  nextStep,
  opening,
  said,
  saidNo,
  saidYes,
  value,
  words,
  wouldHelp,
  wouldPartlyHelp
};
