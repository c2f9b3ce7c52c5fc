import allOutOfSight from '@salesforce/label/c.Policy_Test_All_Out_Of_Sight';
import alone from '@salesforce/label/c.Policy_Test_Alone';
import chosenDone from '@salesforce/label/c.Policy_Test_Chosen_Done';
import done from '@salesforce/label/c.Policy_Test_Done';
import failed from '@salesforce/label/c.Policy_Test_Read_Failed';
import heading from '@salesforce/label/c.Policy_Test_Heading';
import intro from '@salesforce/label/c.Policy_Test_Intro';
import judgeFirst from '@salesforce/label/c.Policy_Test_Judge_First';
import noCriteria from '@salesforce/label/c.Policy_Test_No_Criteria';
import noDeals from '@salesforce/label/c.Policy_Test_No_Deals';
import noPart from '@salesforce/label/c.Policy_Test_No_Part';
import notFound from '@salesforce/label/c.Policy_Test_Not_Found';
import outOfSightCount from '@salesforce/label/c.Policy_Test_Out_Of_Sight_Count';
import over from '@salesforce/label/c.Policy_Test_Over';
import place from '@salesforce/label/c.Policy_Test_Place';
import progress from '@salesforce/label/c.Policy_Test_Progress';
import removedDone from '@salesforce/label/c.Policy_Test_Removed_Done';

export const labels = {
  ...{ allOutOfSight, alone, chosenDone, done, failed, heading, intro, judgeFirst, noCriteria, noDeals },
  ...{ noPart, notFound, outOfSightCount, over, place, progress, removedDone }
};
