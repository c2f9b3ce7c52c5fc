import choose from '@salesforce/label/c.Guide_Choose_Title';
import chosen from '@salesforce/label/c.Guide_Title_Chosen';
import leave from '@salesforce/label/c.Guide_Leave_Title';
import noneOfThese from '@salesforce/label/c.Guide_None_Of_These';
import noPart from '@salesforce/label/c.Guide_Title_No_Part';
import not from '@salesforce/label/c.Guide_Not_Title';
import readBy from '@salesforce/label/c.Guide_Title_Read_By';
import readFrom from '@salesforce/label/c.Guide_Title_Read_From';
import saidNone from '@salesforce/label/c.Guide_Title_None';
import which from '@salesforce/label/c.Guide_Which_Title';

export const labels = { choose, chosen, leave, noneOfThese, noPart, not, readBy, readFrom, saidNone, which };
