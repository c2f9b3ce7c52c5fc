import amount from '@salesforce/label/c.Review_Change_Amount';
import category from '@salesforce/label/c.Review_Change_Category';
import closeDate from '@salesforce/label/c.Review_Change_Close_Date';
import earlier from '@salesforce/label/c.Review_Change_Earlier';
import gap from '@salesforce/label/c.Review_Change_Gap';
import kept from '@salesforce/label/c.Review_Promise_Kept';
import keptLate from '@salesforce/label/c.Review_Promise_Kept_Late';
import late from '@salesforce/label/c.Review_Promise_Late';
import later from '@salesforce/label/c.Review_Change_Later';
import nextStep from '@salesforce/label/c.Review_Change_Next_Step';
import none from '@salesforce/label/c.Review_Change_None';
import notJudged from '@salesforce/label/c.Review_Change_Not_Judged';
import open from '@salesforce/label/c.Review_Promise_Open';
import promise from '@salesforce/label/c.Review_Promise';

export const labels = {
  amount,
  category,
  closeDate,
  earlier,
  gap,
  kept,
  keptLate,
  late,
  later,
  nextStep,
  none,
  notJudged,
  open,
  promise
};
