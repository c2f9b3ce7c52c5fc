import addWhy from '@salesforce/label/c.Guide_Add_Why';
import facts from '@salesforce/label/c.Guide_Facts';
import howToAnswer from '@salesforce/label/c.Guide_How_To_Answer';
import no from '@salesforce/label/c.Guide_No';
import partly from '@salesforce/label/c.Guide_Partly';
import why from '@salesforce/label/c.Guide_Why';
import wouldItHelp from '@salesforce/label/c.Guide_Would_It_Help';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = { addWhy, facts, howToAnswer, no, partly, why, wouldItHelp, yes };
