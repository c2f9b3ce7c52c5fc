import askNext from '@salesforce/label/c.Letter_Gap_Ask_Next';
import decided from '@salesforce/label/c.Letter_Decided';
import field from '@salesforce/label/c.Letter_Gap_Field';
import goOn from '@salesforce/label/c.Letter_Go_On';
import goOnWithout from '@salesforce/label/c.Letter_Go_On_Without';
import heading from '@salesforce/label/c.Letter_Before';
import leaveOut from '@salesforce/label/c.Letter_Gap_Leave_Out';
import notNow from '@salesforce/label/c.Letter_Not_Now';
import right from '@salesforce/label/c.Letter_Right';
import write from '@salesforce/label/c.Letter_Gap_Write';

export const labels = {
  askNext,
  decided,
  field,
  goOn,
  goOnWithout,
  heading,
  leaveOut,
  notNow,
  right,
  write
};
