import annualValue from '@salesforce/label/c.Guide_Annual_Value';
import buyerWords from '@salesforce/label/c.Guide_Buyer_Words';
import change from '@salesforce/label/c.Guide_Change';
import confirmed from '@salesforce/label/c.Guide_Confirmed';
import hidden from '@salesforce/label/c.Guide_Answer_Hidden';
import doesNotKnow from '@salesforce/label/c.Guide_Does_Not_Know';
import heading from '@salesforce/label/c.Guide_Said_So_Far';
import helps from '@salesforce/label/c.Guide_Would_Help';
import keep from '@salesforce/label/c.Guide_Keep_It';
import need from '@salesforce/label/c.Guide_In_Own_Words';
import no from '@salesforce/label/c.Guide_No';
import nothing from '@salesforce/label/c.Guide_Nothing_Said';
import onlyWe from '@salesforce/label/c.Guide_Only_We_Read';
import partly from '@salesforce/label/c.Guide_Partly';
import quoted from '@salesforce/label/c.Guide_Quoted';
import reworded from '@salesforce/label/c.Guide_Reworded_Since';
import takeBack from '@salesforce/label/c.Guide_Take_Back';
import takeBackAbout from '@salesforce/label/c.Guide_Take_Back_About';
import takeBackAll from '@salesforce/label/c.Guide_Take_Back_Answers';
import takeBackOne from '@salesforce/label/c.Guide_Take_Back_Outcome';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = {
  annualValue,
  buyerWords,
  change,
  confirmed,
  doesNotKnow,
  heading,
  hidden,
  helps,
  keep,
  need,
  no,
  nothing,
  onlyWe,
  partly,
  quoted,
  reworded,
  takeBack,
  takeBackAbout,
  takeBackAll,
  takeBackOne,
  yes
};
