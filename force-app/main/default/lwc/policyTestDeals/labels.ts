import choose from '@salesforce/label/c.Policy_Test_Choose';
import chooseDeal from '@salesforce/label/c.Policy_Test_Choose_Deal';
import chooseLargest from '@salesforce/label/c.Policy_Test_Choose_Largest';
import chosenCount from '@salesforce/label/c.Policy_Test_Chosen_Count';
import foundHeading from '@salesforce/label/c.Policy_Test_Found_Heading';
import full from '@salesforce/label/c.Policy_Test_Full';
import heading from '@salesforce/label/c.Policy_Test_Deals_Heading';
import largestHeading from '@salesforce/label/c.Policy_Test_Largest_Heading';
import hint from '@salesforce/label/c.Policy_Test_Deals_Hint';
import leaveIn from '@salesforce/label/c.Policy_Test_Leave_In';
import nothingFound from '@salesforce/label/c.Policy_Test_Nothing_Found';
import nothingOffered from '@salesforce/label/c.Policy_Test_Nothing_Offered';
import outOfSight from '@salesforce/label/c.Policy_Test_Out_Of_Sight';
import remove from '@salesforce/label/c.Policy_Test_Remove';
import removeDeal from '@salesforce/label/c.Policy_Test_Remove_Deal';
import removeJudged from '@salesforce/label/c.Policy_Test_Remove_Judged';
import search from '@salesforce/label/c.Policy_Test_Search';

export const labels = {
  ...{ choose, chooseDeal, chooseLargest, chosenCount, foundHeading, full, heading, hint, largestHeading },
  ...{ leaveIn, nothingFound, nothingOffered, outOfSight, remove, removeDeal, removeJudged, search }
};
