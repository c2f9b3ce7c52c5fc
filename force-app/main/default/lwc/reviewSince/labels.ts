import ask from '@salesforce/label/c.Review_Decision_Ask';
import decided from '@salesforce/label/c.Review_Since_Decided';
import first from '@salesforce/label/c.Review_Since_First';
import firstHint from '@salesforce/label/c.Review_Since_First_Hint';
import keep from '@salesforce/label/c.Review_Decision_Keep';
import moveBack from '@salesforce/label/c.Review_Decision_Move_Back';
import nobody from '@salesforce/label/c.Review_Meanwhile_Nobody';
import nothing from '@salesforce/label/c.Review_Since_Nothing';
import since from '@salesforce/label/c.Review_Since';
import walkAway from '@salesforce/label/c.Review_Decision_Walk_Away';
import type { Decision } from 'c/reviewDecision';

export const labels = { decided, first, firstHint, nobody, nothing, since };

export const decisionNames: Readonly<Record<Decision, string>> = {
  Keep: keep,
  'Ask for evidence': ask,
  'Move back': moveBack,
  'Walk away': walkAway
};
