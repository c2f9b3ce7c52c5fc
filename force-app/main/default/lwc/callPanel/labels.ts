import another from '@salesforce/label/c.Guide_Another_Outcome';
import askMore from '@salesforce/label/c.Guide_Ask_More';
import beside from '@salesforce/label/c.Guide_Beside';
import doesNotKnow from '@salesforce/label/c.Guide_Does_Not_Know';
import end from '@salesforce/label/c.Guide_End_Call';
import everythingSaid from '@salesforce/label/c.Guide_Everything_Said';
import keys from '@salesforce/label/c.Guide_Keys';
import keysElsewhere from '@salesforce/label/c.Guide_Keys_Elsewhere';
import keysReleased from '@salesforce/label/c.Guide_Keys_Released';
import keysTyping from '@salesforce/label/c.Guide_Keys_Typing';
import letter from '@salesforce/label/c.Guide_Letter';
import needNoted from '@salesforce/label/c.Guide_Need_Noted';
import next from '@salesforce/label/c.Guide_Next';
import no from '@salesforce/label/c.Guide_No';
import otherOutcome from '@salesforce/label/c.Guide_Other_Outcome';
import ownWords from '@salesforce/label/c.Guide_Own_Words';
import skip from '@salesforce/label/c.Guide_Skip';
import skipped from '@salesforce/label/c.Guide_Ask_Skipped';
import stillOpen from '@salesforce/label/c.Guide_Still_Open';
import takeUp from '@salesforce/label/c.Guide_Take_Up';
import undo from '@salesforce/label/c.Guide_Undo';
import version from '@salesforce/label/c.Guide_Version';
import whichOutcome from '@salesforce/label/c.Guide_Which_Outcome';
import yes from '@salesforce/label/c.Guide_Yes';

export const labels = {
  another,
  askMore,
  beside,
  doesNotKnow,
  end,
  everythingSaid,
  keys,
  keysElsewhere,
  keysReleased,
  keysTyping,
  letter,
  needNoted,
  next,
  no,
  otherOutcome,
  ownWords,
  skip,
  skipped,
  stillOpen,
  takeUp,
  undo,
  version,
  whichOutcome,
  yes
};
