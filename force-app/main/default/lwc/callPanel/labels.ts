import another from '@salesforce/label/c.Guide_Another_Outcome';
import askAgain from '@salesforce/label/c.Guide_Ask_Again';
import askAgainAbout from '@salesforce/label/c.Guide_Ask_Again_About';
import doesNotKnow from '@salesforce/label/c.Guide_Does_Not_Know';
import end from '@salesforce/label/c.Guide_End_Call';
import everythingSaid from '@salesforce/label/c.Guide_Everything_Said';
import howToAnswer from '@salesforce/label/c.Guide_How_To_Answer';
import keys from '@salesforce/label/c.Guide_Keys';
import letter from '@salesforce/label/c.Guide_Letter';
import needNoted from '@salesforce/label/c.Guide_Need_Noted';
import next from '@salesforce/label/c.Guide_Next';
import no from '@salesforce/label/c.Guide_No';
import note from '@salesforce/label/c.Guide_Note';
import outcome from '@salesforce/label/c.Guide_Outcome';
import ownWords from '@salesforce/label/c.Guide_Own_Words';
import said from '@salesforce/label/c.Guide_Said_So_Far';
import skip from '@salesforce/label/c.Guide_Skip';
import skipped from '@salesforce/label/c.Guide_Ask_Skipped';
import undo from '@salesforce/label/c.Guide_Undo';
import whichOutcome from '@salesforce/label/c.Guide_Which_Outcome';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = {
  another,
  askAgain,
  askAgainAbout,
  doesNotKnow,
  end,
  everythingSaid,
  howToAnswer,
  keys,
  letter,
  needNoted,
  next,
  no,
  note,
  outcome,
  ownWords,
  said,
  skip,
  skipped,
  undo,
  whichOutcome,
  yes
};
