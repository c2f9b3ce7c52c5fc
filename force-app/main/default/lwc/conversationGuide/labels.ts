import chooseOffering from '@salesforce/label/c.Guide_Choose_Offering';
import endedElsewhere from '@salesforce/label/c.Guide_Ended_Elsewhere';
import failed from '@salesforce/label/c.Guide_Read_Failed';
import heading from '@salesforce/label/c.Guide_Heading';
import expired from '@salesforce/label/c.Panel_Expired';
import kept from '@salesforce/label/c.Guide_Kept_Here';
import noAccount from '@salesforce/label/c.Guide_No_Account';
import noConnection from '@salesforce/label/c.Guide_No_Connection';
import notDone from '@salesforce/label/c.Panel_Not_Done';
import notFound from '@salesforce/label/c.Guide_Not_Found';
import noOffering from '@salesforce/label/c.Guide_No_Offering_Chosen';
import noVersion from '@salesforce/label/c.Guide_No_Version';
import offering from '@salesforce/label/c.Guide_Offering';
import quoted from '@salesforce/label/c.Guide_Quoted';
import unreached from '@salesforce/label/c.Panel_Unreached';
import readOnly from '@salesforce/label/c.Guide_Read_Only';
import versionRetired from '@salesforce/label/c.Guide_Version_Retired';
import waiting from '@salesforce/label/c.Guide_Waiting';
import whatToDo from '@salesforce/label/c.Panel_Error_What_To_Do';
import whenOnline from '@salesforce/label/c.Guide_Read_When_Online';

export const labels = {
  chooseOffering,
  endedElsewhere,
  expired,
  failed,
  heading,
  kept,
  noAccount,
  noConnection,
  noOffering,
  noVersion,
  notDone,
  notFound,
  offering,
  quoted,
  readOnly,
  unreached,
  versionRetired,
  waiting,
  whatToDo,
  whenOnline
};
