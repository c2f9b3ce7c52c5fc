import chooseOffering from '@salesforce/label/c.Guide_Choose_Offering';
import endedElsewhere from '@salesforce/label/c.Guide_Ended_Elsewhere';
import failed from '@salesforce/label/c.Guide_Read_Failed';
import heading from '@salesforce/label/c.Guide_Heading';
import expired from '@salesforce/label/c.Panel_Expired';
import noAccount from '@salesforce/label/c.Guide_No_Account';
import notDone from '@salesforce/label/c.Panel_Not_Done';
import notFound from '@salesforce/label/c.Guide_Not_Found';
import noVersion from '@salesforce/label/c.Guide_No_Version';
import offering from '@salesforce/label/c.Guide_Offering';
import unreached from '@salesforce/label/c.Panel_Unreached';
import versionRetired from '@salesforce/label/c.Guide_Version_Retired';

export const labels = {
  chooseOffering,
  endedElsewhere,
  expired,
  failed,
  heading,
  noAccount,
  notDone,
  notFound,
  noVersion,
  offering,
  unreached,
  versionRetired
};
