import account from '@salesforce/label/c.Guide_The_Account';
import elsewhere from '@salesforce/label/c.Guide_Works_Elsewhere';
import heading from '@salesforce/label/c.Guide_In_The_Call';
import notHeard from '@salesforce/label/c.Guide_Not_Heard_Yet';
import notMet from '@salesforce/label/c.Guide_Key_Players_Not_Heard';
import outside from '@salesforce/label/c.Guide_Works_At';
import wants from '@salesforce/label/c.Guide_Wants';

export const labels = { account, elsewhere, heading, notHeard, notMet, outside, wants };
