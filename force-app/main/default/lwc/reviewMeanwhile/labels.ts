import ask from '@salesforce/label/c.Review_Decision_Ask';
import closed from '@salesforce/label/c.Review_Meanwhile_Closed';
import givenAway from '@salesforce/label/c.Review_Meanwhile_Given_Away';
import gone from '@salesforce/label/c.Review_Meanwhile_Gone';
import heading from '@salesforce/label/c.Review_Meanwhile';
import keep from '@salesforce/label/c.Review_Decision_Keep';
import moveBack from '@salesforce/label/c.Review_Decision_Move_Back';
import nobody from '@salesforce/label/c.Review_Meanwhile_Nobody';
import reviewed from '@salesforce/label/c.Review_Meanwhile_Reviewed';
import walkAway from '@salesforce/label/c.Review_Decision_Walk_Away';
import whatToDo from '@salesforce/label/c.Review_Meanwhile_What_To_Do';
import type { Decision } from 'c/reviewDecision';

export const labels = { closed, givenAway, gone, heading, nobody, reviewed, whatToDo };

export const decisionNames: Readonly<Record<Decision, string>> = {
  Keep: keep,
  'Ask for evidence': ask,
  'Move back': moveBack,
  'Walk away': walkAway
};
