import aim from '@salesforce/label/c.Letter_Aim';
import aimNoted from '@salesforce/label/c.Letter_Aim_Noted';
import aimStill from '@salesforce/label/c.Letter_Aim_Still';
import asYouPutIt from '@salesforce/label/c.Letter_As_You_Put_It';
import askNext from '@salesforce/label/c.Letter_Ask_Next';
import asked from '@salesforce/label/c.Letter_Asked';
import closing from '@salesforce/label/c.Letter_Closing';
import confirmed from '@salesforce/label/c.Letter_Confirmed';
import correct from '@salesforce/label/c.Letter_Correct';
import doubtBefore from '@salesforce/label/c.Letter_Doubt_Before';
import doubtCurrency from '@salesforce/label/c.Letter_Doubt_Currency';
import doubtLines from '@salesforce/label/c.Letter_Doubt_Lines';
import doubtOther from '@salesforce/label/c.Letter_Doubt_Other';
import doubtOwn from '@salesforce/label/c.Letter_Doubt_Own';
import doubtPast from '@salesforce/label/c.Letter_Doubt_Past';
import doubtShare from '@salesforce/label/c.Letter_Doubt_Share';
import doubtUnplaced from '@salesforce/label/c.Letter_Doubt_Unplaced';
import doubtValue from '@salesforce/label/c.Letter_Doubt_Value';
import gapAmount from '@salesforce/label/c.Letter_Gap_Amount';
import gapNextStep from '@salesforce/label/c.Letter_Gap_Next_Step';
import gapNextStepOn from '@salesforce/label/c.Letter_Gap_Next_Step_On';
import gapOutcome from '@salesforce/label/c.Letter_Gap_Outcome';
import gapQuestion from '@salesforce/label/c.Letter_Gap_Question';
import gapValue from '@salesforce/label/c.Letter_Gap_Value';
import goal from '@salesforce/label/c.Letter_Goal';
import goalNoted from '@salesforce/label/c.Letter_Goal_Noted';
import goalStill from '@salesforce/label/c.Letter_Goal_Still';
import help from '@salesforce/label/c.Letter_Help';
import helpPartly from '@salesforce/label/c.Letter_Help_Partly';
import inYourWords from '@salesforce/label/c.Letter_In_Your_Words';
import introduce from '@salesforce/label/c.Letter_Introduce';
import need from '@salesforce/label/c.Letter_Need';
import needNoted from '@salesforce/label/c.Letter_Need_Noted';
import needStill from '@salesforce/label/c.Letter_Need_Still';
import newFirst from '@salesforce/label/c.Letter_New_First';
import nextStep from '@salesforce/label/c.Letter_Next_Step';
import nextStepOn from '@salesforce/label/c.Letter_Next_Step_On';
import no from '@salesforce/label/c.Letter_No';
import nothingNew from '@salesforce/label/c.Letter_Nothing_New';
import person from '@salesforce/label/c.Letter_Person';
import position from '@salesforce/label/c.Letter_Position';
import quote from '@salesforce/label/c.Letter_Quote';
import reply from '@salesforce/label/c.Letter_Reply';
import salutation from '@salesforce/label/c.Letter_Salutation';
import subject from '@salesforce/label/c.Letter_Subject';
import subjectOn from '@salesforce/label/c.Letter_Subject_On';
import thanks from '@salesforce/label/c.Letter_Thanks';
import thanksAgain from '@salesforce/label/c.Letter_Thanks_Again';
import thanksAgainOn from '@salesforce/label/c.Letter_Thanks_Again_On';
import thanksOn from '@salesforce/label/c.Letter_Thanks_On';
import understood from '@salesforce/label/c.Letter_Understood';
import unknown from '@salesforce/label/c.Letter_Unknown';
import unnamed from '@salesforce/label/c.Letter_Unnamed';
import value from '@salesforce/label/c.Letter_Value';
import valueOfNeed from '@salesforce/label/c.Letter_Value_Of_Need';
import whoElse from '@salesforce/label/c.Letter_Who_Else';
import why from '@salesforce/label/c.Letter_Why';
import worthInWords from '@salesforce/label/c.Letter_Worth_In_Words';
import worthOfAim from '@salesforce/label/c.Letter_Worth_Of_Aim';
import worthOfGoal from '@salesforce/label/c.Letter_Worth_Of_Goal';
import wouldItHelp from '@salesforce/label/c.Guide_Would_It_Help';
import yes from '@salesforce/label/c.Letter_Yes';
import { turnsIn } from 'c/letter';
import type { LetterPhrases } from 'c/letter';

/** The wording of the letter, from labels; those that take turns stand in one label, parted by bars. */
export const phrases: LetterPhrases = {
  aim: turnsIn(aim),
  aimNoted,
  aimStill,
  asYouPutIt,
  askNext,
  asked: turnsIn(asked),
  closing,
  confirmed,
  correct,
  doubtBefore,
  doubtCurrency,
  doubtLines,
  doubtOther,
  doubtOwn,
  doubtPast,
  doubtShare,
  doubtUnplaced,
  doubtValue,
  gapAmount,
  gapNextStep,
  gapNextStepOn,
  gapOutcome,
  gapQuestion,
  gapValue,
  goal: turnsIn(goal),
  goalNoted,
  goalStill,
  help: turnsIn(help),
  helpPartly: turnsIn(helpPartly),
  inYourWords: turnsIn(inYourWords),
  introduce,
  need: turnsIn(need),
  needNoted,
  needStill,
  newFirst,
  nextStep,
  nextStepOn,
  no,
  nothingNew,
  person,
  position,
  quote,
  reply,
  salutation,
  subject,
  subjectOn,
  thanks,
  thanksAgain,
  thanksAgainOn,
  thanksOn,
  understood,
  unknown: turnsIn(unknown),
  unnamed,
  value: turnsIn(value),
  valueOfNeed: turnsIn(valueOfNeed),
  whoElse,
  why: turnsIn(why),
  worthInWords: turnsIn(worthInWords),
  worthOfAim,
  worthOfGoal,
  wouldItHelp,
  yes
};
