import cost from '@salesforce/label/c.Guide_Free_Cost';
import heading from '@salesforce/label/c.Guide_Free_Question';
import how from '@salesforce/label/c.Guide_Free_How';
import howOften from '@salesforce/label/c.Guide_Free_How_Often';
import none from '@salesforce/label/c.Guide_No_Further_Question';
import said from '@salesforce/label/c.Guide_Said';
import save from '@salesforce/label/c.Guide_Save_And_Next';
import suggestions from '@salesforce/label/c.Guide_Free_Suggestions';
import typeQuestion from '@salesforce/label/c.Guide_Type_Question';
import typeText from '@salesforce/label/c.Guide_Type_Text';
import yourQuestion from '@salesforce/label/c.Guide_Your_Question';

export const labels = {
  cost,
  heading,
  how,
  howOften,
  none,
  said,
  save,
  suggestions,
  typeQuestion,
  typeText,
  yourQuestion
};
