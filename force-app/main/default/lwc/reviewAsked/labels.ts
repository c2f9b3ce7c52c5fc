import askForEvidence from '@salesforce/label/c.Review_Asked_Bring_Evidence';
import done from '@salesforce/label/c.Review_Asked_Done';
import doneOn from '@salesforce/label/c.Review_Asked_Done_On';
import due from '@salesforce/label/c.Review_Asked_Due';
import dueToday from '@salesforce/label/c.Review_Asked_Due_Today';
import failed from '@salesforce/label/c.Review_Asked_Read_Failed';
import heading from '@salesforce/label/c.Review_Asked_Heading';
import keep from '@salesforce/label/c.Review_Asked_Keep';
import late from '@salesforce/label/c.Review_Asked_Late';
import lateOne from '@salesforce/label/c.Review_Asked_Late_One';
import moveBack from '@salesforce/label/c.Review_Asked_Move_Back';
import notDone from '@salesforce/label/c.Review_Asked_Not_Done';
import of from '@salesforce/label/c.Review_Asked_Of';
import saidDone from '@salesforce/label/c.Review_Asked_Said_Done';
import saidNotDone from '@salesforce/label/c.Review_Asked_Said_Not_Done';
import todo from '@salesforce/label/c.Review_Asked_To_Do';
import walkAway from '@salesforce/label/c.Review_Asked_Walk_Away';

export const labels = {
  done,
  doneOn,
  due,
  dueToday,
  failed,
  heading,
  late,
  lateOne,
  notDone,
  of,
  saidDone,
  saidNotDone,
  todo
};

/** What the platform's decisions mean to who sells. */
export const decisions: Readonly<Record<string, string>> = {
  Keep: keep,
  'Move back': moveBack,
  'Ask for evidence': askForEvidence,
  'Walk away': walkAway
};
