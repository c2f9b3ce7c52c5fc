import cannotTell from '@salesforce/label/c.Policy_Test_Cannot_Tell';
import checkable from '@salesforce/label/c.Policy_Test_Checkable';
import differing from '@salesforce/label/c.Policy_Test_Differing';
import differs from '@salesforce/label/c.Policy_Test_Differs';
import doesNotHold from '@salesforce/label/c.Policy_Test_Does_Not_Hold';
import holds from '@salesforce/label/c.Policy_Test_Holds';
import judge from '@salesforce/label/c.Policy_Test_Judge';
import noFigure from '@salesforce/label/c.Policy_Test_No_Figure';
import noKappa from '@salesforce/label/c.Policy_Test_No_Kappa';
import nothingCompared from '@salesforce/label/c.Policy_Test_Nothing_Compared';
import oneSided from '@salesforce/label/c.Policy_Test_One_Sided';
import outOfSight from '@salesforce/label/c.Policy_Test_Out_Of_Sight';
import said from '@salesforce/label/c.Policy_Test_Said';
import summary from '@salesforce/label/c.Policy_Test_Summary';
import summaryPartly from '@salesforce/label/c.Policy_Test_Summary_Partly';
import thresholds from '@salesforce/label/c.Policy_Test_Thresholds';
import tooFew from '@salesforce/label/c.Policy_Test_Too_Few';
import undecided from '@salesforce/label/c.Policy_Test_Undecided';
import untested from '@salesforce/label/c.Policy_Test_Untested';
import type { Answer, Finding } from 'c/agreement';

export const labels = {
  differing,
  judge,
  noFigure,
  noKappa,
  nothingCompared,
  outOfSight,
  said,
  summary,
  summaryPartly,
  thresholds
};
export const answerLabels: Readonly<Record<Answer, string>> = {
  Holds: holds,
  'Does not hold': doesNotHold,
  'Cannot tell': cannotTell
};
/** What a finding reads like, and the icon beside it. */
export const findings: Readonly<Record<Finding, { readonly text: string; readonly icon: string }>> = {
  untested: { text: untested, icon: 'utility:clock' },
  tooFew: { text: tooFew, icon: 'utility:clock' },
  differs: { text: differs, icon: 'utility:warning' },
  cannotTell: { text: undecided, icon: 'utility:warning' },
  oneSided: { text: oneSided, icon: 'utility:info' },
  checkable: { text: checkable, icon: 'utility:check' }
};
