import action from '@salesforce/label/c.Review_Note_Action';
import ask from '@salesforce/label/c.Review_Decision_Ask';
import choose from '@salesforce/label/c.Review_Note_Choose';
import decision from '@salesforce/label/c.Review_Note_Decision';
import due from '@salesforce/label/c.Review_Note_Due';
import evidence from '@salesforce/label/c.Review_Note_Evidence';
import halfWay from '@salesforce/label/c.Review_Note_Half_Way';
import heading from '@salesforce/label/c.Review_Note';
import keep from '@salesforce/label/c.Review_Decision_Keep';
import moveBack from '@salesforce/label/c.Review_Decision_Move_Back';
import owner from '@salesforce/label/c.Review_Note_Owner';
import save from '@salesforce/label/c.Review_Note_Save';
import saveAgain from '@salesforce/label/c.Review_Note_Save_Again';
import saveAsk from '@salesforce/label/c.Review_Note_Save_Ask';
import saveMoveBack from '@salesforce/label/c.Review_Note_Save_Move_Back';
import saving from '@salesforce/label/c.Review_Note_Saving';
import startOver from '@salesforce/label/c.Review_Note_Start_Over';
import walkAway from '@salesforce/label/c.Review_Decision_Walk_Away';
import words from '@salesforce/label/c.Review_Note_Words';
import type { Decision } from 'c/reviewDecision';

export const labels = {
  action,
  choose,
  decision,
  due,
  evidence,
  halfWay,
  heading,
  owner,
  save,
  saveAgain,
  saveAsk,
  saveMoveBack,
  saving,
  startOver,
  words
};

export const decisionNames: Readonly<Record<Decision, string>> = {
  Keep: keep,
  'Ask for evidence': ask,
  'Move back': moveBack,
  'Walk away': walkAway
};
