import account from '@salesforce/label/c.Guide_The_Account';
import at from '@salesforce/label/c.Guide_At_Account';
import back from '@salesforce/label/c.Guide_Back';
import cancel from '@salesforce/label/c.Guide_Not_Them';
import choose from '@salesforce/label/c.Guide_Who_Is_Here';
import elsewhere from '@salesforce/label/c.Guide_Works_Elsewhere';
import found from '@salesforce/label/c.Guide_Contacts_Found';
import inCall from '@salesforce/label/c.Guide_In_The_Call';
import inDeal from '@salesforce/label/c.Guide_In_The_Deal';
import notHeard from '@salesforce/label/c.Guide_Not_Heard_Yet';
import outside from '@salesforce/label/c.Guide_Works_At';
import recorded from '@salesforce/label/c.Guide_Recorded_From_Outside';
import search from '@salesforce/label/c.Guide_Find_Contact';
import somebodyElse from '@salesforce/label/c.Guide_Somebody_Else_Said';
import wants from '@salesforce/label/c.Guide_Wants';
import whoSaid from '@salesforce/label/c.Guide_Who_Said';
import yes from '@salesforce/label/c.Guide_Record_From_Outside';

export const labels = {
  account,
  at,
  back,
  cancel,
  choose,
  elsewhere,
  found,
  inCall,
  inDeal,
  notHeard,
  outside,
  recorded,
  search,
  somebodyElse,
  wants,
  whoSaid,
  yes
};
