import evidenceFor from '@salesforce/label/c.Review_Note_Evidence_For';
import failed from '@salesforce/label/c.Review_Deal_Failed';
import gone from '@salesforce/label/c.Review_Meanwhile_Gone';
import heading from '@salesforce/label/c.Review_Deal_Heading';
import inactive from '@salesforce/label/c.Review_Note_Inactive';
import owns from '@salesforce/label/c.Review_Note_Owns';
import question from '@salesforce/label/c.Review_Deal_Question';
import saved from '@salesforce/label/c.Review_Note_Saved';
import savedAsk from '@salesforce/label/c.Review_Note_Saved_Ask';
import savedAskYourself from '@salesforce/label/c.Review_Note_Saved_Ask_Yourself';
import savedMoveBack from '@salesforce/label/c.Review_Note_Saved_Move_Back';
import you from '@salesforce/label/c.Review_Note_You';
import yourself from '@salesforce/label/c.Review_Note_Yourself';

export const labels = {
  evidenceFor,
  failed,
  gone,
  heading,
  inactive,
  owns,
  question,
  saved,
  savedAsk,
  savedAskYourself,
  savedMoveBack,
  you,
  yourself
};
