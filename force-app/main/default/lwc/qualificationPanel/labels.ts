import counting from '@salesforce/label/c.Qualification_Counting_Criteria';
import failed from '@salesforce/label/c.Qualification_Read_Failed';
import heading from '@salesforce/label/c.Qualification_Heading';
import missing from '@salesforce/label/c.Qualification_Missing_Criteria';
import moved from '@salesforce/label/c.Qualification_Moved';
import movedLacking from '@salesforce/label/c.Qualification_Moved_Lacking';
import movedMeanwhile from '@salesforce/label/c.Qualification_Moved_Meanwhile';
import noPolicy from '@salesforce/label/c.Qualification_No_Policy';
import notFound from '@salesforce/label/c.Guide_Not_Found';
import nothingMissing from '@salesforce/label/c.Qualification_Nothing_Missing';
import prepared from '@salesforce/label/c.Qualification_Prepared_Policy';
import saved from '@salesforce/label/c.Qualification_Saved';
import takenOver from '@salesforce/label/c.Qualification_Taken_Over';
import takenOverLater from '@salesforce/label/c.Qualification_Taken_Over_Later';
import takenOverWaits from '@salesforce/label/c.Qualification_Taken_Over_Waits';
import waived from '@salesforce/label/c.Qualification_State_Waived';
import warning from '@salesforce/label/c.Qualification_Warning_Criteria';

export const labels = {
  counting,
  failed,
  heading,
  missing,
  moved,
  movedLacking,
  movedMeanwhile,
  noPolicy,
  notFound,
  nothingMissing,
  prepared,
  saved,
  takenOver,
  takenOverLater,
  takenOverWaits,
  waived,
  warning
};
