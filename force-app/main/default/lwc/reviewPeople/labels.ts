import days from '@salesforce/label/c.Review_People_Days';
import decides from '@salesforce/label/c.Guide_Decides';
import entry from '@salesforce/label/c.Review_People_Entry';
import entryUnknown from '@salesforce/label/c.Review_People_Entry_Unknown';
import executive from '@salesforce/label/c.Review_Level_Executive';
import firstDay from '@salesforce/label/c.Review_People_First_Day';
import funds from '@salesforce/label/c.Guide_Funds';
import heading from '@salesforce/label/c.Review_People';
import implementsIt from '@salesforce/label/c.Guide_Implements';
import keyPlayer from '@salesforce/label/c.Review_People_Key_Player';
import last from '@salesforce/label/c.Review_People_Last';
import management from '@salesforce/label/c.Review_Level_Management';
import noKeyPlayer from '@salesforce/label/c.Review_People_No_Key_Player';
import nobody from '@salesforce/label/c.Review_People_Nobody';
import notMet from '@salesforce/label/c.Review_People_Not_Met';
import recommends from '@salesforce/label/c.Guide_Recommends';
import seniorManagement from '@salesforce/label/c.Review_Level_Senior_Management';
import staff from '@salesforce/label/c.Review_Level_Staff';
import uses from '@salesforce/label/c.Guide_Uses';
import type { DecisionRole, Level } from 'c/guide';

export const labels = {
  days,
  entry,
  entryUnknown,
  firstDay,
  heading,
  keyPlayer,
  last,
  noKeyPlayer,
  nobody,
  notMet
};

export const roles: Readonly<Record<DecisionRole, string>> = {
  Decides: decides,
  Funds: funds,
  Implements: implementsIt,
  Recommends: recommends,
  Uses: uses
};

export const levelNames: Readonly<Record<Level, string>> = {
  Executive: executive,
  'Senior Management': seniorManagement,
  Management: management,
  Staff: staff
};
