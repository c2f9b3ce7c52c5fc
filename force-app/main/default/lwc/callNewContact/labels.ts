import add from '@salesforce/label/c.Guide_Add_Contact';
import email from '@salesforce/label/c.Guide_Email';
import firstName from '@salesforce/label/c.Guide_First_Name';
import heading from '@salesforce/label/c.Guide_New_Contact';
import lastName from '@salesforce/label/c.Guide_Last_Name';
import leave from '@salesforce/label/c.Guide_Leave_Contact';
import missing from '@salesforce/label/c.Guide_Type_Last_Name';
import noEmail from '@salesforce/label/c.Guide_No_Email';
import title from '@salesforce/label/c.Guide_Title';
import type { ContactField } from './contactFields';

export const labels = { add, heading, leave };
export const problems = { missing, noEmail };
export const fieldLabels: Readonly<Record<ContactField, string>> = { firstName, lastName, title, email };
