import already from '@salesforce/label/c.Policy_Trial_Already';
import begin from '@salesforce/label/c.Policy_Trial_Begin';
import countNew from '@salesforce/label/c.Policy_Trial_Count_New';
import expired from '@salesforce/label/c.Policy_Trial_Expired';
import failed from '@salesforce/label/c.Policy_Trial_Failed';
import figure from '@salesforce/label/c.Policy_Trial_Figure';
import heading from '@salesforce/label/c.Policy_Trial_Heading';
import healed from '@salesforce/label/c.Policy_Trial_Healed';
import how from '@salesforce/label/c.Policy_Trial_How';
import inForce from '@salesforce/label/c.Policy_Trial_In_Force';
import isNew from '@salesforce/label/c.Policy_Trial_New';
import leave from '@salesforce/label/c.Policy_Trial_Leave';
import noDeals from '@salesforce/label/c.Policy_Trial_No_Deals';
import nobody from '@salesforce/label/c.Policy_Trial_Nobody';
import notMet from '@salesforce/label/c.Policy_Trial_Not_Met';
import progress from '@salesforce/label/c.Policy_Trial_Progress';
import unknownMeasure from '@salesforce/label/c.Policy_Trial_Unknown_Measure';
import withoutAmount from '@salesforce/label/c.Policy_Trial_Without_Amount';

export const labels = {
  already,
  begin,
  countNew,
  failed,
  heading,
  healed,
  how,
  inForce,
  leave,
  noDeals,
  nobody,
  progress,
  withoutAmount
};

/** Why a deal would lack a criterion: {0} is its statement, {1} and {2} what there is and what it takes. */
export const reasons = { expired, figure, new: isNew, notMet, unknownMeasure } as const;
