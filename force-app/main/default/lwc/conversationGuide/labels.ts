import chooseOffering from '@salesforce/label/c.Guide_Choose_Offering';
import failed from '@salesforce/label/c.Guide_Read_Failed';
import heading from '@salesforce/label/c.Guide_Heading';
import letterSubject from '@salesforce/label/c.Letter_Subject';
import noAccount from '@salesforce/label/c.Guide_No_Account';
import noContacts from '@salesforce/label/c.Guide_No_Contacts';
import notDone from '@salesforce/label/c.Panel_Not_Done';
import notFound from '@salesforce/label/c.Guide_Not_Found';
import noVersion from '@salesforce/label/c.Guide_No_Version';
import offering from '@salesforce/label/c.Guide_Offering';
import version from '@salesforce/label/c.Guide_Version';

export const labels = {
  chooseOffering,
  failed,
  heading,
  letterSubject,
  noAccount,
  noContacts,
  notDone,
  notFound,
  noVersion,
  offering,
  version
};
